import { suggestion } from './suggestion.ts';
import { problemList, type Problem } from './problem.ts';
import type { Column } from './schema.ts';

/** Where each known column stands in a file. */
export interface Headings {
  /** Index in the record, by key of the column; missing columns have none. */
  readonly places: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、');

/** Compares a heading line with the columns of its dataset: missing, unknown, duplicate and misplaced headings are problems. */
export function matchHeadings(columns: readonly Column[], cells: readonly string[], file: string, line = 1): Headings {
  const { problems, report } = problemList(file);
  const names = columns.map(({ heading }) => heading);
  const absent = names.filter((name) => !cells.includes(name));
  for (const [index, cell] of cells.entries()) {
    if (cells.indexOf(cell) < index)
      report(line, cell, `表头「${cell}」重复（第 ${cells.indexOf(cell) + 1} 列和第 ${index + 1} 列）；请留一列`);
    else if (cell === '') report(line, null, `第 ${index + 1} 列没有表头；请删去这一列`);
    else if (!names.includes(cell)) report(line, cell, `不认识的表头「${cell}」${suggestion(cell, absent)}`);
  }
  if (absent.length > 0) report(line, null, `缺少表头${quoted(absent)}；表头应为 ${names.join(',')}`);
  if (problems.length === 0 && names.some((name, index) => cells[index] !== name))
    report(line, null, `列的先后应为 ${names.join(',')}`);
  const found = columns.filter(({ heading }) => cells.includes(heading));
  return { places: new Map(found.map(({ key, heading }) => [key, cells.indexOf(heading)])), problems };
}
