import { findAll, isWhole, type Field } from '../corpus.ts';
import { ranked } from '../ranked.ts';
import type { Step } from '../step.ts';

/** The pages that hold all of the query as typed where a reader sees it. */
export const exact: Step = (index, asked) =>
  ranked.whole(asked, index).filter(({ best }) => best?.field.part !== 'term');

/** The pages whose title or term is the query: those with the title first. */
export const title: Step = (index, asked) => {
  const whole = findAll(index.corpus, asked.whole).filter(isWhole);
  const called = (part: Field['part']): ReadonlySet<number> =>
    new Set(whole.filter(({ field }) => field.part === part).map(({ field }) => field.owner));
  const [titles, terms] = [called('title'), called('term')];
  const hits = ranked.whole(asked, index);
  return [
    ...hits.filter(({ document }) => titles.has(document)),
    ...hits.filter(({ document }) => terms.has(document) && !titles.has(document)),
  ];
};

/** Whoever asks in so many characters as they stand on a page has copied them. */
const copied = 12;

/** The one page that holds the query, when no other does, or is called what holds it, and it is no word of content/answers.yaml and more than words of content/search.yaml, which everybody puts together; of what was copied all. */
export const unique: Step = (index, asked) => {
  const { corpus, lexicon, waysWith } = index;
  const hits = exact(index, asked);
  const isOwn = asked.pieces.some(
    ({ text }) => text.length > 1 && !lexicon.variants.has(text) && !lexicon.questions.has(text),
  );
  const isCalled = findAll(corpus, asked.whole).some(
    (match) => match.field.part === 'term' && match.field.owner !== hits[0]?.document && !isWhole(match),
  );
  return (hits.length === 1 && isOwn && !isCalled && !waysWith.has(asked.whole)) || asked.whole.length >= copied
    ? hits
    : [];
};
