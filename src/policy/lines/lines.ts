import { merged, widthOf, type Span } from './atoms.ts';
import { widestWord, type Phrases } from './phrases.ts';

/** How the lines of a text may end. */
export interface Lines {
  /** Stretches that stay on one line. */
  readonly whole: readonly Span[];
  /** Where a line may end in a text that breaks at phrases alone, besides at its marks: offsets of the characters that begin the next; null where lines may end anywhere. */
  readonly borders: readonly number[] | null;
}

/** Characters that a last line has at least, in a text that is long enough to need a second. */
const fewestLast = 2;
const shortest = 3;

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const words = (text: string): number => [...text].filter(isWord).length;

/** The end of a text that is kept together, so that its last line is never one character. No line begins with a closing mark anyway. */
function tailOf(text: string): readonly Span[] {
  if (words(text) < shortest || !/\p{Script=Han}/u.test(text)) return [];
  const end = text.replace(/[\s）》」』】”’。，、；：！？]+$/u, '').length;
  let start = end;
  for (let left = fewestLast; left > 0;) if (isWord(text.charAt(--start))) left -= 1;
  return [{ start, end }];
}

/** Running text: lines may end anywhere but inside what belongs together. `keepsLast` sees to a last line of more than one character. */
export const proseLines = (text: string, { atoms }: Phrases, keepsLast: boolean): Lines => ({
  whole: merged([...atoms(text), ...(keepsLast ? tailOf(text) : [])]),
  borders: null,
});

/** Where a browser ends a line inside of a phrase all the same: behind a closing mark or a stroke, and before an opening mark. */
const soft = /[）》」』】”’，。、；：！？/—–-](?=[^）》」』】”’，。、；：！？])|.(?=[（《「『【“‘〔])/u;

/** A heading or label: lines end at phrases. Only a phrase with marks in it has to be kept; any other is one word already. */
export function labelLines(text: string, phrases: Phrases): Lines {
  const whole: Span[] = [];
  const borders: number[] = [];
  let start = 0;
  for (const phrase of phrases.cut(text)) {
    if (start > 0 && !soft.test(text.slice(start - 1, start + 1))) borders.push(start);
    const end = start + phrase.trimEnd().length;
    if (soft.test(text.slice(start, end)) && widthOf(phrase) <= widestWord.heading) whole.push({ start, end });
    start += phrase.length;
  }
  return {
    whole: merged([...whole, ...phrases.atoms(text).filter((atom) => soft.test(text.slice(atom.start, atom.end)))]),
    borders,
  };
}
