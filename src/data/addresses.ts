import type { Status } from '../kit/datum.ts';
import { cellText } from '../kit/numbers.ts';
import type { Area } from './areas.ts';
import { datasets, type DatasetName } from './registry.ts';
import type { Release, Snapshot } from './releases.ts';
import type { Column, DatasetSchema } from './schema.ts';

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

/** Dataset and key values joined by `/`, with the area's name in place of its code: `engineers/2025/全市/领军工程师`. */
export function rowAddress(schema: DatasetSchema, row: AnyRow, areas: readonly Area[]): string {
  const parts = schema.key.map((key) => {
    const value = String(row[key] ?? '');
    return key === 'areaCode' ? (areas.find(({ code }) => code === value)?.name ?? value) : value;
  });
  return [schema.name, ...parts].join('/');
}

/** The address of one cell: that of its row, with the heading behind it unless the cell is the row's published number. */
export function cellAddress(schema: DatasetSchema, row: AnyRow, column: Column, areas: readonly Area[]): string {
  const address = rowAddress(schema, row, areas);
  return column.key === schema.value ? address : `${address}/${column.heading}`;
}

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

/** The cell at an address in a state of knowledge; undefined when it holds none. Key values compare under NFKC. */
export function findCell(snapshot: Pick<Snapshot, 'areas' | 'releases'>, address: string): FoundCell | undefined {
  const parts = address.split('/');
  const [name = ''] = parts;
  if (!isDataset(name)) return undefined;
  const schema: DatasetSchema = datasets[name];
  const release = snapshot.releases[name];
  const heading = parts[schema.key.length + 1];
  const column = schema.columns.find((one) =>
    heading === undefined ? one.key === schema.value : one.heading === heading,
  );
  if (release === null || column === undefined || parts.length > schema.key.length + 2) return undefined;
  const wanted = parts
    .slice(0, schema.key.length + 1)
    .join('/')
    .normalize('NFKC');
  const { rows, ...source } = release;
  for (const typed of rows) {
    const row = anyRow(typed);
    if (rowAddress(schema, row, snapshot.areas).normalize('NFKC') !== wanted) continue;
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
  return undefined;
}
