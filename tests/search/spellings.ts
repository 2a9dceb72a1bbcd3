import { readLine } from '../../scripts/search/spoken.ts';
import { toAccent, toReadings } from '../../src/search/readings.ts';

/** The ways in which a word is typed by its sound, and among how many suggestions it should then be. */
export const waysToSpell = ['pinyin', 'initials', 'initials2', 'accent', 'homophone'] as const;
export type Way = (typeof waysToSpell)[number];

const known = toReadings();
const bySyllable = new Map<string, string[]>();
for (const [character, syllables] of known) {
  for (const syllable of syllables) bySyllable.set(syllable, [...(bySyllable.get(syllable) ?? []), character]);
}

/** Another character that sounds the same, chosen by `seed`; the character itself when there is none. */
function soundingAs(character: string, syllable: string, seed: number): string {
  const others = (bySyllable.get(syllable) ?? []).filter((other) => other !== character);
  return others[seed % Math.max(1, others.length)] ?? character;
}

/** How a word is typed in each way; `initials2` types zh, ch and sh with two letters. */
export function spellings(word: string, seed: number): Readonly<Record<Way, string>> {
  const spoken = readLine(word);
  const join = (spell: (syllable: string, character: string, at: number) => string): string =>
    spoken.map(({ syllable, character }, at) => spell(syllable, character, at)).join('');
  return {
    pinyin: join((syllable) => syllable),
    initials: join((syllable) => syllable.slice(0, 1)),
    initials2: join((syllable) => syllable.slice(0, /^[zcs]h/.test(syllable) ? 2 : 1)),
    accent: join(toAccent),
    homophone: join((syllable, character, at) => soundingAs(character, syllable, seed * 7 + at * 3)),
  };
}
