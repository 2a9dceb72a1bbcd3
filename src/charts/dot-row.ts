import { type Datum, isKnown, type KnownDatum, statusWords } from '../kit/datum.ts';
import { signRoom, type PlacedEnd } from './hbar-row.ts';
import type { PlacedPoint } from './line-path.ts';
import { sizeOf } from './number-words.ts';
import type { RowEnd } from './range.ts';
import type { Anchor } from './scene.ts';
import { textWidth } from './text.ts';
import type { DotsChart } from './types.ts';

/** A dot with its tone and symbol. */
export interface PlacedDot extends PlacedPoint {
  /** Null where another series is called out: grey. */
  readonly tone: number | null;
  readonly symbol: number;
}

/** A number beside a dot, or the numbers of a row on the line of its name. */
export interface PlacedDotLabel {
  readonly x: number;
  readonly middle: number;
  readonly text: string;
  readonly anchor: Anchor;
}

/** The marks of one row; `spans` is empty where fewer than two dots stand in it, or one of several is called out. */
export interface PlacedDotRow {
  readonly dots: readonly PlacedDot[];
  readonly spans: readonly { readonly x1: number; readonly x2: number; readonly middle: number }[];
  readonly labels: readonly PlacedDotLabel[];
  readonly absences: readonly PlacedEnd[];
}

/** One category of a dot plot. */
export interface DotRow {
  readonly known: readonly { readonly datum: KnownDatum; readonly index: number }[];
  /** What is not there, and its words: with the series where there are several. */
  readonly absent: readonly { readonly datum: Datum; readonly words: string }[];
  /** Every number that is written, in the order of the series: those of the one that is called out, else all. */
  readonly written: readonly Datum[];
  /** Place of the series that is called out; null where none is. */
  readonly own: number | null;
}

/** One category of a dot plot; `index` is the place of a number's series. */
export function rowOf({ series, own }: DotsChart, category: number): DotRow {
  const all = series.flatMap(({ name, values }, index) => {
    const datum = values[category];
    return datum === undefined ? [] : [{ datum, index, name }];
  });
  const place = series.findIndex(({ name }) => name === own);
  return {
    known: all.flatMap(({ datum, index }) => (isKnown(datum) ? [{ datum, index }] : [])),
    absent: all.flatMap(({ datum, name }) =>
      isKnown(datum) ? [] : [{ datum, words: `${series.length > 1 ? name : ''}${statusWords[datum.status]}` }],
    ),
    written: all.filter(({ index }) => place === -1 || index === place).map(({ datum }) => datum),
    own: place === -1 ? null : place,
  };
}

/** The size of the greatest number of a row, 0 where there is none. */
export const greatestOf = (row: DotRow): number => Math.max(0, ...row.known.map(({ datum }) => sizeOf(datum)));
const absentRoom = (words: string, size: number): number => signRoom + textWidth(words, size) + 12;

type Write = (datum: KnownDatum) => string;

/** The numbers of a row in one piece, from the first series to the last: `1,090 → 1,250`, `1,090 → 待发布`; of more than two the least and the greatest. */
export function rowWords({ written }: DotRow, write: Write): string {
  const words = (data: readonly Datum[]): readonly string[] =>
    data.map((datum) => (isKnown(datum) ? write(datum) : statusWords[datum.status]));
  if (written.length < 3) return words(written).join(' → ');
  const known = written.filter(isKnown).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const ends = known.length > 1 ? [known[0], known.at(-1)].flatMap((datum) => datum ?? []) : known;
  return ends.length === 0 ? words(written.slice(0, 1)).join('') : words(ends).join(' — ');
}

/** Which numbers stand before the least dot of a row and after the greatest; a lone one stands after, one called out at its own end. */
function labelledOf(row: DotRow): { readonly start?: KnownDatum; readonly end?: KnownDatum } {
  const written = row.written.filter(isKnown).toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined) return {};
  if (first !== last) return { start: first, end: last };
  const isLeast = row.known.length > 1 && row.known.every(({ datum }) => sizeOf(datum) >= sizeOf(first));
  return isLeast ? { start: first } : { end: first };
}

/** Px right of a row's greatest dot for its number and for the words of what is not there. */
export function rightRoom(row: DotRow, write: Write, size: number): number {
  const { end } = labelledOf(row);
  const label = (end === undefined ? 0 : textWidth(write(end), size)) + 12;
  return row.absent.reduce((sum, { words }) => sum + absentRoom(words, size), label);
}

/** The number before a row's least dot, as the px that it needs there; null where none stands there. */
export function leftEnd(row: DotRow, write: Write, size: number): RowEnd | null {
  const { start } = labelledOf(row);
  return start === undefined ? null : { value: sizeOf(start), room: textWidth(write(start), size) + 12 };
}

/** How a row is placed: the scale in px, the height of its middle, tones by series, and how numbers are written. */
export interface DotRowLayout {
  readonly x: (value: number) => number;
  readonly middle: number;
  readonly tones: readonly number[];
  readonly size: number;
  readonly write: Write;
  /** Whether the numbers stand above the row and not beside its dots. */
  readonly isBare: boolean;
}

/** Dots, the numbers at their ends, and after them what is not there. */
export function placeDotRow(row: DotRow, { x, middle, tones, size, write, isBare }: DotRowLayout): PlacedDotRow {
  const dots = row.known.map(({ datum, index }): PlacedDot => ({
    x: x(sizeOf(datum)),
    y: middle,
    datum,
    tone: row.own === null || row.own === index ? (tones[index] ?? 2) : null,
    symbol: index,
  }));
  const { start, end } = isBare ? {} : labelledOf(row);
  const labels: PlacedDotLabel[] = [];
  let free = row.known.length === 0 ? x(0) + 8 : x(greatestOf(row)) + 9;
  if (end !== undefined) {
    labels.push({ x: free, middle, text: write(end), anchor: 'start' });
    free += textWidth(write(end), size) + 12;
  }
  if (start !== undefined) labels.push({ x: x(sizeOf(start)) - 9, middle, text: write(start), anchor: 'end' });
  const sizes = row.known.map(({ datum }) => sizeOf(datum));
  // Parts of a whole are no way from one to the other.
  const spans =
    sizes.length > 1 && row.own === null ? [{ x1: x(Math.min(...sizes)), x2: x(Math.max(...sizes)), middle }] : [];
  const absences = row.absent.map(({ datum, words }): PlacedEnd => {
    const absence = { x: free, middle, datum, label: isBare ? '' : words };
    free += isBare ? signRoom : absentRoom(words, size);
    return absence;
  });
  return { dots, spans, labels, absences };
}
