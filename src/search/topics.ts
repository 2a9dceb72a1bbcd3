import { areasIn } from './areas.ts';
import type { Asked } from './asked.ts';
import type { SearchDocument } from './document.ts';
import type { Index } from './prepare.ts';
import { remembered } from './remembered.ts';
import { areaPlaceholder, type ReadyWay } from './ways.ts';

/** What authors say of a page, beside a query: the places in it are those of its characters. */
export interface Topic {
  /** The ways in which it is asked, and what they say of it together. */
  readonly ways: readonly ReadyWay[];
  readonly said: ReadonlySet<number>;
  /** What stands in it of the words of any way, asked or not. */
  readonly named: ReadonlySet<number>;
}

/** One character of a query: how much it counts when no way says it, whether it names an area, is on no page, or is no part of a word of this site. */
export interface Character {
  readonly text: string;
  readonly weight: number;
  readonly area: boolean;
  readonly unknown: boolean;
  readonly stray: boolean;
}

/** How much a character counts that is no part of a word of this site. */
const strayWeight = 1.5;

/** The characters of a query, those that only ask with no weight. */
export const charactersOf = ({ pieces, words, areas, townName }: Asked, index: Index): readonly Character[] =>
  pieces.flatMap(({ kind, text }) => {
    const asks = kind === 'question' && !words.includes(text);
    const unknown = kind === 'unknown';
    const stray = unknown || (kind === 'found' && text.length === 1);
    const area = text === townName || areasIn(index.lexicon, [text]).some((named) => areas.includes(named));
    const weight = asks ? 0 : stray ? strayWeight : 1;
    return Array.from(text, (character) => ({ text: character, weight, area, unknown, stray }));
  });

/** What characters at these places count together. */
export const weightOf = (characters: readonly Character[], places: Iterable<number>): number =>
  [...places].reduce((sum, at) => sum + (characters[at]?.weight ?? 0), 0);

/** Whether a number would be parted here. */
const parts = (whole: string, at: number): boolean => /^\d{2}$/.test(whole.slice(at - 1, at + 1));

/** Where words stand in a query. */
const finder = (whole: string): ((word: string) => readonly number[]) =>
  remembered((word: string) => {
    const found: number[] = [];
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1))
      if (!parts(whole, at) && !parts(whole, at + word.length)) found.push(at);
    return found;
  });

/** The ways that have a word of a query, those of an area alone included. */
function waysNear({ ways, waysWith }: Index, whole: string): readonly ReadyWay[] {
  const near = new Set<ReadyWay>();
  for (let from = 0; from < whole.length; from++)
    for (let to = from + 1; to <= whole.length; to++)
      for (const way of waysWith.get(whole.slice(from, to)) ?? []) near.add(way);
  return ways.filter((way) => near.has(way) || way.words.length === 0);
}

/** The longest spelling of a word that stands in a query, as its places; a single character not within another word. */
function placesOf(
  find: ReturnType<typeof finder>,
  spellings: readonly string[],
  said: ReadonlySet<number>,
): readonly number[] {
  let length = 0;
  let from = 0;
  for (const spelling of spellings) {
    if (spelling.length <= length) continue;
    const at = find(spelling).find((place) => spelling.length > 1 || !said.has(place));
    if (at !== undefined) [from, length] = [at, spelling.length];
  }
  return Array.from({ length }, (_, at) => from + at);
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

/** Whether authors wrote this word into a way, or one that means the same. */
const names = ({ words }: ReadyWay, word: string): boolean =>
  words.some(({ spellings, isOwn }) => isOwn && spellings.includes(word));

function readTopics(asked: Asked, index: Index): ReadonlyMap<number, Topic> {
  const topics = new Map<number, { ways: ReadyWay[]; said: Set<number>; named: Set<number> }>();
  if (asked.long) return topics;
  const whole = asked.pieces.map(({ text }) => text).join('');
  const find = finder(whole);
  const named = asked.areas[0] ?? asked.town;
  // Who names a town asks for what is near it, which only entries of areas tell.
  const isTown = asked.areas.length === 0 && asked.town !== undefined;
  const areas = charactersOf(asked, index).flatMap(({ area }, at) => (area ? [at] : []));
  const pages = new Map<string, number>();
  for (const way of waysNear(index, whole)) {
    if (!asked.outside.every((word) => names(way, word))) continue;
    if (way.area ? named === undefined : isTown) continue;
    const document = pages.get(way.url) ?? pageOf(index, way.url, named);
    pages.set(way.url, document);
    const topic = topics.get(document) ?? { ways: [], said: new Set(), named: new Set() };
    topics.set(document, topic);
    const said = new Set(way.area ? areas : []);
    const spoken = way.words.map(({ spellings, isOwn }) => {
      const places = placesOf(find, spellings, said);
      for (const at of places) said.add(at);
      if (isOwn && asked.outside.length === 0 && places.length > 1) for (const at of places) topic.named.add(at);
      return places.length > 0;
    });
    if (!spoken.every(Boolean)) continue;
    topic.ways.push(way);
    for (const at of said) topic.said.add(at);
  }
  topics.delete(-1);
  return topics;
}

/**
 * Page → what content/answers.yaml says of it beside a query; of what is outside, only the ways that name it; of what is pasted, nothing. Every
 * step asks for the same: reading them once makes search about twice as fast.
 */
export const topicsOf = remembered(readTopics, new WeakMap<Asked, ReadonlyMap<number, Topic>>());
