import { findAll, isWhole, type Field } from '../corpus.ts';
import { priorOf } from '../prior.ts';
import { rank, type Hit } from '../rank.ts';
import type { Asked } from '../asked.ts';
import type { Index } from '../prepare.ts';
import type { Step } from '../step.ts';

/** The pages that hold all of the query as typed, where a reader sees it. */
export const exact: Step = (index, asked) => holdingAll(index, asked, [asked.whole]);

function holdingAll(index: Index, asked: Asked, words: readonly string[]): readonly Hit[] {
  const wants = words.map((text) => ({ spellings: [text], weight: 1 }));
  return rank(index.corpus, wants, { every: true, prior: priorOf(index, asked.words, asked.whole) });
}

/** The pages whose title or term is the query: those with the title first. */
export const title: Step = (index, asked) => {
  const { corpus } = index;
  const whole = findAll(corpus, asked.whole).filter((match) => isWhole(corpus, match, asked.whole.length));
  const called = (part: Field['part']): ReadonlySet<number | undefined> =>
    new Set(
      whole
        .map(({ field }) => corpus.fields[field])
        .filter((field) => field?.part === part)
        .map((field) => field?.owner),
    );
  const [titles, terms] = [called('title'), called('term')];
  const wants = [{ spellings: [asked.whole], weight: 1 }];
  const prior = priorOf(index, asked.words, asked.whole);
  const hits = rank(corpus, wants, { every: false, prior }).filter(
    ({ document }) => titles.has(document) || terms.has(document),
  );
  return [true, false].flatMap((isTitle) => hits.filter(({ document }) => titles.has(document) === isTitle));
};

/** So many characters are not written alike on two pages by chance. */
const characters = 6;

/** The one page that holds the query, when there is no other; of a long query, which was copied, as many pages as it is long. */
export const unique: Step = (index, asked) => {
  const hits = exact(index, asked);
  return hits.length <= Math.max(1, asked.whole.length / characters) ? hits : [];
};

/** The pages of an area that the query names which hold the rest of it as typed. */
export const area: Step = (index, asked) => {
  const { corpus, lexicon } = index;
  const rest = asked.words.filter((word) => !lexicon.areas.has(word));
  if (asked.areas.length === 0 || rest.length === asked.words.length || rest.some((word) => word.length < 2)) return [];
  return holdingAll(index, asked, rest).filter(({ document }) =>
    asked.areas.includes(corpus.documents[document]?.area ?? ''),
  );
};
