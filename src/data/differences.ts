import { hasNumber } from '../kit/datum.ts';
import { anyRow, cellAddress, printCell, rowAddress, statusOf, type AnyRow } from './addresses.ts';
import type { Area } from './areas.ts';
import type { Column, DatasetSchema } from './schema.ts';

type Row = { readonly line: number };

/** A published cell, or a whole row, that a later release says differently. */
export interface Difference {
  /** Address of the cell; of the row when it is no longer listed. */
  readonly cell: string;
  readonly row: string;
  readonly heading: string | null;
  /** Line in the later release; null when the row is gone. */
  readonly line: number | null;
  readonly from: string;
  readonly to: string;
}

const removed = '不再列出';

function comparedColumns(schema: DatasetSchema): readonly Column[] {
  const skipped = (column: Column): boolean =>
    column.upkeep === true || column.kind === 'status' || schema.key.includes(column.key);
  const isNameOfKey = (column: Column): boolean => column.kind === 'areaName' && schema.key.includes('areaCode');
  return schema.columns.filter((column) => !skipped(column) && !isNameOfKey(column));
}

/** The values that name a row, NFKC so that two widths of one name are one. */
export const keyOfRow = (schema: DatasetSchema, row: AnyRow): string =>
  schema.key
    .map((key) => row[key])
    .join('/')
    .normalize('NFKC');

/** Each row of the older release with its row in the newer one, and how many rows only the newer one has. Keys compare under NFKC. */
export function pairRows(
  schema: DatasetSchema,
  older: readonly Row[],
  newer: readonly Row[],
): { readonly pairs: readonly (readonly [AnyRow, AnyRow | undefined])[]; readonly added: number } {
  const places = new Map(older.map((row, index) => [keyOfRow(schema, anyRow(row)), index]));
  const found: (AnyRow | undefined)[] = [];
  let added = 0;
  for (const row of newer) {
    const place = places.get(keyOfRow(schema, anyRow(row)));
    if (place === undefined) added += 1;
    else found[place] = anyRow(row);
  }
  return { pairs: older.map((row, index) => [anyRow(row), found[index]] as const), added };
}

/** A row that is gone is one difference, told by its first published cell. */
function removedRow(schema: DatasetSchema, row: AnyRow, areas: readonly Area[]): readonly Difference[] {
  const column = comparedColumns(schema).find((one) => hasNumber(statusOf(schema, row, one)));
  if (column === undefined) return [];
  const address = rowAddress(schema, row, areas);
  const from = printCell(row[column.key] ?? null, column, statusOf(schema, row, column));
  return [{ cell: address, row: address, heading: null, line: null, from, to: removed }];
}

/** Whether a cell was published and now says something else; a provisional number that is confirmed says the same. */
function isChanged(schema: DatasetSchema, old: AnyRow, now: AnyRow, column: Column): boolean {
  const [before, after] = [statusOf(schema, old, column), statusOf(schema, now, column)];
  if (!hasNumber(before)) return false;
  return old[column.key] !== now[column.key] || (before === 'final' && after !== 'final');
}

function changedCells(schema: DatasetSchema, old: AnyRow, now: AnyRow, areas: readonly Area[]): readonly Difference[] {
  const columns = comparedColumns(schema).filter((column) => isChanged(schema, old, now, column));
  return columns.map((column) => {
    const print = (row: AnyRow): string => printCell(row[column.key] ?? null, column, statusOf(schema, row, column));
    const [cell, row] = [cellAddress(schema, old, column, areas), rowAddress(schema, old, areas)];
    return { cell, row, heading: column.heading, line: now.line, from: print(old), to: print(now) };
  });
}

/**
 * The published cells of a release that the next one says differently. A number is published when final or provisional, a text when it is not empty.
 * Counted: another number, another text, a withdrawn number or text, a row no longer listed, a final number that becomes provisional again.
 * Not counted: a provisional number confirmed as it was, a new row, a number or text where there was none, and columns of upkeep (备注, 更新日期, 核实日期).
 */
export function findDifferences(
  schema: DatasetSchema,
  older: readonly Row[],
  newer: readonly Row[],
  areas: readonly Area[],
): { readonly differences: readonly Difference[]; readonly added: number } {
  const { pairs, added } = pairRows(schema, older, newer);
  const differences = pairs.flatMap(([old, now]) =>
    now === undefined ? removedRow(schema, old, areas) : changedCells(schema, old, now, areas),
  );
  return { differences, added };
}
