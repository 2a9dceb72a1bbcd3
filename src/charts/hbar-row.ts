import { type Datum, isKnown, type KnownDatum, statusWords } from '../kit/datum.ts';
import type { Box } from './scene.ts';
import { besideTarget } from './targets.ts';
import { textWidth } from './text.ts';

/** A horizontal bar or a part of a stack, in px. The label is null where a part of a stack has no room for it. */
export interface PlacedHBar extends Box {
  /** Null for the grey parts of a stack in which one series is called out. */
  readonly tone: number;
  readonly datum: KnownDatum;
  readonly label: string | null;
  /** Left end of a label beside a bar. */
  readonly labelX: number;
}

/** The published total at the end of a stack, or what stands where a number is not there. `x` is the left end, `middle` the height. */
export interface PlacedEnd {
  readonly x: number;
  readonly middle: number;
  readonly datum: Datum;
  readonly label: string;
}

/** The marks of one category. */
export interface PlacedHRow {
  readonly bars: readonly PlacedHBar[];
  readonly absences: readonly PlacedEnd[];
  readonly totals: readonly PlacedEnd[];
}

/** What a row needs besides its numbers: the scale in px, the top and thickness of its bars, and how numbers are written. */
export interface RowLayout {
  readonly x: (value: number) => number;
  readonly top: number;
  readonly bar: number;
  readonly tones: readonly number[];
  readonly size: number;
  readonly write: (datum: KnownDatum) => string;
  /** The x of a target's line, which labels keep clear of. */
  readonly goal: number | null;
}

/** Px between grouped bars. */
export const groupGap = 2;

/** Bars one below the other. A zero is a thin line on the axis. */
export function placeGroupedRow(values: readonly Datum[], layout: RowLayout): PlacedHRow {
  const { x, bar, tones, write } = layout;
  const zero = x(0);
  const bars: PlacedHBar[] = [];
  const absences: PlacedEnd[] = [];
  values.forEach((datum, index) => {
    const y = layout.top + index * (bar + groupGap);
    if (isKnown(datum)) {
      const width = datum.value === 0 ? 1.5 : Math.max(2, x(datum.value) - zero);
      const label = write(datum);
      const labelX = besideTarget(zero + width + 5, textWidth(label, layout.size), layout.goal);
      bars.push({ x: zero, y, width, height: bar, tone: tones[index] ?? 2, datum, label, labelX });
    } else {
      const label = statusWords[datum.status];
      const left = besideTarget(zero + 6, signRoom + textWidth(label, layout.size), layout.goal);
      absences.push({ x: left, middle: y + bar / 2, datum, label });
    }
  });
  return { bars, absences, totals: [] };
}

/** Bars end to end with 1 px between them, then the published total, then what is not there, by name. */
export function placeStackedRow(
  values: readonly Datum[],
  names: readonly string[],
  total: Datum | undefined,
  layout: RowLayout,
): PlacedHRow {
  const { x, top, bar, tones, size, write } = layout;
  const bars: PlacedHBar[] = [];
  let sum = 0;
  values.forEach((datum, index) => {
    if (!isKnown(datum)) return;
    const left = x(sum);
    sum += datum.value;
    const width = Math.max(0, x(sum) - left - 1);
    const label = write(datum);
    const fits = textWidth(label, size) + 8 <= width;
    bars.push({
      x: left,
      y: top,
      width,
      height: bar,
      tone: tones[index] ?? 2,
      datum,
      label: fits ? label : null,
      labelX: left + width / 2,
    });
  });
  const middle = top + bar / 2;
  let end = x(sum) + 6;
  const totals: PlacedEnd[] = [];
  if (total !== undefined) {
    const label = totalLabel(total, write);
    totals.push({ x: end, middle, datum: total, label });
    end += textWidth(label, size) + 12;
  }
  const absences = values.flatMap((datum, index): PlacedEnd[] => {
    if (isKnown(datum)) return [];
    const label = absentLabel(datum, names[index]);
    const absence = { x: end, middle, datum, label };
    end += absentRoom(label, size);
    return [absence];
  });
  return { bars, absences, totals };
}

/** Px right of a stack for its total and for the words of what is not there. */
export function stackEndRoom(
  values: readonly Datum[],
  names: readonly string[],
  total: Datum | undefined,
  write: (datum: KnownDatum) => string,
  size: number,
): number {
  const own = total === undefined ? 0 : textWidth(totalLabel(total, write), size) + 6;
  const words = values.map((datum, index) => (isKnown(datum) ? 0 : absentRoom(absentLabel(datum, names[index]), size)));
  return words.reduce((sum, width) => sum + width, own);
}

const totalLabel = (total: Datum, write: (datum: KnownDatum) => string): string =>
  isKnown(total) ? write(total) : `合计${statusWords[total.status]}`;
const absentLabel = (datum: Datum, name = ''): string => `${name}${statusWords[datum.status]}`;
const absentRoom = (label: string, size: number): number => signRoom + textWidth(label, size) + 12;

/** Px that a sign takes before its word. */
export const signRoom = 14;
