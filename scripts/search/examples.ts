import type { SearchDocument } from '../../src/search/document.ts';
import { isMeant, textOf, toEvidence } from '../../src/search/learned.ts';
import { partsOf } from '../../src/search/lesson.ts';
import type { Rules } from '../../src/search/rules.ts';
import { search, type Finding, type Index } from '../../src/search/search.ts';
import { anyArea, type Question } from './read-questions.ts';

/** A question, and the pages that it may mean. */
export interface Example {
  readonly parts: readonly string[];
  readonly pages: readonly Candidate[];
}

/** A page that a question may mean. */
export interface Candidate {
  /** What the text says of it, a logarithm. */
  readonly evidence: number;
  /** Number of its group, null when no question wants it. */
  readonly group: number | null;
  readonly isRight: boolean;
}

/** What is typed. */
export interface Asked {
  readonly text: string;
  /** The area that it names in the place of any, or empty. */
  readonly area: string;
}

/** A question as it is typed: for any area it names one, each in its turn. */
export function spellOut({ text }: Question, at: number, areas: Rules['areas']): Asked {
  const [area = '', short = area] = areas[at % areas.length] ?? [];
  return text.includes(anyArea) ? { text: text.split(anyArea).join(short), area } : { text, area: '' };
}

/** What the text of the pages says of a query; null when that is nothing. */
function listen(index: Index, text: string): Finding | null {
  let heard: Finding | null = null;
  const arrange = (finding: Finding): Finding['tiers'] => {
    heard = finding;
    return finding.tiers;
  };
  search({ ...index, learned: { arrange } }, text);
  return heard;
}

/** Asks every question of the text. `groups` are the pages at each path; a question that wants none of them is left out. */
export function examplesOf(
  index: Index,
  areas: Rules['areas'],
  questions: readonly Question[],
  groups: ReadonlyMap<string, readonly number[]>,
): readonly Example[] {
  const { documents } = index.corpus;
  const groupOf = new Map([...groups.values()].flatMap((pages, group) => pages.map((page) => [page, group])));
  return questions.flatMap((question, at): readonly Example[] => {
    const { text, area } = spellOut(question, at, areas);
    const finding = listen(index, text);
    if (!finding) return [];
    const wanted = new Set(question.pages.flatMap((path) => groups.get(path) ?? []));
    const isRight = (page: SearchDocument, number: number): boolean =>
      wanted.has(number) && (area === '' || !page.area || page.area === area);
    const evidenceOf = toEvidence(finding.scores);
    const pages = documents.flatMap((page, number): readonly Candidate[] => {
      const group = isMeant(page, finding) ? (groupOf.get(number) ?? null) : null;
      if (group === null && !finding.scores.has(number)) return [];
      return [{ evidence: evidenceOf(number), group, isRight: isRight(page, number) }];
    });
    return pages.some((page) => page.isRight) ? [{ parts: partsOf(textOf(finding)), pages }] : [];
  });
}
