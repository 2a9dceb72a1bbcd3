import { scaleBand } from 'd3';
import { type Datum, isKnown, type KnownDatum, statusWords } from '../kit/datum.ts';
import { lineHeight, type Box } from './scene.ts';
import { textWidth } from './text.ts';
import { tonesFor } from './theme.ts';
import { numberLines, sizeOf } from './number-words.ts';
import { hatchStep } from './outlines.ts';
import type { Series } from './types.ts';

/** A bar in px with its label. */
export interface PlacedBar extends Box {
  readonly tone: number;
  readonly datum: KnownDatum;
  /** The number beyond the bar's end; an invented one may stand on two lines. */
  readonly lines: readonly string[];
}

/** The place of a number that is not there: the centre of its sign, and how wide its slot is. */
export interface PlacedAbsence {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly datum: Datum;
}

/** A word over one or several neighbouring signs of the same state. */
export interface PlacedWord {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Bars side by side, and what stands where a number is not there. */
export interface PlacedBarGroup {
  readonly bars: readonly PlacedBar[];
  readonly absences: readonly PlacedAbsence[];
  readonly words: readonly PlacedWord[];
  /** Centres of the categories. */
  readonly centres: readonly number[];
  /** Px from one category to the next, and the room of one bar's label. */
  readonly step: number;
  readonly slot: number;
}

/** A word on one line where there is room, else on two, else one character below the other; nothing in a slot narrower than a character. */
function stack(word: string, room: number, size: number): readonly string[] {
  if (room >= textWidth(word, size) + 4) return [word];
  if (word.length === 4 && room >= 2 * size + 4) return [word.slice(0, 2), word.slice(2)];
  return room >= size + 2 ? [...word] : [];
}

/** Words above signs; neighbours of one state share a word. `group` stands in one category, left to right. */
export function placeWords(group: readonly PlacedAbsence[], size: number): PlacedWord[] {
  const runs: PlacedAbsence[][] = [];
  for (const absence of group) {
    const run = runs.at(-1);
    if (run?.at(-1)?.datum.status === absence.datum.status) run.push(absence);
    else runs.push([absence]);
  }
  return runs.flatMap((run) => {
    const first = run[0];
    if (first === undefined) return [];
    const room = run.reduce((sum, absence) => sum + absence.width, 0);
    const lines = stack(statusWords[first.datum.status], room, size);
    const x = run.reduce((sum, absence) => sum + absence.x, 0) / run.length;
    return lines.length === 0 ? [] : [{ x, y: first.y - 10 - (lines.length - 1) * lineHeight(size), lines }];
  });
}

/** A width of whole steps of the hatching, so that the strokes of all bars are the same ones and cost a page next to nothing. */
const wholeSteps = (width: number): number =>
  width < 2 * hatchStep ? Math.floor(width) : Math.floor(width / hatchStep) * hatchStep;

/** A bar that stands on the axis, or hangs from it where it falls short. */
function barFrom(floor: number, y: (value: number) => number, size: number) {
  if (size < 0) return { y: floor, height: Math.max(2, y(size) - floor) };
  const top = size === 0 ? floor - 1.5 : Math.min(y(size), floor - 2);
  return { y: top, height: floor - top };
}

/** Bars of `series` by category inside `box`. `y` maps a value to px; a zero is a thin line on the axis, a small value never less than 2 px. `write` writes the numbers. */
export function placeBarGroup(
  series: readonly Series[],
  count: number,
  box: Box,
  y: (value: number) => number,
  write: (datum: KnownDatum) => string,
  size: number,
): PlacedBarGroup {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const outer = scaleBand(indexes, [box.x, box.x + box.width])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const inner = scaleBand([...series.keys()], [0, outer.bandwidth()]).paddingInner(series.length > 1 ? 0.1 : 0);
  const width = wholeSteps(Math.min(inner.bandwidth(), 72));
  const slot = series.length > 1 ? inner.step() : outer.step() - 4;
  const tones = tonesFor(series.length);
  const floor = y(0);
  const words = series.flatMap(({ values }) => values.filter(isKnown).map(write));
  const room = words.every((each) => textWidth(each, size) <= slot + 1) ? slot + 1 : 0;
  const bars: PlacedBar[] = [];
  const groups = indexes.map((category) => {
    const start = outer(category) ?? 0;
    return series.flatMap(({ values }, index): PlacedAbsence[] => {
      const datum = values[category];
      if (datum === undefined) return [];
      const centre = start + (inner(index) ?? 0) + inner.bandwidth() / 2;
      if (!isKnown(datum)) return [{ x: centre, y: floor - 8, width: slot, datum }];
      const lines = numberLines(write(datum), room, size);
      const tone = tones[index] ?? 2;
      bars.push({ x: Math.round(centre - width / 2), width, ...barFrom(floor, y, sizeOf(datum)), tone, datum, lines });
      return [];
    });
  });
  return {
    bars,
    absences: groups.flat(),
    words: groups.flatMap((group) => placeWords(group, size)),
    centres: indexes.map((index) => (outer(index) ?? 0) + outer.bandwidth() / 2),
    step: outer.step(),
    slot,
  };
}
