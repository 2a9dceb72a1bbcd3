import { anyRow, cellAddress, printCell, rowAddress, statusOf, type AnyRow } from './address.ts';
import type { Area } from './areas.ts';
import { problemList, type Problem, type ProblemList } from './problem.ts';
import type { Column, DatasetSchema } from './schema.ts';
import type { Revision } from './snapshot.ts';
import type { Change } from './sources.ts';
import { hasNumber } from './status.ts';

/** What the comparison needs to know of a release. */
export interface ComparedRelease {
  readonly date: string;
  readonly file: string;
  readonly rows: readonly { readonly line: number }[];
}

interface Cell {
  readonly address: string;
  readonly row: string;
  readonly heading: string;
  readonly line: number;
  readonly text: string;
  /** How the cell reads once a provisional number is confirmed. */
  readonly settled: string;
  /** Whether there was anything that could be withdrawn: a number, or text. */
  readonly isPublished: boolean;
}

interface Difference {
  readonly cell: string;
  readonly row: string;
  readonly heading: string | null;
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

function cellsOf(schema: DatasetSchema, row: AnyRow, areas: readonly Area[]): readonly Cell[] {
  const address = rowAddress(schema, row, areas);
  return comparedColumns(schema).map((column) => {
    const value = row[column.key] ?? null;
    const status = statusOf(schema, row, column);
    return {
      address: cellAddress(schema, row, column, areas),
      row: address,
      heading: column.heading,
      line: row.line,
      text: printCell(value, column, status),
      settled: printCell(value, column, hasNumber(status) ? 'final' : status),
      isPublished: hasNumber(status),
    };
  });
}

const byRow = (cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> => Map.groupBy(cells, ({ row }) => row.normalize('NFKC'));

/** A row that is gone is one difference, told by its first published cell. */
function removedRow(cells: readonly Cell[]): readonly Difference[] {
  const first = cells.find(({ isPublished }) => isPublished);
  return first === undefined
    ? []
    : [{ cell: first.row, row: first.row, heading: null, line: null, from: first.text, to: removed }];
}

function changedCells(cells: readonly Cell[], now: readonly Cell[]): readonly Difference[] {
  return cells.flatMap((old) => {
    const next = now.find(({ heading }) => heading === old.heading);
    if (!old.isPublished || next === undefined || next.text === old.text || next.text === old.settled) return [];
    return [{ cell: old.address, row: old.row, heading: old.heading, line: next.line, from: old.text, to: next.text }];
  });
}

/**
 * The published cells of a release that the next one says differently. A number is published when final or provisional, a text when it is not empty.
 * Counted: another number, another text, a withdrawn number or text, a row no longer listed, a final number that becomes provisional again.
 * Not counted: a provisional number confirmed as it was, a new row, a number or text where there was none, and columns of upkeep (备注, 更新日期, 核实日期).
 */
export function findDifferences(
  schema: DatasetSchema,
  older: ComparedRelease,
  newer: ComparedRelease,
  areas: readonly Area[],
): readonly Difference[] {
  const cells = ({ rows }: ComparedRelease): ReadonlyMap<string, readonly Cell[]> =>
    byRow(rows.flatMap((row) => cellsOf(schema, anyRow(row), areas)));
  const now = cells(newer);
  return [...cells(older)].flatMap(([address, old]) => {
    const next = now.get(address);
    return next === undefined ? removedRow(old) : changedCells(old, next);
  });
}

const plainScalar = /^[\p{L}\p{N}][^#'"]*$/u;
const yaml = (text: string): string => (plainScalar.test(text) && !text.includes(': ') ? text : JSON.stringify(text));

const linesToAdd = (cells: readonly string[]): string =>
  cells.map((cell) => `\n        - cell: ${yaml(cell)}\n          kind: 修订 # 或 更正\n          reason: 写明理由`).join('');

function upkeepAddresses(schema: DatasetSchema, release: ComparedRelease, areas: readonly Area[]): readonly string[] {
  const columns = schema.columns.filter(({ upkeep }) => upkeep === true);
  return release.rows.flatMap((row) => columns.map((column) => cellAddress(schema, anyRow(row), column, areas)));
}

function reportUnused(changes: readonly Change[], used: ReadonlySet<Change>, where: SourcePlace, report: ProblemList['report']): void {
  for (const [index, change] of changes.entries())
    if (!used.has(change))
      report(where.lineOf(index), `${where.path} → changes`, `「${change.cell}」和上一版相比没有变化；请核对地址，或删去这一条`);
}

/** Where the reasons of a release are written: its sources file, the path in it, and the line of each entry. */
export interface SourcePlace {
  readonly file: string;
  readonly path: string;
  readonly lineOf: (index: number) => number | null;
}

/** Pairs each difference with its reason from sources.yaml. A difference without a reason and a reason without a difference are problems; the first prints the lines to add. */
export function reviseRelease(
  schema: DatasetSchema & { readonly name: Revision['dataset'] },
  older: ComparedRelease,
  newer: ComparedRelease,
  areas: readonly Area[],
  changes: readonly Change[],
  where: SourcePlace,
): { readonly revisions: readonly Revision[]; readonly problems: readonly Problem[] } {
  const data = problemList(newer.file);
  const source = problemList(where.file);
  const used = new Set<Change>();
  const unexplained: string[] = [];
  const revisions = findDifferences(schema, older, newer, areas).flatMap((found): readonly Revision[] => {
    const change = changes.find(({ cell }) => cell === found.cell) ?? changes.find(({ cell }) => cell === found.row);
    if (change === undefined) {
      unexplained.push(found.cell);
      data.report(found.line, found.heading, `${found.cell} 由 ${older.date} 版的「${found.from}」变为「${found.to}」，没有写明理由`);
      return [];
    }
    used.add(change);
    const from = { release: older.date, text: found.from };
    const to = { release: newer.date, text: found.to };
    return [{ dataset: schema.name, cell: found.cell, from, to, kind: change.kind, reason: change.reason }];
  });
  const upkeep = new Set(changes.length === 0 ? [] : upkeepAddresses(schema, newer, areas));
  for (const change of changes) if (upkeep.has(change.cell)) used.add(change);
  reportUnused(changes, used, where, source.report);
  if (unexplained.length > 0)
    source.report(null, `${where.path} → changes`, `请加上（同一理由的整行可以只写行的地址）：${linesToAdd(unexplained)}`);
  return { revisions, problems: [...data.problems, ...source.problems] };
}
