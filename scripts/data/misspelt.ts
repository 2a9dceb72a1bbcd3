import type { Problem } from '../../src/data/problem.ts';
import { findNearest } from '../../src/data/suggestion.ts';

const stepsOf = (column: string | null): readonly string[] => column?.split(/ → |\./) ?? [];

/** The names of the unknown fields that a problem tells of. */
const unknownIn = ({ message }: Problem): readonly string[] =>
  /^不认识的字段 (.+)；请核对拼写或删去$/.exec(message)?.[1]?.split('、') ?? [];

/** The path of the group that a field is missing in, or that holds unknown ones. */
function groupOf(problem: Problem): string {
  const steps = stepsOf(problem.column);
  const isField = problem.message === '缺少这个字段' || unknownIn(problem).includes(steps.at(-1) ?? '');
  return (isField ? steps.slice(0, -1) : steps).join('.');
}

/** Says of a field that is missing beside an unknown one of nearly its name that it was misspelt: one fault instead of two. */
export function misspellings(problems: readonly Problem[]): readonly Problem[] {
  const missing = problems.filter(({ message }) => message === '缺少这个字段');
  const explained = new Set<Problem>();
  const told = problems.map((problem) => {
    const beside = missing.filter((each) => groupOf(each) === groupOf(problem) && !explained.has(each));
    const found = unknownIn(problem).flatMap((name) => {
      const nearest = findNearest(
        name.toLowerCase(),
        beside.map(({ column }) => stepsOf(column).at(-1) ?? ''),
      );
      const meant = beside.find(({ column }) => stepsOf(column).at(-1) === nearest);
      if (meant === undefined) return [];
      explained.add(meant);
      return [
        unknownIn(problem).length === 1 ? `是不是「${String(nearest)}」` : `「${name}」是不是「${String(nearest)}」`,
      ];
    });
    const [cure] = problem.message.split('；');
    return found.length === 0 ? problem : { ...problem, message: `${String(cure)}；${found.join('，')}` };
  });
  return told.filter((_, index) => !explained.has(problems[index] as Problem));
}
