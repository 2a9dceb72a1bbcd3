import type { Box } from '../geometry/box.ts';
import { ForeignDataError, refuseForeign } from './foreign.ts';
import { boxUnit, type Entries, type PageFile, type PartType, type TableFile } from './table.ts';

/** A part as its table describes it. `box` is null where its places have no coordinates. */
export interface Part {
  readonly type: PartType;
  readonly number: number;
  readonly kind: string;
  readonly counties: readonly string[];
  readonly box: Box | null;
}

/** Every part that the root points to. */
export const partsOf = (table: TableFile): readonly Part[] =>
  table.entries.flatMap((entries) => entryParts(entries, table.to, table.counties));

/** Every block that a fetched page points to; throws `ForeignDataError` when it belongs to another table. */
export function pageParts(value: unknown, { version, stamp, counties }: TableFile): readonly Part[] {
  const { entries } = refuseForeign(value, { version, stamp }) as Partial<PageFile>;
  if (entries === undefined || !Array.isArray(entries.counties))
    throw new ForeignDataError('directory data is damaged');
  return entryParts(entries, 'block', counties);
}

const entryParts = (entries: Entries, type: PartType, names: readonly string[]): readonly Part[] =>
  entries.counties.map((indices, at): Part => ({
    type,
    number: entries.first + at,
    kind: entries.kind,
    counties: indices.map((index) => names[index] ?? ''),
    box: boxAt(entries, at),
  }));

function boxAt({ west, south, width, height }: Entries, at: number): Box | null {
  const [x, y, wide, high] = [west?.[at], south?.[at], width?.[at], height?.[at]];
  if (x === undefined || y === undefined || wide === undefined || high === undefined) return null;
  return { west: x / boxUnit, south: y / boxUnit, east: (x + wide) / boxUnit, north: (y + high) / boxUnit };
}
