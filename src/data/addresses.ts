import type { Status } from '../kit/datum.ts';
import { cellText } from '../kit/numbers.ts';
import type { Area } from './areas.ts';
import { datasets, type DatasetName, type Registry } from './registry.ts';
import type { Release, Snapshot } from './releases.ts';
import { schemaAt, type Column, type DatasetSchema } from './schema.ts';

/** A row whose dataset is known only at run time. */
export type AnyRow = Readonly<Record<string, string | number | null>> & { readonly line: number };

/** One published cell, with everything that says where it comes from. */
export interface FoundCell {
  readonly dataset: DatasetName;
  readonly address: string;
  readonly column: Column;
  readonly value: string | number | null;
  /** `final` where the dataset has no 状态 column; `missing` for an empty cell of one. */
  readonly status: Status;
  /** As printed: `20,136（初步）`, `未公布`, or the text itself. */
  readonly text: string;
  readonly row: AnyRow;
  readonly release: Omit<Release<AnyRow>, 'rows'>;
}

/** A row of any dataset as its cells by key. */
export const anyRow = (row: { readonly line: number }): AnyRow => row;

/** The one form of every address: a dataset, then what names a row of it or a number reckoned from it. */
const join = (dataset: string, parts: readonly unknown[]): string => [dataset, ...parts].join('/');

/** Dataset and key values joined by `/`, with the area's name in place of its code: `engineers/2025/全市/领军工程师`. */
export function rowAddress(schema: DatasetSchema, row: AnyRow, areas: readonly Area[]): string {
  const parts = schema.key.map((key) => {
    const value = String(row[key] ?? '');
    return key === 'areaCode' ? (areas.find(({ code }) => code === value)?.name ?? value) : value;
  });
  return join(schema.name, parts);
}

const withHeading = (schema: DatasetSchema, address: string, column: Column): string =>
  column.key === schema.value ? address : `${address}/${column.heading}`;

/** The address of one cell: that of its row, with the heading behind it unless the cell is the row's published number. */
export const cellAddress = (schema: DatasetSchema, row: AnyRow, column: Column, areas: readonly Area[]): string =>
  withHeading(schema, rowAddress(schema, row, areas), column);

type Schema<N extends DatasetName> = (typeof datasets)[N];
type ColumnKey<N extends DatasetName> = Schema<N>['columns'][number]['key'];

/** The values that name a row of a dataset, the area by its name. */
export type RowName<N extends DatasetName> = {
  readonly [K in Schema<N>['key'][number] as K extends 'areaCode' ? 'area' : K]: string | number;
};

/** The address of a row of which only the name is known, or of the cell of one of its columns. */
export function addressOf<N extends DatasetName>(dataset: N, name: RowName<N>, key?: ColumnKey<N>): string {
  const schema: DatasetSchema = datasets[dataset];
  const values: Readonly<Record<string, string | number>> = name;
  const address = join(
    dataset,
    schema.key.map((part) => values[part === 'areaCode' ? 'area' : part]),
  );
  const column = schema.columns.find((one) => one.key === key);
  return column === undefined ? address : withHeading(schema, address, column);
}

/** How numbers that stand in no release come about: a running total, a count of rows. Each with the words that say so, if any do. */
export const reckonings = { 累计: ['累计'], 计数: [] } as const;

/** The address of a number reckoned from a dataset: `engineers/累计/2025/全市/领军工程师`. */
export const reckonedAddress = (
  dataset: DatasetName,
  reckoning: keyof typeof reckonings,
  ...parts: readonly (string | number)[]
): string => join(dataset, [reckoning, ...parts]);

/** The state of a cell: its row's 状态 for the published number, else whether it is filled. */
export function statusOf(schema: DatasetSchema, row: AnyRow, column: Column): Status {
  const stated = schema.columns.find(({ kind }) => kind === 'status')?.key;
  if (stated !== undefined && column.key === schema.value) return row[stated] as Status;
  return row[column.key] === null ? 'missing' : 'final';
}

/** A cell as printed in prose and revisions. Years and coordinates keep their plain digits. */
export function printCell(value: string | number | null, column: Column, status: Status): string {
  if (typeof value === 'string') return value;
  return value !== null && column.kind !== 'count' && column.kind !== 'number'
    ? String(value)
    : cellText(value, status);
}

const isDataset = (name: string): name is DatasetName => Object.hasOwn(datasets, name);

type Rows = readonly { readonly line: number }[];
type Found = { readonly areas: readonly Area[]; readonly rows: ReadonlyMap<string, AnyRow> };
const rowsByAddress = new WeakMap<Rows, Found>();

/** The rows of a release by their addresses, NFKC; of two with one address the first. Made once: every number of every page asks. */
function byAddress(schema: DatasetSchema, rows: Rows, areas: readonly Area[]): ReadonlyMap<string, AnyRow> {
  const known = rowsByAddress.get(rows);
  if (known?.areas === areas) return known.rows;
  const entries = rows.map((row) => [rowAddress(schema, anyRow(row), areas).normalize('NFKC'), anyRow(row)] as const);
  const made = { areas, rows: new Map(entries.toReversed()) };
  rowsByAddress.set(rows, made);
  return made.rows;
}

/** The cell at an address in a state of knowledge; undefined when it holds none. Key values compare under NFKC. */
export function findCell(
  snapshot: Pick<Snapshot, 'areas' | 'releases'>,
  address: string,
  registry: Registry = datasets,
): FoundCell | undefined {
  const parts = address.split('/');
  const [name = ''] = parts;
  if (!isDataset(name)) return undefined;
  const release = snapshot.releases[name];
  if (release === null) return undefined;
  const schema = schemaAt(registry[name], release.date);
  const heading = parts[schema.key.length + 1];
  const column = schema.columns.find((one) =>
    heading === undefined ? one.key === schema.value : one.heading === heading,
  );
  if (column === undefined || parts.length > schema.key.length + 2) return undefined;
  const wanted = parts
    .slice(0, schema.key.length + 1)
    .join('/')
    .normalize('NFKC');
  const { rows, ...source } = release;
  const row = byAddress(schema, rows, snapshot.areas).get(wanted);
  if (row === undefined) return undefined;
  const value = row[column.key] ?? null;
  const status = statusOf(schema, row, column);
  return {
    dataset: name,
    address,
    column,
    value,
    status,
    text: printCell(value, column, status),
    row,
    release: source,
  };
}
