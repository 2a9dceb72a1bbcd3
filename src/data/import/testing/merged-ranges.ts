import { columnLetter } from '../../problem.ts';
import type { DressedTable } from './dress-cross.ts';

/** Cells that an office would merge where a table leaves them empty: group labels over their columns, headings over the lines below, keys over the rows that repeat them. `top` is the index of the first line of the heading. */
export function mergedRanges({ grid, headings, keys }: DressedTable, top: number): readonly string[] {
  const at = (line: number, column: number): string => grid[line]?.[column] ?? '';
  const ranges: string[] = [];
  const add = (line: number, column: number, toLine: number, toColumn: number): void => {
    if (toLine > line || toColumn > column)
      ranges.push(`${columnLetter(column)}${top + line + 1}:${columnLetter(toColumn)}${top + toLine + 1}`);
  };
  const width = grid[0]?.length ?? 0;
  for (let line = 0; line < headings; line += 1)
    for (let column = 0; column < width; column += 1) {
      if (at(line, column) === '') continue;
      const isOver = (index: number): boolean => line < headings - 1 && at(line + 1, index) !== '';
      let toColumn = column;
      while (isOver(column) && toColumn + 1 < width && at(line, toColumn + 1) === '' && isOver(toColumn + 1))
        toColumn += 1;
      let toLine = line;
      while (toColumn === column && toLine + 1 < headings && at(toLine + 1, column) === '') toLine += 1;
      add(line, column, toLine, toColumn);
    }
  for (const column of keys)
    for (let line = headings; line < grid.length; line += 1) {
      let to = line;
      while (to + 1 < grid.length && at(to + 1, column) === '') to += 1;
      if (at(line, column) !== '') add(line, column, to, column);
    }
  return ranges;
}
