import type { Corpus } from './corpus.ts';
import type { SearchDocument } from './document.ts';
import { areaMark, partsOf, sharesOf, type Lesson } from './lesson.ts';
import type { Hit } from './rank.ts';
import type { Finding, Learned, Tier } from './search.ts';

export { decodeLesson } from './lesson.ts';

/** What the text says of a page that it does not find at all, beside 1 for the page that it finds best. */
const leastFound = 0.02;

/** How likely a page must be to be recommended above those that hold the query, or to be listed although it holds nothing of it. */
const likely = { recommended: 0.5, listed: 0.1 } as const;

/** The query with a mark in the place of the names of areas, so that what was asked of one area is known of all. */
export const textOf = ({ pieces, named }: Finding): string =>
  pieces.map((piece) => (named.has(piece) ? areaMark : piece)).join('');

/** Whether a page may be meant by a query that names these areas, if any. */
export const isMeant = ({ area }: SearchDocument, { named }: Pick<Finding, 'named'>): boolean =>
  !area || [...named.values()].includes(area);

/** What the text says of each page, as a logarithm: near 0 for the one that it finds best, that of `leastFound` for those that it does not find. */
export function toEvidence(scores: ReadonlyMap<number, number>): (document: number) => number {
  const most = Math.max(0, ...scores.values());
  return (document) => Math.log((scores.get(document) ?? 0) / (most || 1) + leastFound);
}

/** How much what was asked before speaks for each page, a logarithm. */
function weigh(
  { groups, parts }: Lesson,
  { documents }: Pick<Corpus, 'documents'>,
  finding: Finding,
): Map<number, number> {
  const known = partsOf(textOf(finding));
  const shares = sharesOf(known, (part) => parts.get(part)?.rarity);
  const weights = new Map<number, number>();
  known.forEach((part, at) => {
    parts.get(part)?.groups.forEach((weight, group) => {
      for (const document of groups[group] ?? []) {
        if (isMeant(documents[document] as SearchDocument, finding))
          weights.set(document, (weights.get(document) ?? 0) + weight * (shares[at] as number));
      }
    });
  });
  return weights;
}

/** How likely it is that each page is meant, by what the text finds and by what was asked before; all together 1. */
function likelihoodsOf(lesson: Lesson, corpus: Corpus, finding: Finding): ReadonlyMap<number, number> {
  const weights = weigh(lesson, corpus, finding);
  const evidenceOf = toEvidence(finding.scores);
  const pages = [...new Set([...finding.scores.keys(), ...weights.keys()])];
  const odds = pages.map((page) => Math.exp(evidenceOf(page) + (weights.get(page) ?? 0)));
  const sum = odds.reduce((all, each) => all + each, 0);
  return new Map(pages.map((page, at) => [page, (odds[at] as number) / sum]));
}

/** A page that holds nothing of the query: it is shown by its title. */
function withoutMatch({ fields }: Corpus, document: number): Hit {
  const field = fields.findIndex(({ owner, part }) => owner === document && part === 'title');
  const at = fields[field]?.start ?? 0;
  return { document, score: 0, best: { value: 0, last: null, weight: 0, field, at, length: 0 } };
}

/** Orders what the text found by what was asked before, too, and recommends the page that is most likely meant. */
export function toLearned(lesson: Lesson, corpus: Corpus): Learned {
  return {
    arrange(finding) {
      const likelihoods = likelihoodsOf(lesson, corpus, finding);
      const likelihoodOf = ({ document }: Hit): number => likelihoods.get(document) ?? 0;
      const inOrder = (hits: readonly Hit[]): Hit[] =>
        [...hits].sort((a, b) => likelihoodOf(b) - likelihoodOf(a) || a.document - b.document);
      const others = [...likelihoods]
        .filter(([document, likelihood]) => likelihood >= likely.listed && !finding.scores.has(document))
        .map(([document]) => withoutMatch(corpus, document));
      const close = finding.tiers.find(({ name }) => name === 'close') ?? { name: 'close', words: [], hits: [] };
      const tiers = [...finding.tiers.filter((tier) => tier !== close), { ...close, hits: [...close.hits, ...others] }];
      const ordered = tiers.map((tier) => ({ ...tier, hits: inOrder(tier.hits) }));
      const [best] = inOrder(ordered.flatMap(({ hits }) => hits));
      const isFirst = ordered.find(({ hits }) => hits.length > 0)?.hits[0] === best;
      const isBest = !isFirst && best && likelihoodOf(best) >= likely.recommended;
      const all: readonly Tier[] = isBest
        ? [
            { name: 'best', words: [], hits: [best] },
            ...ordered.map((tier) => ({ ...tier, hits: tier.hits.filter((hit) => hit !== best) })),
          ]
        : ordered;
      return all.filter(({ hits }) => hits.length > 0);
    },
  };
}
