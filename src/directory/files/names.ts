import { plain } from '../finder/named.ts';
import { refuseForeign } from './foreign.ts';
import {
  encodeSuggestions,
  suggestionsVersion,
  type County,
  type Origin,
  type SuggestionsFile,
} from './suggestions.ts';

/** The root of many names: from which word on each block of them is to be opened. */
export interface NamesFile {
  readonly version: number;
  readonly stamp: string;
  /** One line a block, in the order of UTF-16 units. */
  readonly firsts: string;
}

/** Origins by everything they may be called, sorted and cut into blocks, so that a few typed words need one of them. */
export interface CutNames {
  readonly root: NamesFile;
  readonly blocks: readonly SuggestionsFile[];
}

interface Entry {
  readonly key: string;
  readonly origin: Origin;
}

/** Pairs of characters that so many names share, such as 有限, that nobody looks for a name from there on. */
function commonPairs(origins: readonly Origin[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of origins)
    for (const pair of new Set(pairsOf(name))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const most = Math.max(64, origins.length / 50);
  return new Set([...counts].filter(([, count]) => count > most).map(([pair]) => pair));
}

const pairsOf = (name: string): readonly string[] =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));

/** What somebody may type for an origin: its id, its names from each telling character on, and their pinyin, in full and by initials. */
function keysOf({ id, name, also, sounds }: Origin, common: ReadonlySet<string>): readonly string[] {
  const keys = [id, name, ...also].map(plain);
  for (const [index, text] of [name, ...also].entries()) {
    const syllables = sounds[index]?.split(' ') ?? [];
    const isSpelled = syllables.length === text.length;
    for (const [at, pair] of pairsOf(text).entries()) {
      if (at > 0 && common.has(pair)) continue;
      keys.push(plain(text.slice(at)));
      if (!isSpelled && at > 0) continue;
      const rest = syllables.slice(at);
      keys.push(plain(rest.join('')), plain(rest.map((syllable) => syllable.charAt(0)).join('')));
    }
  }
  return [...new Set(keys)].filter((key) => key !== '');
}

/** The shortest beginning of `key` that comes after `before`: all that the root needs to know. */
function telling(key: string, before: string): string {
  const length = [...key].findIndex((_, at) => key.slice(0, at + 1) > before) + 1;
  return length === 0 ? key : key.slice(0, length);
}

/** Cuts the names of many origins; the blocks are files of suggestions without counties. */
export function cutNames(
  origins: readonly Origin[],
  counties: readonly County[],
  stamp: string,
  blockSize = 64,
): CutNames {
  const common = commonPairs(origins);
  const entries = origins.flatMap((origin) => keysOf(origin, common).map((key): Entry => ({ key, origin })));
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.origin.id < b.origin.id ? -1 : 1));
  const firsts: string[] = [];
  const blocks: SuggestionsFile[] = [];
  for (let at = 0; at < entries.length; at += blockSize) {
    const own = entries.slice(at, at + blockSize);
    firsts.push(telling(own[0]?.key ?? '', entries[at - 1]?.key ?? ''));
    blocks.push({ ...encodeSuggestions([...new Set(own.map(({ origin }) => origin))], counties, stamp), counties: [] });
  }
  return { root: { version: suggestionsVersion, stamp, firsts: firsts.join('\n') }, blocks };
}

/** The fetched root; throws `ForeignDataError` for anything else. */
export const readNames = (value: unknown, stamp: string): NamesFile =>
  // The cast of this border: version and stamp say that cutNames wrote it.
  refuseForeign(value, { version: suggestionsVersion, stamp }) as unknown as NamesFile;

/** Numbers of the blocks that hold names beginning with what was typed; only the first few where they are many. */
export function blocksFor({ firsts }: NamesFile, text: string, limit = 2): readonly number[] {
  const typed = plain(text);
  const lines = firsts.split('\n');
  const after = lines.findIndex((first) => first > typed);
  const from = Math.max(0, (after < 0 ? lines.length : after) - 1);
  return lines
    .flatMap((first, at) => (at >= from && (at === from || first.startsWith(typed)) ? [at] : []))
    .slice(0, limit);
}
