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
  readonly message: string;
  readonly severity: Severity;
}

/** Problems of one file: `report(line, column, message)` collects an error, in the order found. */
export interface ProblemList {
  readonly problems: Problem[];
  readonly report: (line: number | null, column: string | null, message: string, severity?: Severity) => void;
}

/** An empty list for one file. */
export function problemList(file: string): ProblemList {
  const problems: Problem[] = [];
  return {
    problems,
    report: (line, column, message, severity = 'error') =>
      void problems.push({ file, line, column, message, severity }),
  };
}

/** `data/engineers/2025-01-16.csv:3 [人数] 应为非负整数，实际为「约2万」` */
export function formatProblem({ file, line, column, message, severity }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  const mark = severity === 'warning' ? '提醒：' : '';
  return `${place} ${column === null ? '' : `[${column}] `}${mark}${message}`;
}

/** By file, then line (the file as a whole first), otherwise as found. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => Number(a.file > b.file) - Number(a.file < b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** All problems as one text, one a line, sorted. */
export const formatProblems = (problems: readonly Problem[]): string =>
  sortProblems(problems).map(formatProblem).join('\n');

/** Whether anything must stop the build. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');
