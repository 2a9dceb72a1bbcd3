import type { Question } from '../../data/import/question.ts';
import { faultId, questionId, type Fault } from './faults.ts';

/** What a cell of the table says of itself, and where that is told in full. */
export interface Mark {
  /** `问题 3`, `提醒 4`, `确认 1`. */
  readonly label: string;
  /** Element that the mark links to. */
  readonly target: string;
  readonly isError: boolean;
}

/** The marks of a sheet by line, and there by column; -1 stands for the line as a whole. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, readonly Mark[]>>;

/** Sorts faults and open questions to the cells in which they stand. */
export function marksOf(faults: readonly Fault[], questions: readonly Question[]): Marks {
  const lines = new Map<number, Map<number, Mark[]>>();
  const add = (line: number | null, column: number | undefined, mark: Mark): void => {
    if (line === null) return;
    const cells = lines.get(line) ?? new Map<number, Mark[]>();
    lines.set(line, cells);
    cells.set(column ?? -1, [...(cells.get(column ?? -1) ?? []), mark]);
  };
  for (const { label, number, isWarning, places } of faults)
    for (const { line, columnIndex } of places)
      add(line, columnIndex, { label, target: faultId(number), isError: !isWarning });
  for (const [index, { line, columnIndex }] of questions.entries())
    add(line, columnIndex, { label: `确认 ${String(index + 1)}`, target: questionId(index + 1), isError: false });
  return lines;
}
