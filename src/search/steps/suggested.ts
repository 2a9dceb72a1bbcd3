import { areasIn } from '../areas.ts';
import type { Asked } from '../asked.ts';
import type { SearchDocument } from '../document.ts';
import type { Index } from '../prepare.ts';
import type { Step } from '../step.ts';
import { areaPlaceholder, type ReadyWay } from '../ways.ts';
import { titleHit } from './identity.ts';
import { area, close as near } from './words.ts';
import { rank, type Hit } from '../rank.ts';
import { wantsOf } from '../wants.ts';
import { priorOf } from '../prior.ts';

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

/** How much a character counts that is no part of a word of this site. */
const strayWeight = 1.5;

/** One character of a query: how much it counts when no way says it, whether it names an area, and whether it is on no page. */
interface Character {
  readonly weight: number;
  readonly area: boolean;
  readonly unknown: boolean;
}

const charactersOf = ({ pieces, words, areas }: Asked, index: Index): readonly Character[] =>
  pieces.flatMap(({ kind, text }) => {
    const asks = kind === 'question' && !words.includes(text);
    const unknown = kind === 'unknown';
    const isStray = unknown || (kind === 'found' && text.length === 1);
    const area = areasIn(index.lexicon, [text]).some((named) => areas.includes(named));
    return Array.from(text, () => ({ weight: asks ? 0 : isStray ? strayWeight : 1, area, unknown }));
  });

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
export function suggestionsFor(index: Index, asked: Asked, leastShare = least): readonly Suggestion[] {
  if (asked.outside || asked.long) return [];
  const whole = asked.pieces.map(({ text }) => text).join('');
  const find = finder(whole);
  const characters = charactersOf(asked, index);
  const areas = characters.flatMap(({ area }, at) => (area ? [at] : []));
  const pages = new Map<number, { readonly ways: ReadyWay[]; readonly said: Set<number> }>();
  for (const way of index.ways) {
    if (asked.areas.length === 0 && (way.area || asked.town !== undefined)) continue;
    const said = new Set(way.area ? areas : []);
    if (!way.words.every((spellings) => note(said, find, spellings))) continue;
    const document = pageOf(index, way.url, asked.areas[0]);
    const page = pages.get(document) ?? { ways: [], said: new Set() };
    page.ways.push(way);
    said.forEach((at) => page.said.add(at));
    pages.set(document, page);
  }
  pages.delete(-1);
  return [...pages]
    .map(([document, { ways, said }]): Suggestion => {
      const rest = characters.filter((_, at) => !said.has(at));
      const share = said.size / (said.size + rest.reduce((sum, { weight }) => sum + weight, 0));
      return { ways, document, share, said: said.size, isKnown: rest.every(({ unknown }) => !unknown) };
    })
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.said - a.said || b.share - a.share);
}

/** So many characters more tell nothing: there the text of the pages decides. */
const doubt = 2;

/** How many pages are suggested at most. */
const most = 3;

/** The pages of the entries that say most of a query, those whose text fits it first. */
function meant(index: Index, asked: Asked, found: readonly Suggestion[]): readonly Hit[] {
  if (found.length === 0) return [];
  const hits = rank(index.corpus, wantsOf(index, asked, true), priorOf(index, asked));
  const scores = new Map(hits.map(({ document, score }) => [document, score / (hits[0]?.score ?? 1)]));
  const valueOf = ({ document, said }: Suggestion): number => said + doubt * (scores.get(document) ?? 0);
  const best = Math.max(...found.map(valueOf)) - doubt;
  const sorted = found.filter((each) => valueOf(each) >= best).sort((a, b) => valueOf(b) - valueOf(a));
  return [...new Set(sorted.map(({ document }) => document))]
    .slice(0, most)
    .map((document) => titleHit(index.corpus, document));
}

/** The pages that authors say a reader means who asks so, unless all of it stands on a page, which is surer than an entry that says a part. */
export const suggested: Step = (index, asked) => {
  const found = suggestionsFor(index, asked).filter(({ isKnown }) => isKnown);
  return found.every(({ share }) => share < 1) && area(index, asked).length > 0 ? [] : meant(index, asked, found);
};

/** The pages on which most of the query stands, or what means the same; first those of entries that leave out what is on no page. */
export const close: Step = (index, asked) => [
  ...meant(index, asked, suggestionsFor(index, asked, leastClose)),
  ...near(index, asked),
];
