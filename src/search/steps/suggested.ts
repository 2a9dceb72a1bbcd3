import type { Asked } from '../asked.ts';
import { findAll } from '../corpus.ts';
import type { Index } from '../prepare.ts';
import { titleHit, type Step } from '../step.ts';
import { charactersOf, topicsOf, weightOf, type Character } from '../topics.ts';
import type { ReadyWay } from '../ways.ts';
import { area, close as near, synonyms } from './words.ts';
import type { Hit } from '../rank.ts';
import { ranked } from '../ranked.ts';

/** How much of what is asked a way must say. */
const least = 0.5;
const leastClose = 0.4;

/** The ways of a page that a query is asked in, and how much of the query they say together, from 0 to 1. */
export interface Suggestion {
  readonly ways: readonly ReadyWay[];
  readonly document: number;
  readonly share: number;
  /** How many characters of it. */
  readonly said: number;
  /** Whether the rest of it is on some page. */
  readonly isKnown: boolean;
}

/** How much of a query must stand in the words of a page's ways when it is asked in none of them. */
const leastNamed = 0.8;

/** How much a character counts that stands in a word of a page's ways, beside one that a whole way says. */
const namedWeight = 0.7;

/** Whether two characters side by side are a word that is on no page, such as the name of another city, though each is on some. */
const isForeign = ({ corpus }: Index, first?: Character, second?: Character): boolean =>
  first?.stray === true && second?.stray === true && findAll(corpus, first.text + second.text).length === 0;

/** The pages of content/answers.yaml whose ways say most of a query, or whose words do; those that say most of it first. */
export function suggestionsFor(index: Index, asked: Asked, leastShare = least): readonly Suggestion[] {
  const characters = charactersOf(asked, index);
  const whole = weightOf(characters, characters.keys());
  return [...topicsOf(asked, index)]
    .map(([document, { ways, said, named }]): Suggestion => {
      const known = ways.length > 0 ? said : named;
      const rest = characters.map((each, at) => (known.has(at) ? undefined : each));
      const missing = rest.reduce((sum, each) => sum + (each?.weight ?? 0), 0);
      const more = [...named].filter((at) => !said.has(at) && (characters[at]?.weight ?? 0) > 0).length;
      const value = said.size + namedWeight * more;
      return {
        ways,
        document,
        share: ways.length > 0 ? value / (said.size + missing) : whole > 0 ? 1 - missing / whole : 0,
        said: value,
        isKnown: rest.every((each, at) => each?.unknown !== true && !isForeign(index, each, rest[at + 1])),
      };
    })
    .filter(({ ways, share }) => share >= (ways.length > 0 ? leastShare : leastNamed))
    .sort((a, b) => b.said - a.said || b.share - a.share);
}

/** So many characters more tell nothing: there the text of the pages decides. */
const doubt = 2;

/** How many pages are suggested at most. */
const most = 3;

/** The pages of the entries that say most of a query, those whose text fits it first; where the ways of one say all of it, no page of which only the words do. */
function meant(index: Index, asked: Asked, found: readonly Suggestion[]): readonly Hit[] {
  if (found.length === 0) return [];
  const hits = ranked.synonyms(asked, index);
  const scores = new Map(hits.map(({ document, score }) => [document, score / (hits[0]?.score ?? 1)]));
  const valueOf = ({ document, said }: Suggestion): number => said + doubt * (scores.get(document) ?? 0);
  const isWhole = found.some(({ ways, share }) => ways.length > 0 && share === 1);
  const told = isWhole ? found.filter(({ ways }) => ways.length > 0) : found;
  const best = Math.max(...told.map(valueOf)) - doubt;
  const sorted = told.filter((each) => valueOf(each) >= best).sort((a, b) => valueOf(b) - valueOf(a));
  return [...new Set(sorted.map(({ document }) => document))].slice(0, most).map(titleHit);
}

/** The pages that authors say a reader means who asks so, unless all of it stands on a page, which is surer than an entry that says a part, or than one of the area of a town that is named. */
export const suggested: Step = (index, asked) => {
  const found = suggestionsFor(index, asked).filter(({ isKnown }) => isKnown);
  const surer = asked.town !== undefined ? synonyms : area;
  const isSurer = asked.town !== undefined || found.every(({ share }) => share < 1);
  return isSurer && surer(index, asked).length > 0 ? [] : meant(index, asked, found);
};

/** The pages on which most of the query stands, or what means the same; first those of entries that leave out what is on no page. */
export const close: Step = (index, asked) => [
  ...meant(index, asked, suggestionsFor(index, asked, leastClose)),
  ...near(index, asked),
];
