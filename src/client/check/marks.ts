import type { Question } from '../../data/import/question.ts';
import { faultId, questionId, type Fault } from './faults.ts';

/** What a cell of the table says of itself, and where that stands in full. */
export interface Mark {
  /** `问题 3`, `提醒 4`, `确认 1`. */
  readonly label: string;
  readonly message: string;
  /** Element that tells it. */
  readonly target: string;
  /** The fault's number; null for a question. */
  readonly fault: number | null;
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
  for (const { label, message, number, isWarning, places } of faults)
    for (const { line, columnIndex } of places)
      add(line, columnIndex, { label, message, target: faultId(number), fault: number, isError: !isWarning });
  for (const [index, { line, columnIndex, text }] of questions.entries()) {
    const label = `确认 ${String(index + 1)}`;
    add(line, columnIndex, { label, message: text, target: questionId(index + 1), fault: null, isError: false });
  }
  return lines;
}
