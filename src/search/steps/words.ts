import type { Asked } from '../asked.ts';
import type { Index } from '../prepare.ts';
import type { Hit } from '../rank.ts';
import { ranked } from '../ranked.ts';
import type { Step } from '../step.ts';
import { wantsOf } from '../wants.ts';

/** How much of a query must stand together on a page that is close to it. */
const mostOf = 0.5;

/** A sum of all parts, which are no whole numbers. */
const all = 0.999;

/** The pages on which at least this share of the query stands together; of a pasted text, most of it. */
const near = (index: Index, asked: Asked, sought: keyof typeof ranked, share: number): readonly Hit[] =>
  ranked[sought](asked, index).filter((hit) => hit.share >= (asked.long ? mostOf : share));

/** The pages of an area that the query names on which the rest of it stands together. */
export const area: Step = (index, asked) =>
  asked.words.every((word) => index.lexicon.areas.has(word))
    ? []
    : near(index, asked, 'words', all).filter(({ document }) =>
        asked.areas.includes(index.corpus.documents[document]?.area ?? ''),
      );

/** Whether a query has no word of this site, and single characters besides: 今天几号. What is found then is hardly what is meant. */
function isScattered(index: Index, asked: Asked): boolean {
  const strays = asked.pieces.filter(({ kind, text }) => kind === 'found' && text.length === 1);
  return strays.length > 1 || (strays.length > 0 && wantsOf(index, asked, false).every(({ weight }) => weight < 1));
}

/** The pages on which all words of the query stand together, as typed. */
export const words: Step = (index, asked) => (isScattered(index, asked) ? [] : near(index, asked, 'words', all));

/** The same, or words that mean the same. */
export const synonyms: Step = (index, asked) => (isScattered(index, asked) ? [] : near(index, asked, 'synonyms', all));

/** The pages on which most of the query stands, or what means the same. */
export const close: Step = (index, asked) => near(index, asked, 'synonyms', mostOf);
