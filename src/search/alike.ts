import type { Corpus } from './corpus.ts';
import type { Readings } from './readings.ts';
import { spansOf, type Span } from './spans.ts';

/** A string of the corpus that sounds like the query, better ones with a higher score. */
export interface Alike {
  readonly text: string;
  readonly score: number;
}

/** The corpus as numbers of distinct characters, so that each character is compared with the query once and not at each place. */
export type Sounds = ReturnType<typeof toSounds>;

interface Candidate {
  cost: number;
  readonly places: number[];
}

/** Prepares a corpus for searching by sound; `frequent` are words that its numbers alone would put too far back, as the build found. */
export function toSounds({ normal }: Pick<Corpus, 'normal'>, readings: Readings, frequent: Iterable<string> = []) {
  const numbers = new Map<string, number>();
  /** How often each character stands in the corpus. */
  const counts: number[] = [];
  const codes = new Uint16Array(normal.length);
  for (let at = 0; at < codes.length; at++) {
    const character = normal.charAt(at);
    const number = numbers.get(character) ?? numbers.size;
    if (number === numbers.size) numbers.set(character, number);
    counts[number] = (counts[number] ?? 0) + 1;
    codes[at] = number;
  }
  return { normal, readings, characters: [...numbers.keys()], codes, counts, frequent: new Set(frequent) };
}

/** All strings of the corpus that `query` may mean, with the places where they stand. */
function candidatesOf(
  { normal, readings, characters, codes }: Sounds,
  query: string,
  slips: boolean,
): Map<string, Candidate> {
  const known = Array.from(query, () => ({ characters: [] as Span[][], syllables: new Map<string, Span[]>() }));
  const spansAt = (code: number, from: number): Span[] => {
    const { characters: row, syllables } = known[from] as (typeof known)[number];
    return (row[code] ??= spansOf(query, from, characters[code] as string, readings, slips, syllables));
  };
  const found = new Map<string, Candidate>();
  const note = (start: number, end: number, cost: number): void => {
    const text = normal.slice(start, end);
    const candidate = found.get(text);
    if (!candidate) found.set(text, { cost, places: [start] });
    else {
      candidate.cost = Math.min(candidate.cost, cost);
      if (candidate.places[candidate.places.length - 1] !== start) candidate.places.push(start);
    }
  };
  const follow = (start: number, at: number, from: number, cost: number, slipped: boolean): void => {
    if (from === query.length) note(start, at, cost);
    else
      for (const { end, cost: more, slip } of spansAt(codes[at] ?? 0, from)) {
        if (!(slip && slipped)) follow(start, at + 1, end, cost + more, slipped || slip);
      }
  };
  const begins = Uint8Array.from(characters, (_, code) => Math.min(1, spansAt(code, 0).length));
  for (let start = 0; start < codes.length; start++) {
    if (begins[codes[start] as number]) follow(start, start, 0, 0, false);
  }
  found.delete(query);
  return found;
}

/** How many different characters stand at `distance` from the places: one alone means that the string is part of a longer word. */
function varietyOf(normal: string, places: readonly number[], distance: number): number {
  const around = new Set<string>();
  let borders = 0;
  for (const place of places.slice(0, 200)) {
    const character = normal[place + distance] ?? '\n';
    if (/[.\n]/.test(character)) borders++;
    else around.add(character);
  }
  return around.size + Math.min(borders, 8);
}

/** How much likelier these characters stand side by side than by chance, in bits a joint. */
function cohesionOf({ codes, counts }: Sounds, start: number, length: number, times: number): number {
  let bits = Math.log2(times / codes.length);
  for (let at = start; at < start + length; at++)
    bits -= Math.log2((counts[codes[at] as number] as number) / codes.length);
  return Math.min(8, bits / Math.max(1, length - 1));
}

/** What is added to the score of words. */
export const wordBonus = { known: 4, frequent: 10 } as const;

/** The weights that put the frequent words of a Chinese policy site first when only their initials are typed. */
function scoreOf(sounds: Sounds, text: string, { cost, places }: Candidate, isWord: (text: string) => boolean): number {
  const apart = Math.min(varietyOf(sounds.normal, places, -1), varietyOf(sounds.normal, places, text.length));
  const cohesion = cohesionOf(sounds, places[0] as number, text.length, places.length);
  const likely = 0.7 * Math.log2(1 + places.length) + 2 * Math.log2(1 + apart) + 0.6 * cohesion;
  const bonus = sounds.frequent.has(text) ? wordBonus.frequent : isWord(text) ? wordBonus.known : 0;
  return likely + bonus - (text.length === 1 ? 7 : 0) - 4 * cost;
}

/**
 * Every string of the corpus that sounds like `query`, which is not empty, the likeliest first; with one wrong letter only when there is none without.
 * `isWord` tells words of their own.
 */
export function findAlike(sounds: Sounds, query: string, isWord: (text: string) => boolean): Alike[] {
  const strict = candidatesOf(sounds, query, false);
  const found = strict.size > 0 || !/[a-z]/.test(query) ? strict : candidatesOf(sounds, query, true);
  const alike = [...found].map(([text, candidate]) => ({ text, score: scoreOf(sounds, text, candidate, isWord) }));
  return alike.sort((a, b) => b.score - a.score);
}
