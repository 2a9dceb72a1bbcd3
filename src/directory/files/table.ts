import type { BlockFile } from './block.ts';
import { refuseForeign, ForeignDataError } from './foreign.ts';

/** Version of the table, its pages and its blocks; a reader refuses any other. */
export const formatVersion = 2;

/** Boxes are stored as whole ten-thousandths of a degree, rounded outwards. */
export const boxUnit = 1e4;

/** What a table says about the parts that it points to, blocks or pages of one kind: one value a part in each column. */
export interface Entries {
  readonly kind: string;
  /** Number of the first part; the others follow. */
  readonly first: number;
  /** Counties found in each part, as indices. */
  readonly counties: readonly (readonly number[])[];
  /** Bounds in ten-thousandths of a degree; absent for places without coordinates. */
  readonly west?: readonly number[];
  readonly south?: readonly number[];
  readonly width?: readonly number[];
  readonly height?: readonly number[];
}

/** The root of a cut directory. It points to blocks, or to pages that do where there are many. */
export interface TableFile {
  readonly version: number;
  readonly stamp: string;
  /** Codes of data/areas.csv. */
  readonly counties: readonly string[];
  readonly to: PartType;
  readonly entries: readonly Entries[];
  /** The blocks themselves, where the directory is small enough for one file. */
  readonly blocks: readonly BlockFile[] | null;
}

/** A page of the table: the entries of some dozens of blocks. */
export interface PageFile {
  readonly version: number;
  readonly stamp: string;
  readonly entries: Entries;
}

export type PartType = 'block' | 'page';

/** The fetched root; throws `ForeignDataError` when it is damaged or of another version. */
export function readTable(value: unknown): TableFile {
  const table = refuseForeign(value, { version: formatVersion, stamp: null });
  if (!Array.isArray(table['entries']) || !Array.isArray(table['counties']))
    throw new ForeignDataError('directory data is damaged');
  // The cast of this border: version and stamp say that cutDirectory wrote it.
  return table as unknown as TableFile;
}
