import { findCell, type FoundCell } from '../data/addresses.ts';
import { snapshotAt, type Built, type Revision } from '../data/releases.ts';
import { remembered } from '../kit/remember.ts';
import type { Datum } from '../kit/datum.ts';
import { cellsOf } from './cells.ts';
import type { Figure, FigureDefinition } from './figure.ts';

/** A figure as it was known when one release came out. */
export interface FigureVersion {
  readonly definition: FigureDefinition;
  /** The date of the release, `YYYY-MM-DD`: what its address has, and the order of versions. */
  readonly date: string;
  /** The date of the first of the versions in a row that show the same as this one. Its pictures and files are theirs too. */
  readonly since: string;
  /** What the release is called: the day or the year when its source came out. */
  readonly label: string;
  readonly figure: Figure;
}

/** One state of a number, and the release that brought it. */
export interface CellState {
  readonly date: string;
  /** What that release is called. */
  readonly label: string;
  readonly datum: Datum;
}

/** A number of a pinned figure that reads differently today. */
export interface CellChange {
  readonly ref: string;
  readonly from: Datum;
  readonly to: Datum;
  /** What the release is called that brought the present state. */
  readonly label: string;
  /** The reason published with it; null for numbers that a later release merely confirms, adds or derives anew. */
  readonly revision: Revision | null;
}

const same = (a: Datum, b: Datum): boolean => a.value === b.value && a.status === b.status;

/** The states of each number of a figure over its versions, oldest first; a release that changed nothing adds no state. */
export function historiesOf(versions: readonly FigureVersion[]): ReadonlyMap<string, readonly CellState[]> {
  const histories = new Map<string, CellState[]>();
  for (const { date, label, figure } of versions) {
    for (const { datum } of cellsOf(figure)) {
      const states = histories.get(datum.ref) ?? [];
      const last = states.at(-1);
      if (last === undefined || !same(last.datum, datum)) states.push({ date, label, datum });
      histories.set(datum.ref, states);
    }
  }
  return histories;
}

/** What has happened since to the numbers of a pinned version: only cells that held a number then and read differently now. */
export function changesSince(
  built: Built,
  histories: ReadonlyMap<string, readonly CellState[]>,
  { figure, date }: FigureVersion,
): readonly CellChange[] {
  return cellsOf(figure).flatMap(({ datum: from }): readonly CellChange[] => {
    const last = histories.get(from.ref)?.at(-1);
    if (from.value === null || last === undefined || same(last.datum, from) || last.date <= date) return [];
    return [{ ref: from.ref, from, to: last.datum, label: last.label, revision: findRevision(built, from.ref, date) }];
  });
}

const revisionsOf = remembered((built: Built) => {
  const all = Object.values(built.datasets).flatMap((dataset) => dataset.revisions);
  return Map.groupBy(all, ({ cell }) => cell);
});

/** The newest published revision of a cell after a day; null for derived numbers and mere confirmations. */
const findRevision = (built: Built, ref: string, after: string): Revision | null =>
  revisionsOf(built)
    .get(ref)
    ?.findLast(({ to }) => to.release > after) ?? null;

/** The published cell behind a number of a figure at a day, with its file and line; undefined for derived numbers. */
export const cellBehind = (built: Built, ref: string, date: string): FoundCell | undefined =>
  findCell(snapshotAt(built, date), ref);

/** The release that holds most of a figure's numbers at a day; undefined where all of them follow from others. */
export function releaseBehind(built: Built, figure: Figure, date: string): FoundCell['release'] | undefined {
  const found = cellsOf(figure).flatMap(({ datum }) => cellBehind(built, datum.ref, date) ?? []);
  const files = [...Map.groupBy(found, ({ release }) => release.file).values()];
  return files.toSorted((a, b) => b.length - a.length)[0]?.[0]?.release;
}

/** The key values of an address in words: `engineers/2025/全市/创新工程师` → `2025年，全市，创新工程师`. That places are counted needs no word. */
export const addressWords = (ref: string): string =>
  ref
    .split('/')
    .slice(1)
    .filter((part) => part !== '计数')
    .map((part) => (/^\d{4}$/.test(part) ? `${part}年` : part))
    .join('，');
