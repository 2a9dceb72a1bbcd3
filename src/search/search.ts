/** What comes in: prepared pages and a query as it was typed. What goes out: the pages found, the certain ones first, and in which way. */
import { askedFor, toQuestion, type Asked } from './asked.ts';
import type { NumberAnswer, Numbers } from './numbers/answer.ts';
import type { Piece } from './pieces.ts';
import type { Index } from './prepare.ts';
import type { Hit } from './rank.ts';
import { certain, holding, stepNames, titleHit, type Step, type StepName } from './step.ts';
import { exact, title, unique } from './steps/exact.ts';
import { identity } from './steps/identity.ts';
import { close, suggested } from './steps/suggested.ts';
import { area, synonyms, words } from './steps/words.ts';

/** Pages found by one step. */
export interface Tier {
  readonly name: StepName;
  /** What was searched instead of the query: strings that sound like it, or its parts. */
  readonly words: readonly string[];
  /** Best first; no page is in two tiers. */
  readonly hits: readonly Hit[];
}

export interface Answer {
  /** The answer to a question for a number. */
  readonly number: NumberAnswer | undefined;
  /** Those that found something, in the order of `stepNames`. */
  readonly tiers: readonly Tier[];
  /** Words of the same meaning that were searched too. */
  readonly also: readonly string[];
}

/** The steps that take a query as it was typed, each alone. A page is listed by the first of `stepNames` that finds it. */
const steps: Partial<Record<StepName, Step>> = { identity, title, unique, suggested, area, exact, words, synonyms };

/** After so many pages what is less certain is not looked for. */
const enough = 5;

/** Pages, each by the first step that found it. */
function listing() {
  const tiers: Tier[] = [];
  const seen = new Set<number>();
  const add = (name: StepName, searched: readonly string[], hits: readonly Hit[]): void => {
    const fresh = hits.filter(({ document }) => !seen.has(document) && seen.add(document));
    if (fresh.length > 0) tiers.push({ name, words: searched, hits: fresh });
  };
  return { tiers, seen, add };
}
type Listing = ReturnType<typeof listing>;

/** Whether anything of these was found. */
export const hasAny = (tiers: readonly Tier[], names: ReadonlySet<StepName>): boolean =>
  tiers.some(({ name }) => names.has(name));

/** What letters that an input method has not finished sound like: they are no words yet. */
export function hear(index: Index, query: string): Answer {
  const found = listing();
  addAlike(index, toQuestion(index, query), found);
  return { tiers: found.tiers, also: [], number: undefined };
}

/** Answers a query as it was typed, one for a number once the numbers have come. */
export function search(index: Index, query: string, numbers?: Numbers): Answer {
  const asked = toQuestion(index, query);
  const found = listing();
  if (asked.whole === '') return { tiers: [], also: [], number: undefined };
  const isSilent = asked.outside.length > 0;
  // Without its area a question is another one: what is not certain waits for what sounds like it.
  const named = asked.areas.length === 0 && !asked.long ? index.sound.withArea(asked.pieces) : asked.pieces;
  const isMisspelled = named !== asked.pieces;
  const number = isMisspelled ? undefined : numbers?.(asked, index.lexicon);
  // A single character stands on nearly all pages, which answers nothing.
  const isSingle = asked.whole.length < 2;
  if (number) found.add('number', [], pageOf(index, number));
  for (const name of stepNames) {
    // What is outside is only suggested, by a way that names it.
    const isLeft = isMisspelled || isSingle || (isSilent && name !== 'suggested');
    if (isLeft && !holding.has(name)) continue;
    if (name === 'suggested' && hasAny(found.tiers, certain)) continue;
    if (name === 'synonyms' && found.seen.size >= enough) continue;
    found.add(
      isSingle ? 'close' : name,
      name === 'words' || name === 'synonyms' ? asked.words : [],
      steps[name]?.(index, asked) ?? [],
    );
  }
  if (!isSilent) soundsAndParts(index, asked, named, found);
  const also = found.tiers.some(({ name }) => name === 'synonyms' || name === 'close')
    ? asked.words.flatMap((word) => (index.lexicon.variants.get(word) ?? []).slice(1))
    : [];
  return { tiers: found.tiers, also, number };
}

/** The page on which a number stands. */
function pageOf({ corpus }: Index, { path }: NumberAnswer): readonly Hit[] {
  const address = path.replace(/#.*/, '');
  const document = corpus.documents.findIndex(({ url }) => url.endsWith(address));
  return document < 0 ? [] : [titleHit(document)];
}

/** What sounds like the query, asked for again as it was meant; then what holds most of it. */
function soundsAndParts(index: Index, asked: Asked, named: readonly Piece[], found: Listing): void {
  if (found.seen.size === 0 || /^[a-z]+$/.test(asked.whole)) addAlike(index, asked, found);
  if (found.seen.size === 0 && !asked.long) meant(index, asked, index.sound.mend(named), found);
  if (found.seen.size < enough && !hasAny(found.tiers, holding)) found.add('close', asked.words, close(index, asked));
}

/** Asks for what sounds like all of a query. */
function addAlike(index: Index, { whole, long }: Asked, found: Listing): void {
  const alike = long || whole === '' ? [] : index.sound.alike(whole);
  const meanings = alike.map((text) => toQuestion(index, text));
  for (const step of [title, suggested, exact])
    for (const meaning of meanings) found.add('alike', alike, step(index, meaning));
}

/** Asks once more with pieces that sound like those typed. */
function meant(index: Index, asked: Asked, pieces: readonly Piece[], found: Listing): void {
  if (pieces.every((piece) => asked.pieces.includes(piece))) return;
  const mended = askedFor(index, asked.typed, pieces);
  for (const step of [suggested, area, exact, words, synonyms])
    if (mended.outside.length === 0) found.add('alike', [mended.whole], step(index, mended));
}
