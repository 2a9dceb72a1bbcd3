import { type Datum, isKnown, type KnownDatum, statusWords } from '../kit/datum.ts';
import { signRoom, type PlacedEnd } from './hbar-row.ts';
import type { PlacedPoint } from './line-path.ts';
import type { Anchor } from './scene.ts';
import { textWidth } from './text.ts';
import type { DotsChart } from './types.ts';

/** A dot with its tone and symbol. */
export interface PlacedDot extends PlacedPoint {
  readonly tone: number;
  readonly symbol: number;
}

/** The number beside the outermost dots of a row. */
export interface PlacedDotLabel {
  readonly x: number;
  readonly middle: number;
  readonly text: string;
  readonly anchor: Anchor;
}

/** The marks of one row; `spans` is empty where fewer than two dots stand in it. */
export interface PlacedDotRow {
  readonly dots: readonly PlacedDot[];
  readonly spans: readonly { readonly x1: number; readonly x2: number; readonly middle: number }[];
  readonly labels: readonly PlacedDotLabel[];
  readonly absences: readonly PlacedEnd[];
}

/** The numbers of one category, and what is not there. */
export interface DotRow {
  readonly known: readonly { readonly datum: KnownDatum; readonly index: number }[];
  readonly absent: readonly Datum[];
}

/** One category of a dot plot; `index` is the place of a number's series. */
export function rowOf(chart: DotsChart, category: number): DotRow {
  const all = chart.series.flatMap((series, index) => {
    const datum = series.values[category];
    return datum === undefined ? [] : [{ datum, index }];
  });
  return {
    known: all.flatMap(({ datum, index }) => (isKnown(datum) ? [{ datum, index }] : [])),
    absent: all.flatMap(({ datum }) => (isKnown(datum) ? [] : [datum])),
  };
}

/** The greatest number of a row, 0 where there is none. */
export const greatestOf = (row: DotRow): number => Math.max(0, ...row.known.map(({ datum }) => datum.value));
const absentRoom = (datum: Datum, size: number): number => signRoom + textWidth(statusWords[datum.status], size) + 12;

/** Px right of a row's greatest dot for its number and for the words of what is not there. */
export function rightRoom(row: DotRow, write: (datum: KnownDatum) => string, size: number): number {
  const label = Math.max(0, ...row.known.map(({ datum }) => textWidth(write(datum), size))) + 12;
  return row.absent.reduce((sum, datum) => sum + absentRoom(datum, size), label);
}

/** Px left of zero that the label of a row's least dot needs. */
export function leftRoom(
  row: DotRow,
  write: (datum: KnownDatum) => string,
  size: number,
  greatest: number,
  width: number,
): number {
  const least = row.known.reduce<KnownDatum | null>(
    (a, { datum }) => (a === null || datum.value < a.value ? datum : a),
    null,
  );
  if (least === null || row.known.length < 2) return 0;
  return Math.ceil(textWidth(write(least), size) + 12 - (least.value / greatest) * width * 0.6);
}

/** How a row is placed: the scale in px, the height of its middle, tones by series, and how numbers are written. */
export interface DotRowLayout {
  readonly x: (value: number) => number;
  readonly middle: number;
  readonly tones: readonly number[];
  readonly size: number;
  readonly write: (datum: KnownDatum) => string;
}

/** Dots, the numbers of the least and the greatest, and after them what is not there. */
export function placeDotRow(row: DotRow, { x, middle, tones, size, write }: DotRowLayout): PlacedDotRow {
  const dots = row.known.map(({ datum, index }): PlacedDot => ({
    x: x(datum.value),
    y: middle,
    datum,
    tone: tones[index] ?? 2,
    symbol: index,
  }));
  const sorted = row.known.map(({ datum }) => datum).sort((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const labels: PlacedDotLabel[] = [];
  let end = x(0) + 8;
  if (first !== undefined && last !== undefined) {
    labels.push({ x: x(last.value) + 9, middle, text: write(last), anchor: 'start' });
    if (first !== last) labels.push({ x: x(first.value) - 9, middle, text: write(first), anchor: 'end' });
    end = x(last.value) + 9 + textWidth(write(last), size) + 12;
  }
  const spans = first && last && first !== last ? [{ x1: x(first.value), x2: x(last.value), middle }] : [];
  const absences = row.absent.map((datum): PlacedEnd => {
    const absence = { x: end, middle, datum, label: statusWords[datum.status] };
    end += absentRoom(datum, size);
    return absence;
  });
  return { dots, spans, labels, absences };
}
