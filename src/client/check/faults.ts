import type { Problem } from '../../data/import/checking.ts';
import { columnLetter } from '../../data/import/edits.ts';

/** The same fault in one or more cells. */
export interface Fault {
  /** From 1, in the order of the list: what the cells' marks say. */
  readonly number: number;
  /** `问题 3`, `提醒 4`. */
  readonly label: string;
  readonly isWarning: boolean;
  readonly message: string;
  readonly places: readonly Problem[];
}

/** The element of a fault, which its marks in the table link to. */
export const faultId = (number: number): string => `fault-${String(number)}`;

/** The element of an open question, by its number from 1. */
export const questionId = (number: number): string => `question-${String(number)}`;

/** Where a fault or a question stands: `B 列 12 行「人数」`; empty where the file as a whole is meant. */
export function placeOf({ line, column, columnIndex }: Pick<Problem, 'line' | 'column' | 'columnIndex'>): string {
  const at = [
    ...(columnIndex === undefined ? [] : [`${columnLetter(columnIndex)} 列`]),
    ...(line === null ? [] : [`${String(line)} 行`]),
  ].join(' ');
  return at + (column === null ? '' : `「${column}」`);
}

/** What keeps everything else from being read comes first: the file, then its heading, then its lines. */
const rank = ({ line, columnIndex }: Problem, headingLine: number): number =>
  line === null ? -2 : line <= headingLine && columnIndex === undefined ? -1 : line;

/** Faults in the order in which they are best mended, each with all its cells; errors before warnings. */
export function faultsOf(problems: readonly Problem[], headingLine: number): readonly Fault[] {
  const groups = new Map<string, Problem[]>();
  const sorted = [...problems].sort(
    (one, other) =>
      Number(one.severity === 'warning') - Number(other.severity === 'warning') ||
      rank(one, headingLine) - rank(other, headingLine) ||
      (one.columnIndex ?? -1) - (other.columnIndex ?? -1),
  );
  for (const problem of sorted) {
    const key = [problem.severity, problem.column ?? '', problem.message].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].map((places, index) => {
    const isWarning = places[0]?.severity === 'warning';
    const number = index + 1;
    const label = `${isWarning ? '提醒' : '问题'} ${String(number)}`;
    return { number, label, isWarning, message: places[0]?.message ?? '', places };
  });
}
