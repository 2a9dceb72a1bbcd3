import { statusWords } from '../../kit/datum.ts';
import type { Answers, Choice } from './question.ts';

const { final, provisional, missing, withheld, pending } = statusWords;
const choices = (words: readonly string[]): readonly Choice[] => words.map((word) => ({ value: word, label: word }));

/** What a number may be, as words of the 状态 column: the choices of the question `status`. */
export const numberStates = choices([final, provisional]);

/** What a gap may be: the choices of the question `missing`. */
export const gapStates = choices([missing, withheld, pending]);

/** The state that the editor has given to all numbers, or to all gaps, which the file itself does not explain; null when none. */
export function statedState(answers: Answers, isGap: boolean): string | null {
  const word = answers[isGap ? 'missing' : 'status'];
  return (isGap ? gapStates : numberStates).find(({ value }) => value === word)?.value ?? null;
}
