import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inProject } from '../../scripts/lib/folders.ts';

/** What a reader asks, and the paths of the pages of which any one answers it. */
export interface Question {
  readonly text: string;
  readonly pages: readonly string[];
}

/**
 * The questions of tests/search/reporting.yaml. A question names one page, unless a reader is served alike by each:
 * - a term alone, or what it is: the glossary, and the page of the measure whose clause the entry quotes;
 * - words of a clause: the plan, and the page of the measure that explains the clause;
 * - how many places an area has: its list, and its statistics, which say the same number;
 * - one figure in one area: the statistics of the area, and the figure by area.
 */
export const readReporting = (): readonly Question[] => readQuestions('reporting.yaml');

/** The questions of a file beside this one: addresses of pages, parted by spaces → questions. */
export function readQuestions(name: string): readonly Question[] {
  const file = readFileSync(inProject(`tests/search/${name}`), 'utf8');
  const groups = Object.entries(parse(file) as Readonly<Record<string, readonly string[]>>);
  return groups.flatMap(([pages, texts]) => texts.map((text) => ({ text, pages: pages.split(' ') })));
}
