import { toNormal } from './normal.ts';

/** How often `word`, which is in normal form and not empty, stands in lines of text; those that overlap count once. */
export const occurrencesIn = (lines: readonly string[], word: string): number =>
  lines.reduce((sum, line) => sum + toNormal(line).split(word).length - 1, 0);
