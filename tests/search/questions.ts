import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/folders.ts';
import { groupsOf, parseQuestions, type Question } from '../../scripts/search/read-questions.ts';
import { spellOut } from '../../scripts/search/examples.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { toNormal } from '../../src/search/normal.ts';
import { areaMark } from '../../src/search/lesson.ts';
import type { Rules } from '../../src/search/rules.ts';

/**
 * Questions that nothing was learned from, tests/search/reporting.yaml. A question names one page, unless a reader is served alike by each:
 * - a term alone, or what it is: the glossary, and the page of the measure whose clause the entry quotes;
 * - words of a clause: the plan, and the page of the measure that explains the clause;
 * - how many places an area has: its list, and its statistics, which say the same number;
 * - one figure in one area: the statistics of the area, and the figure by area.
 */
export const readReporting = (): readonly Question[] =>
  parseQuestions(readFileSync(inProject('tests/search/reporting.yaml'), 'utf8'), 'reporting.yaml').questions;

/** Questions as they are typed, with the paths of their pages: those of any area name one, each in its turn. */
export function spellAll(
  questions: readonly Question[],
  documents: readonly SearchDocument[],
  base: string,
  areas: Rules['areas'],
): readonly Question[] {
  const groups = groupsOf(documents, base, questions);
  return questions.map((question, at) => {
    const { text, area } = spellOut(question, at, areas);
    const pages = question.pages
      .flatMap((path) => groups.get(path) ?? [])
      .map((page) => documents[page] as SearchDocument)
      .filter((page) => area === '' || !page.area || page.area === area);
    return { text, pages: pages.map(({ url }) => '/' + url.slice(base.length)) };
  });
}

/** What makes two questions the same: not their spelling, nor the area they name. */
export function sameness({ text }: Question, areas: Rules['areas']): string {
  const names = areas
    .flat()
    .map(toNormal)
    .sort((a, b) => b.length - a.length);
  return names.reduce((rest, name) => rest.split(name).join(areaMark), toNormal(text));
}
