import { type Status, statusWords } from '../kit/datum.ts';
import { anyRow, type AnyRow } from './addresses.ts';
import type { Release } from './releases.ts';
import { schemaAt, type Column, type DatasetSchema } from './schema.ts';

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const cellOf = (row: AnyRow, { key, kind }: Column): string =>
  kind === 'status' ? statusWords[row[key] as Status] : String(row[key] ?? '');

/** The first column of every demo file, so that no row of it can be taken for a statistic. */
export const demoColumn = { heading: '数据性质', value: '示例数据，不可引用' };

/** Records as CSV text with `\n` line ends. */
export const csvText = (records: readonly (readonly string[])[]): string =>
  records.map((record) => `${record.map(quote).join(',')}\n`).join('');

/** A release as the table that its schema describes at its date, headings first. Demo releases carry their mark in the first column. */
export function releaseRecords(
  schema: DatasetSchema,
  release: Pick<Release<{ readonly line: number }>, 'date' | 'demo' | 'rows'>,
): readonly (readonly string[])[] {
  const { columns } = schemaAt(schema, release.date);
  const headings = columns.map(({ heading }) => heading);
  const rows = release.rows.map((row) => columns.map((column) => cellOf(anyRow(row), column)));
  if (!release.demo) return [headings, ...rows];
  return [[demoColumn.heading, ...headings], ...rows.map((row) => [demoColumn.value, ...row])];
}

/** CSV as Excel on Chinese Windows opens it rightly: UTF-8 with a byte order mark, CRLF. */
export const forExcel = (csv: string): string => `\uFEFF${csv.replaceAll('\n', '\r\n')}`;

/** The name of a release's files without their ending: its date, with `demo-` before it for demo data. */
export const releaseFileName = ({ date, demo }: Pick<Release<unknown>, 'date' | 'demo'>): string =>
  demo ? `demo-${date}` : date;
