/** An `error` stops the build; a `warning` is printed and published as a note where it concerns readers. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with a file, in Chinese: what it is and what to write instead. */
export interface Problem {
  /** Path from the project root. */
  readonly file: string;
  /** Physical line, from 1; null when the file as a whole is meant. */
  readonly line: number | null;
  /** Heading of the column, or the path of a field; null when the line as a whole is meant. */
  readonly column: string | null;
  /** Index of the column in an office file, from 0, where the problem stands in one cell of it. */
  readonly columnIndex?: number;
  readonly message: string;
  readonly severity: Severity;
}

/** Problems of one file: `report(line, column, message)` collects an error, in the order found. */
export interface ProblemList {
  readonly problems: Problem[];
  readonly report: (
    line: number | null,
    column: string | null,
    message: string,
    severity?: Severity,
    columnIndex?: number | null,
  ) => void;
}

/** An empty list for one file. */
export function problemList(file: string): ProblemList {
  const problems: Problem[] = [];
  return {
    problems,
    report: (line, column, message, severity = 'error', columnIndex = null) =>
      void problems.push({ file, line, column, message, severity, ...(columnIndex === null ? {} : { columnIndex }) }),
  };
}

/** `A`, `Z`, `AA`: how spreadsheets name a column, by its index from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** `表.csv:3 [人数]（D 列） `: where something stands, to be followed by what it is. */
export function placeText({ file, line, column, columnIndex }: Omit<Problem, 'message' | 'severity'>): string {
  const heading = column === null ? '' : `[${column}]`;
  const letter = columnIndex === undefined ? '' : `（${columnLetter(columnIndex)} 列）`;
  return `${line === null ? file : `${file}:${line}`} ${heading}${letter}${heading + letter === '' ? '' : ' '}`;
}

/** `data/engineers/2025-01-16.csv:3 [人数] 应为非负整数，实际为「约2万」`; in an office file `表.csv:3 [人数]（D 列） …`. */
export const formatProblem = (problem: Problem): string =>
  `${placeText(problem)}${problem.severity === 'warning' ? '提醒：' : ''}${problem.message}`;

/** By file, then line (the file as a whole first), then column of an office file (the line as a whole first), otherwise as found. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      Number(a.file > b.file) - Number(a.file < b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.columnIndex ?? -1) - (b.columnIndex ?? -1),
  );
}

/** All problems as one text, one a line, sorted. */
export const formatProblems = (problems: readonly Problem[]): string =>
  sortProblems(problems).map(formatProblem).join('\n');

/** Whether anything must stop the build. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');
