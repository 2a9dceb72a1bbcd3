import type { Filtered } from '../filter.ts';
import type { NearPlace } from '../place.ts';
import { decodeBlock } from './block.ts';
import { ForeignDataError, refuseForeign } from './foreign.ts';
import { formatVersion } from './table.ts';

const columnNames = ['kind', 'county', 'town', 'industry', 'state'] as const;
type Column = (typeof columnNames)[number];

/** What a long directory is filtered by, for all its places in the order of their blocks: fetched on the first choice. */
export interface FacetsFile {
  readonly version: number;
  readonly stamp: string;
  /** Places of each block. */
  readonly blocks: readonly number[];
  /** The different values of each column, and which of them each place has; -1 for none. */
  readonly values: Readonly<Record<Column, readonly string[]>>;
  readonly rows: Readonly<Record<Column, readonly number[]>>;
}

/** A place as the filter sees it, and where the rest of it is to be fetched. */
export interface FacetRow extends Filtered {
  /** Number of its block. */
  readonly block: number;
  /** Its position there. */
  readonly at: number;
}

const separator = '；';

const cells: Readonly<Record<Column, (place: Filtered) => string | null>> = {
  kind: ({ kind }) => kind,
  county: ({ county }) => county,
  town: ({ town }) => town,
  industry: ({ industries }) => (industries.length === 0 ? null : industries.join(separator)),
  state: ({ state }) => state,
};

/** The cast is this function's: the keys are the columns. */
const each = <T>(make: (column: Column) => T): Readonly<Record<Column, T>> =>
  Object.fromEntries(columnNames.map((column) => [column, make(column)])) as Readonly<Record<Column, T>>;

/** The file of a directory that was cut into these blocks; `counties` are those of its table, in their order. */
export function encodeFacets(
  blocks: readonly (readonly Filtered[])[],
  { stamp, counties }: { readonly stamp: string; readonly counties: readonly string[] },
): FacetsFile {
  const places = blocks.flat();
  const values = each((column) => {
    const found = places.map(cells[column]).filter((value) => value !== null);
    return [...new Set(column === 'county' ? counties : found)];
  });
  const rows = each((column) => {
    const order = new Map(values[column].map((value, index) => [value, index]));
    return places.map((place) => order.get(cells[column](place) ?? '') ?? -1);
  });
  return { version: formatVersion, stamp, blocks: blocks.map(({ length }) => length), values, rows };
}

/** A fetched file; throws `ForeignDataError` when it is damaged or of another version. */
export function readFacets(value: unknown): FacetsFile {
  // The cast of this border: version and stamp say that encodeFacets wrote it.
  const file = refuseForeign(value, { version: formatVersion, stamp: null }) as unknown as FacetsFile;
  let count = 0;
  for (const size of file.blocks) count += size;
  if (columnNames.some((column) => file.rows[column].length !== count))
    throw new ForeignDataError('directory data is damaged');
  return file;
}

/** Every place of the file, in its order. */
export function rowsOf({ blocks, values, rows }: FacetsFile): readonly FacetRow[] {
  const at = (column: Column, index: number): string | null => values[column][rows[column][index] ?? -1] ?? null;
  let first = 0;
  return blocks.flatMap((size, block) => {
    const own = Array.from({ length: size }, (_, position): FacetRow => {
      const index = first + position;
      return {
        block,
        at: position,
        kind: at('kind', index) ?? '',
        county: at('county', index) ?? '',
        town: at('town', index),
        industries: at('industry', index)?.split(separator) ?? [],
        state: at('state', index) ?? '',
      };
    });
    first += size;
    return own;
  });
}

/** The places of a fetched block of the same directory. */
export const placesOfBlock = (value: unknown, { stamp, values }: FacetsFile, kind: string): readonly NearPlace[] =>
  decodeBlock(value, { version: formatVersion, stamp, kind, counties: values.county });
