import { scaleLinear } from 'd3';
import { type Datum, isKnown, type KnownDatum } from '../kit/datum.ts';
import { placeWords, type PlacedAbsence, type PlacedWord } from './bar-group.ts';
import type { PlacedTick } from './bars.ts';
import {
  nameAndValue,
  placeEnds,
  placeGoalWords,
  placeValueLabels,
  stackHeight,
  type EndWords,
  type PlacedEndLabel,
  type PlacedGoalWords,
  type PlacedLabel,
} from './line-labels.ts';
import { placeLine, type PlacedLine } from './line-path.ts';
import { lineHeight, type Box } from './scene.ts';
import { isPending } from './states.ts';
import { placeTarget, type PlacedTarget } from './targets.ts';
import { linesWidth, textWidth } from './text.ts';
import { isNarrow, textSize } from './theme.ts';
import { axisFromZero, plotHeight, shownPlaces } from './ticks.ts';
import type { LinesChart, Unit } from './types.ts';
import { chooseUnit, formatIn } from './units.ts';

/** Lines over years in px. */
export interface PlacedLines {
  readonly plot: Box;
  readonly ticks: readonly PlacedTick[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly lines: readonly PlacedLine[];
  readonly targets: readonly PlacedTarget[];
  readonly goals: readonly PlacedGoalWords[];
  readonly ends: readonly PlacedEndLabel[];
  /** Labels of single points; only where one line stands alone. */
  readonly values: readonly PlacedLabel[];
  readonly absences: readonly PlacedAbsence[];
  readonly words: readonly PlacedWord[];
  readonly pending: boolean;
  readonly bottom: number;
}

const dataOf = (chart: LinesChart): readonly Datum[] => chart.series.flatMap((series) => series.values);
const knownValues = (chart: LinesChart): number[] =>
  dataOf(chart)
    .filter(isKnown)
    .map((datum) => datum.value);
const goalsOf = (chart: LinesChart): number[] => (chart.targets ?? []).map((target) => target.value);

/** The unit of a line chart's axis. */
export const unitOfLines = (chart: LinesChart): Unit => chooseUnit(chart.unit, knownValues(chart), goalsOf(chart));

/** Px that names may take at the end of lines. */
const nameRoom = (width: number): number => (isNarrow(width) ? 84 : 190);

/** What stands at the end of each of several lines: name and latest value, or the value alone when a key names the lines. */
function endWords(chart: LinesChart, lines: readonly PlacedLine[], width: number, named: boolean): EndWords[] {
  if (chart.series.length < 2) return [];
  const size = textSize(width);
  const unit = unitOfLines(chart);
  return chart.series.flatMap(({ name }, index): EndWords[] => {
    const last = lines[index]?.points.at(-1);
    if (last === undefined) return [];
    const value = last.datum.label ?? formatIn(last.datum.value, unit);
    return [{ lines: named ? nameAndValue(name, value, nameRoom(width), size) : [value], x: last.x, y: last.y }];
  });
}

/** Whether the names have room at the ends of the lines; where not, a key above the drawing names them. */
export function namesAtEnds(chart: LinesChart, width: number): boolean {
  const flat = chart.series.map((series) =>
    placeLine(
      series.values,
      (index) => index,
      () => 0,
    ),
  );
  const words = endWords(chart, flat, width, true);
  return stackHeight(words, textSize(width)) <= (isNarrow(width) ? 170 : 270);
}

function placeAbsences(lines: readonly PlacedLine[], floor: number, step: number, size: number) {
  const all = lines.flatMap((line) => line.absent);
  const groups = [...new Set(all.map(({ x }) => x))].map((x) => {
    const own = all.filter((absence) => absence.x === x);
    const width = Math.min(step, 64) / own.length;
    return own.map(({ datum }, index): PlacedAbsence => {
      const shift = (index - (own.length - 1) / 2) * Math.min(width, 16);
      return { x: x + shift, y: floor - 8, width, datum };
    });
  });
  return { absences: groups.flat(), words: groups.flatMap((group) => placeWords(group, size)) };
}

/** Puts lines below `top`. The axis starts at zero; names stand at the right end, moved apart where they would touch. */
export function placeLines(chart: LinesChart, width: number, top: number, stretch = 0): PlacedLines {
  const size = textSize(width);
  const narrow = isNarrow(width);
  const unit = unitOfLines(chart);
  const axis = axisFromZero(Math.max(0, ...knownValues(chart), ...goalsOf(chart)), unit, narrow ? 4 : 5);
  const tickTexts = axis.ticks.map((tick) => tick.text);
  const left = Math.ceil(linesWidth(tickTexts, size)) + 8;
  const plotTop = top + size + 4;
  const height = plotHeight(narrow ? 210 : 280, stretch);
  const y = scaleLinear([0, axis.end], [plotTop + height, plotTop]);
  const named = namesAtEnds(chart, width);
  const flat = chart.series.map((series) => placeLine(series.values, (index) => index, y));
  const ends = endWords(chart, flat, width, named);
  const gutter = ends.length === 0 ? 12 : Math.ceil(Math.max(...ends.map((end) => linesWidth(end.lines, size)))) + 14;
  const plot = { x: left, y: plotTop, width: width - left - gutter, height };
  const inset = Math.min(28, plot.width / (2 * chart.years.length));
  const x = scaleLinear(
    [chart.years[0] ?? 0, chart.years.at(-1) ?? 1],
    [plot.x + inset, plot.x + plot.width - inset / 2],
  );
  const lines = chart.series.map((series) => placeLine(series.values, (index) => x(chart.years[index] ?? 0), y));
  const floor = plot.y + plot.height;
  const pending = isPending(dataOf(chart));
  const { absences, words } = placeAbsences(lines, floor, plot.width / chart.years.length, size);
  const shown = shownPlaces(chart.years.length, Math.floor(plot.width / (textWidth('2025', size) + 12)));
  const targets = chart.targets ?? [];
  const levels = targets.map((target) => y(target.value));
  const single = chart.series.length === 1 ? lines[0] : undefined;
  const write = (datum: KnownDatum): string => datum.label ?? formatIn(datum.value, unit);
  return {
    plot,
    ticks: axis.ticks.map((tick) => ({ y: y(tick.value), text: tick.text })),
    years: shown.map((index) => ({ x: x(chart.years[index] ?? 0), text: String(chart.years[index] ?? '') })),
    lines,
    targets: targets.map((target) => placeTarget(target, y(target.value), [])),
    goals: placeGoalWords(targets, y, unit, lines, plot, size),
    ends: placeEnds(endWords(chart, lines, width, named), plot, size),
    values:
      single === undefined ? [] : placeValueLabels(single, write, levels, plot.width / chart.years.length, plot, size),
    absences,
    words: pending ? [] : words,
    pending,
    bottom: floor + 6 + lineHeight(size),
  };
}
