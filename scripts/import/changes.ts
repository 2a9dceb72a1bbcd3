import { anyRow, cellAddress, printCell, rowAddress, statusOf, type AnyRow } from '../../src/data/addresses.ts';
import type { Area } from '../../src/data/areas.ts';
import { findDifferences, keyOfRow, pairRows } from '../../src/data/differences.ts';
import type { Column, DatasetSchema } from '../../src/data/schema.ts';
import { hasNumber, type Status } from '../../src/kit/datum.ts';

/** What became of a cell: another value, a row that is gone, a number where none was, 初步 confirmed, no number any more, or upkeep. */
export type ChangeKind = 'changed' | 'gone' | 'filled' | 'confirmed' | 'missing' | 'withheld' | 'pending' | 'upkeep';

/** A cell that the new release says differently from the one before, or a new cell without a number. */
export interface CellChange {
  readonly kind: ChangeKind;
  /** Address of the cell, of the row when it is gone. */
  readonly cell: string;
  readonly row: string;
  readonly heading: string | null;
  /** Line of the file that was read; null when the row is gone or taken over. */
  readonly line: number | null;
  /** As printed: `1,200（初步）`, `不再列出`; empty for a row that is new. */
  readonly from: string;
  readonly to: string;
  /** Whether sources.yaml must say why. */
  readonly needsReason: boolean;
}

const empty = new Set<Status>(['missing', 'withheld', 'pending']);

function kindOf(column: Column, before: Status | null, after: Status): ChangeKind {
  if (column.upkeep === true) return 'upkeep';
  if (empty.has(after)) return after as 'missing' | 'withheld' | 'pending';
  if (before !== null && !hasNumber(before)) return 'filled';
  return before === 'provisional' && after === 'final' ? 'confirmed' : 'changed';
}

/** The columns that say something themselves: not the key, nor the name or the state of another one. */
const ownColumns = (schema: DatasetSchema): readonly Column[] =>
  schema.columns.filter(
    ({ key, kind }) =>
      !schema.key.includes(key) && kind !== 'areaName' && !(kind === 'status' && schema.value !== undefined),
  );

function changesOfPair(schema: DatasetSchema, old: AnyRow, now: AnyRow, areas: readonly Area[]): readonly CellChange[] {
  const print = (row: AnyRow, column: Column): string =>
    printCell(row[column.key] ?? null, column, statusOf(schema, row, column));
  return ownColumns(schema).flatMap((column) => {
    const [from, to] = [print(old, column), print(now, column)];
    if (from === to) return [];
    const kind = kindOf(column, statusOf(schema, old, column), statusOf(schema, now, column));
    const [cell, row] = [cellAddress(schema, now, column, areas), rowAddress(schema, now, areas)];
    return [{ kind, cell, row, heading: column.heading, line: now.line, from, to, needsReason: false }];
  });
}

/** The numbers that a new row announces and does not give. */
function gapsOfRow(schema: DatasetSchema, row: AnyRow, areas: readonly Area[]): readonly CellChange[] {
  const column = schema.columns.find(({ key }) => key === schema.value);
  const status = column === undefined ? null : statusOf(schema, row, column);
  if (column === undefined || status === null || hasNumber(status)) return [];
  const address = rowAddress(schema, row, areas);
  const to = printCell(null, column, status);
  const kind = kindOf(column, null, status);
  return [
    { kind, cell: address, row: address, heading: column.heading, line: row.line, from: '', to, needsReason: false },
  ];
}

interface Compared {
  readonly changes: readonly CellChange[];
  /** Rows that only the new release has. */
  readonly added: number;
}

/** Every cell that differs between two releases, those that need a reason first; and the new rows without a number. */
export function compareReleases(
  schema: DatasetSchema,
  older: readonly { readonly line: number }[],
  newer: readonly { readonly line: number }[],
  areas: readonly Area[],
): Compared {
  const { pairs, added } = pairRows(schema, older, newer);
  const { differences } = findDifferences(schema, older, newer, areas);
  const all = pairs.flatMap(([old, now]) => (now === undefined ? [] : changesOfPair(schema, old, now, areas)));
  const byCell = new Map(all.map((change) => [change.cell, change]));
  const reasoned = differences.map((found): CellChange => {
    const kind = byCell.get(found.cell)?.kind ?? (found.line === null ? 'gone' : 'changed');
    return { ...found, kind, needsReason: true };
  });
  const known = new Set(reasoned.map(({ cell }) => cell));
  const old = new Set(older.map((row) => keyOfRow(schema, anyRow(row))));
  const fresh = newer.map(anyRow).filter((row) => !old.has(keyOfRow(schema, row)));
  const others = [
    ...all.filter(({ cell }) => !known.has(cell)),
    ...fresh.flatMap((row) => gapsOfRow(schema, row, areas)),
  ];
  return { changes: [...reasoned, ...others], added };
}
