import type { Origin } from '../files/suggestions.ts';

/** Words as they are compared: without spaces, marks of width and case. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]+/g, '');

/** The one origin that the words name exactly; undefined when none or several do, such as a town's name that two counties share. */
export function findNamed(origins: readonly Origin[], text: string): Origin | undefined {
  const typed = plain(text);
  const named = origins.filter(({ name, also }) => [name, ...also].some((one) => plain(one) === typed));
  return named.length === 1 ? named[0] : undefined;
}
