import { anyRow, cellAddress } from './addresses.ts';
import type { Area } from './areas.ts';
import { findDifferences } from './differences.ts';
import { problemList, type Problem, type ProblemList } from './problem.ts';
import type { DatasetSchema } from './schema.ts';
import type { Revision } from './releases.ts';
import type { Change } from './sources.ts';

/** What the comparison needs to know of a release. */
export interface ComparedRelease {
  readonly date: string;
  readonly file: string;
  readonly rows: readonly { readonly line: number }[];
}

const plainScalar = /^[\p{L}\p{N}][^#'"]*$/u;
const yaml = (text: string): string => (plainScalar.test(text) && !text.includes(': ') ? text : JSON.stringify(text));

/** Lines for the `changes` of a release in sources.yaml, one entry a cell, for an editor to fill in. */
export const linesToAdd = (cells: readonly string[]): string =>
  cells
    .map((cell) => `\n        - cell: ${yaml(cell)}\n          kind: 修订 # 或 更正\n          reason: 写明理由`)
    .join('');

function upkeepAddresses(schema: DatasetSchema, release: ComparedRelease, areas: readonly Area[]): readonly string[] {
  const columns = schema.columns.filter(({ upkeep }) => upkeep === true);
  return release.rows.flatMap((row) => columns.map((column) => cellAddress(schema, anyRow(row), column, areas)));
}

function reportUnused(
  changes: readonly Change[],
  used: ReadonlySet<Change>,
  where: SourcePlace,
  report: ProblemList['report'],
): void {
  for (const [index, change] of changes.entries())
    if (!used.has(change))
      report(
        where.lineOf(index),
        `${where.path} → changes`,
        `「${change.cell}」和上一版相比没有变化；请核对地址，或删去这一条`,
      );
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
  const revisions = findDifferences(schema, older.rows, newer.rows, areas).differences.flatMap(
    (found): readonly Revision[] => {
      const change = changes.find(({ cell }) => cell === found.cell) ?? changes.find(({ cell }) => cell === found.row);
      if (change === undefined) {
        unexplained.push(found.cell);
        data.report(
          found.line,
          found.heading,
          `${found.cell} 由 ${older.date} 版的「${found.from}」变为「${found.to}」，没有写明理由`,
        );
        return [];
      }
      used.add(change);
      const from = { release: older.date, text: found.from };
      const to = { release: newer.date, text: found.to };
      return [{ dataset: schema.name, cell: found.cell, from, to, kind: change.kind, reason: change.reason }];
    },
  );
  const upkeep = new Set(changes.length === 0 ? [] : upkeepAddresses(schema, newer, areas));
  for (const change of changes) if (upkeep.has(change.cell)) used.add(change);
  reportUnused(changes, used, where, source.report);
  if (unexplained.length > 0)
    source.report(
      null,
      `${where.path} → changes`,
      `请加上（同一理由的整行可以只写行的地址）：${linesToAdd(unexplained)}`,
    );
  return { revisions, problems: [...data.problems, ...source.problems] };
}
