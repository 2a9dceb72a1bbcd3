import type { Origin } from '../files/suggestions.ts';
import { plain } from './named.ts';

/** How well a name answers what was typed, lower is better: exactly 0, from the start 1, inside 2, not at all Infinity. */
function rankIn(name: string, typed: string): number {
  const at = plain(name).indexOf(typed);
  return at < 0 ? Infinity : at > 0 ? 2 : plain(name) === typed ? 0 : 1;
}

/** Pinyin in full or by initials, from the start of any syllable: 3 from the first, 4 from a later one. */
function rankOfSound(sound: string, typed: string): number {
  const syllables = sound.split(' ');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const starts = syllables.findIndex(
    (_, at) => syllables.slice(at).join('').startsWith(typed) || (typed.length > 1 && initials.startsWith(typed, at)),
  );
  return starts < 0 ? Infinity : starts === 0 ? 3 : 4;
}

const order = ['area', 'town', 'place'] as const;

/** What somebody may mean by the typed words, best first: by number, name, other name, or pinyin in full or by initials. Areas stand before towns, towns before places. */
export function suggest(origins: readonly Origin[], text: string, limit: number): readonly Origin[] {
  const typed = plain(text);
  if (typed === '') return [];
  const isSound = /^[a-z]+$/.test(typed);
  return origins
    .map((origin, index) => {
      const { id, name, also, sounds, type } = origin;
      const rank = Math.min(
        plain(id) === typed ? 0 : Infinity,
        ...[name, ...also].map((one) => rankIn(one, typed)),
        ...(isSound ? sounds.map((sound) => rankOfSound(sound, typed)) : []),
      );
      return { origin, index, rank: rank * 3 + order.indexOf(type) };
    })
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, limit)
    .map(({ origin }) => origin);
}
