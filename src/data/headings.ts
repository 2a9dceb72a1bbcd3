import { problemList, type Problem } from './problem.ts';
import type { Column } from './schema.ts';
import { suggestion } from './suggestion.ts';

/** Where each known column stands in a file. */
export interface Headings {
  /** Index in the record, by key of the column; missing columns have none. */
  readonly places: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、');

function strayHeading(cell: string, absent: readonly string[], later: readonly Column[]): string {
  const since = later.find(({ heading }) => heading === cell)?.since;
  if (since === undefined) return `不认识的表头「${cell}」${suggestion(cell, absent)}`;
  return `「${cell}」这一列从 ${since} 起发布的版本才有；请删去这一列，或核对文件名里的发布日期`;
}

/** Compares a heading line with the columns that the file may have: missing, unknown, duplicate and misplaced headings are problems, and `later` ones, which only newer releases have. */
export function matchHeadings(
  columns: readonly Column[],
  cells: readonly string[],
  file: string,
  line = 1,
  later: readonly Column[] = [],
): Headings {
  const { problems, report } = problemList(file);
  const names = columns.map(({ heading }) => heading);
  const absent = names.filter((name) => !cells.includes(name));
  for (const [index, cell] of cells.entries()) {
    if (cells.indexOf(cell) < index)
      report(line, cell, `表头「${cell}」重复（第 ${cells.indexOf(cell) + 1} 列和第 ${index + 1} 列）；请留一列`);
    else if (cell === '') report(line, null, `第 ${index + 1} 列没有表头；请删去这一列`);
    else if (!names.includes(cell)) report(line, cell, strayHeading(cell, absent, later));
  }
  if (absent.length > 0) report(line, null, `缺少表头${quoted(absent)}；表头应为 ${names.join(',')}`);
  if (problems.length === 0 && names.some((name, index) => cells[index] !== name))
    report(line, null, `列的先后应为 ${names.join(',')}`);
  const found = columns.filter(({ heading }) => cells.includes(heading));
  return { places: new Map(found.map(({ key, heading }) => [key, cells.indexOf(heading)])), problems };
}
