import { anyRow, rowAddress, statusOf, type AnyRow } from '../addresses.ts';
import type { Area } from '../areas.ts';
import type { ComparedRelease } from '../revisions.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { publishedSums, type Sum } from './sums.ts';

/** One release as an attacker reads it: what it publishes, what it withholds, and which of its numbers add up to which. Cells go by their address. */
export interface Table {
  readonly date: string;
  readonly file: string;
  readonly values: ReadonlyMap<string, number>;
  /** Cells that are 不予公布, with their line in the file. */
  readonly withheld: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
}

/** The column that is audited: the counts of a dataset by area. Rates do not add up. */
export function auditedColumn(schema: DatasetSchema): Column | undefined {
  const value = schema.columns.find(({ key, kind }) => key === schema.value && kind === 'count');
  return schema.key.includes('areaCode') ? value : undefined;
}

/** Gives all spellings of an address that are one under NFKC the first of them. */
function oneSpelling(addressOf: (row: AnyRow) => string): (row: AnyRow) => string {
  const first = new Map<string, string>();
  return (row) => {
    const address = addressOf(row);
    const name = address.normalize('NFKC');
    const known = first.get(name);
    if (known === undefined) first.set(name, address);
    return known ?? address;
  };
}

/** Reads each release as a table. A dataset that withholds nothing gives none: there is nothing to work out. */
export function tablesOf(
  schema: DatasetSchema,
  releases: readonly ComparedRelease[],
  areas: readonly Area[],
): readonly Table[] {
  const column = auditedColumn(schema);
  if (column === undefined) return [];
  const isWithheld = (row: AnyRow): boolean => statusOf(schema, row, column) === 'withheld';
  if (!releases.some(({ rows }) => rows.map(anyRow).some(isWithheld))) return [];
  const addressOf = oneSpelling((row) => rowAddress(schema, row, areas));
  return releases.map(({ date, file, rows }) => {
    const plain = rows.map(anyRow);
    const published = plain.flatMap((row) => {
      const value = row[column.key];
      return typeof value === 'number' ? [[addressOf(row), value] as const] : [];
    });
    const withheld = plain.filter(isWithheld).map((row) => [addressOf(row), row.line] as const);
    const sums = publishedSums(schema, plain, areas, addressOf);
    return { date, file, values: new Map(published), withheld: new Map(withheld), sums };
  });
}
