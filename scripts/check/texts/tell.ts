import { formatProblem, formatProblems, type Problem } from '../../../src/data/problem.ts';
import type { Vocabulary } from '../../../src/data/vocabulary.ts';
import { checkTexts } from './index.ts';

/** What is wrong with content/ while data/ is wrong too, but for what was told already. */
export function textsBeside(root: string, vocabulary: Vocabulary | null, told: readonly Problem[]): readonly Problem[] {
  const known = new Set(told.map(formatProblem));
  return checkTexts(root, null, vocabulary).filter((problem) => !known.has(formatProblem(problem)));
}

/** Prints it, so that the editor mends both at once. */
export function tellTexts(root: string, vocabulary: Vocabulary | null, told: readonly Problem[]): void {
  const found = textsBeside(root, vocabulary, told);
  if (found.length > 0) console.error(`\n${formatProblems(found)}\n正文也有 ${found.length} 处要改`);
}
