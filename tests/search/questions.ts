import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inProject } from '../../scripts/folders.ts';

/**
 * A question as a person types it, and the pages of which any one answers it. There is one, unless a reader is served alike by each:
 * - a term alone, or what it is: the glossary, and the page of the measure whose clause the entry quotes;
 * - words of a clause: the plan, and the page of the measure that explains the clause;
 * - how many places an area has: its list, and its statistics, which say the same number;
 * - one figure in one area: the statistics of the area, and the figure by area.
 */
export interface Question {
  readonly text: string;
  readonly pages: readonly string[];
}

/** The two lists: rankings are tuned with one and reported with the other. */
export type Half = 'tuning' | 'reporting';

/** Reads tests/search/<half>.yaml: pages, parted by spaces → questions. */
export function readQuestions(half: Half): Question[] {
  const groups = parse(readFileSync(inProject(`tests/search/${half}.yaml`), 'utf8')) as Record<
    string,
    readonly string[]
  >;
  return Object.entries(groups).flatMap(([pages, texts]) => texts.map((text) => ({ text, pages: pages.split(' ') })));
}
