import type { Box } from './box.ts';
import type { BlockFile } from './block.ts';
import { refuseForeign, ForeignDataError } from './foreign.ts';

/** Version of the table and of its blocks; a reader refuses any other. */
export const formatVersion = 1;

/** Boxes are stored as whole ten-thousandths of a degree, rounded outwards. */
export const boxUnit = 1e4;

/** What is known of the blocks of one kind without opening them: one value a block in each column. */
export interface BlockEntries {
  readonly kind: string;
  /** Number of the first block; the others follow. */
  readonly first: number;
  readonly count: readonly number[];
  /** Counties found in each block, as indices. */
  readonly counties: readonly (readonly number[])[];
  /** Bounds in ten-thousandths of a degree; absent for places without coordinates. */
  readonly west?: readonly number[];
  readonly south?: readonly number[];
  readonly width?: readonly number[];
  readonly height?: readonly number[];
}

/** The root: every block of the directory with its bounds, one kind after the other. */
export interface TableFile {
  readonly version: number;
  readonly stamp: string;
  /** Codes of data/areas.csv. */
  readonly counties: readonly string[];
  readonly entries: readonly BlockEntries[];
  /** The blocks themselves, where the directory is small enough for one file. */
  readonly blocks: readonly BlockFile[] | null;
}

/** A block as the table describes it. `box` is null where its places have no coordinates. */
export interface BlockInfo {
  readonly number: number;
  readonly kind: string;
  readonly count: number;
  readonly counties: readonly string[];
  readonly box: Box | null;
}

/** The fetched table; throws `ForeignDataError` when it is damaged or of another version. */
export function readTable(value: unknown): TableFile {
  const table = refuseForeign<TableFile>(value, { version: formatVersion, stamp: null });
  if (!Array.isArray(table.entries) || !Array.isArray(table.counties))
    throw new ForeignDataError('directory data is damaged');
  return table;
}

/** Every block that the table lists. */
export const blockInfos = (table: TableFile): readonly BlockInfo[] =>
  table.entries.flatMap((entries) => entries.count.map((_, at) => infoAt(table, entries, at)));

function infoAt(table: TableFile, entries: BlockEntries, at: number): BlockInfo {
  const { kind, first, count, counties } = entries;
  const names = (counties[at] ?? []).map((index) => table.counties[index] ?? '');
  return { number: first + at, kind, count: count[at] ?? 0, counties: names, box: boxAt(entries, at) };
}

function boxAt({ west, south, width, height }: BlockEntries, at: number): Box | null {
  const [x, y, wide, high] = [west?.[at], south?.[at], width?.[at], height?.[at]];
  if (x === undefined || y === undefined || wide === undefined || high === undefined) return null;
  return { west: x / boxUnit, south: y / boxUnit, east: (x + wide) / boxUnit, north: (y + high) / boxUnit };
}
