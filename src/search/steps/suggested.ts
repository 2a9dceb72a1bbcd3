import { areasIn } from '../areas.ts';
import type { Asked } from '../asked.ts';
import type { SearchDocument } from '../document.ts';
import type { Index } from '../prepare.ts';
import type { Step } from '../step.ts';
import { areaPlaceholder, type ReadyWay } from '../ways.ts';
import { titleHit } from './identity.ts';
import { area } from './words.ts';
import { rank } from '../rank.ts';
import { wantsOf } from '../wants.ts';
import { priorOf } from '../prior.ts';

/** How much of what is asked a way must say. */
const least = 0.5;

/** A way that a query is asked in, the page that it leads to, and how much of the query it says, from 0 to 1. */
export interface Suggestion {
  readonly way: ReadyWay;
  readonly document: number;
  readonly share: number;
  /** How many characters of it. */
  readonly said: number;
}

/** Whether a number would be parted here. */
const parts = (whole: string, at: number): boolean => /^\d{2}$/.test(whole.slice(at - 1, at + 1));

/** Where words stand in a query, looked for once. */
function finder(whole: string): (word: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const places = known.get(word) ?? [];
    if (places.length > 0 || known.has(word)) return places;
    const found: number[] = [];
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1))
      if (!parts(whole, at) && !parts(whole, at + word.length)) found.push(at);
    known.set(word, found);
    return found;
  };
}

/** Notes where the longest spelling of a word stands in a query, a single character not within another word; false when none stands there. */
function note(said: Set<number>, find: ReturnType<typeof finder>, spellings: readonly string[]): boolean {
  let length = 0;
  let from = 0;
  for (const spelling of spellings) {
    if (spelling.length <= length) continue;
    const at = find(spelling).find((place) => spelling.length > 1 || !said.has(place));
    if (at !== undefined) [from, length] = [at, spelling.length];
  }
  for (let at = from; at < from + length; at++) said.add(at);
  return length > 0;
}

/** One character of a query: whether it only asks, names an area, or says what no page does. */
interface Character {
  readonly asks: boolean;
  readonly area: boolean;
  readonly stray: boolean;
}

const charactersOf = ({ pieces, words, areas }: Asked, index: Index): readonly Character[] =>
  pieces.flatMap(({ kind, text }) =>
    Array.from({ length: text.length }, () => ({
      asks: kind === 'question' && !words.includes(text),
      area: areasIn(index.lexicon, [text]).some((area) => areas.includes(area)),
      stray: kind === 'unknown' || (kind === 'found' && text.length === 1),
    })),
  );

/** How much a character counts that is on no page: it asks for what is not here. */
const strayWeight = 1.5;

/** How much of a query, from 0 to 1, is said at these places. */
function shareOf(characters: readonly Character[], said: ReadonlySet<number>): number {
  const rest = characters.filter(({ asks }, at) => !asks && !said.has(at));
  return said.size / (said.size + rest.reduce((sum, { stray }) => sum + (stray ? strayWeight : 1), 0));
}

/** The page below an address, the area filled in. */
function pageOf({ corpus }: Index, url: string, area: string | undefined): number {
  if (!url.includes(areaPlaceholder)) return corpus.documents.findIndex((page) => page.url === url);
  const [before = '', after = ''] = url.split(areaPlaceholder);
  const isMeant = (page: SearchDocument): boolean =>
    page.area === area &&
    page.url.startsWith(before) &&
    page.url.endsWith(after) &&
    !page.url.slice(before.length, -after.length).includes('/');
  return corpus.documents.findIndex(isMeant);
}

/** The ways of content/answers.yaml that a query is asked in, those that say most of it first. */
export function suggestionsFor(index: Index, asked: Asked): readonly Suggestion[] {
  if (asked.outside || asked.long) return [];
  const whole = asked.pieces.map(({ text }) => text).join('');
  const find = finder(whole);
  const characters = charactersOf(asked, index);
  const areas = characters.flatMap(({ area }, at) => (area ? [at] : []));
  return index.ways
    .filter(({ area }) => asked.areas.length > 0 || (!area && asked.town === undefined))
    .flatMap((way): Suggestion[] => {
      const said = new Set(way.area ? areas : []);
      if (!way.words.every((spellings) => note(said, find, spellings))) return [];
      const document = pageOf(index, way.url, asked.areas[0]);
      const share = shareOf(characters, said);
      return document >= 0 && share >= least ? [{ way, document, share, said: said.size }] : [];
    })
    .sort((a, b) => b.said - a.said || b.share - a.share);
}

/** So many characters more tell nothing: there the text of the pages decides. */
const doubt = 2;

/** How many pages are suggested at most. */
const most = 3;

/** The pages that authors say a reader means who asks so. */
export const suggested: Step = (index, asked) => {
  const hits = rank(index.corpus, wantsOf(index, asked, true), priorOf(index, asked));
  const scores = new Map(hits.map(({ document, score }) => [document, score / (hits[0]?.score ?? 1)]));
  const valueOf = ({ document, said }: Suggestion): number => said + doubt * (scores.get(document) ?? 0);
  const found = [...suggestionsFor(index, asked)].sort((a, b) => valueOf(b) - valueOf(a));
  // A page on which all of it stands is surer than an entry that says a part.
  if ((found[0]?.share ?? 1) < 1 && area(index, asked).length > 0) return [];
  const best = found.filter((each) => valueOf(each) >= Math.max(...found.map(valueOf)) - doubt);
  return [...new Set(best.map(({ document }) => document))]
    .slice(0, most)
    .map((document) => titleHit(index.corpus, document));
};
