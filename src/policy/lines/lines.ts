import { merged, widthOf, type Span } from './atoms.ts';
import { widestWord, type Phrases } from './phrases.ts';

/** How the lines of a text may end. */
export interface Lines {
  /** Stretches that stay on one line. */
  readonly whole: readonly Span[];
  /** Where a line may end besides: offsets of the characters that begin the next. */
  readonly borders: readonly number[];
  /** Whether lines end at borders and marks alone; else anywhere. */
  readonly isPhrased: boolean;
}

/** Characters that a last line has at least, in a text that is long enough to need a second. */
const fewestLast = 2;
const shortest = 3;

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
const isLong = new RegExp(`(?:[\\p{L}\\p{N}][^\\p{L}\\p{N}]*){${String(shortest)}}`, 'u');

/** The end of a text that is kept together, so that its last line is never one character. No line begins with a closing mark anyway. */
function tailOf(text: string): readonly Span[] {
  if (!isLong.test(text) || !/\p{Script=Han}/u.test(text)) return [];
  const end = text.replace(/[\s）》」』】”’。，、；：！？]+$/u, '').length;
  let start = end;
  for (let left = fewestLast; left > 0;) if (isWord(text.charAt(--start))) left -= 1;
  return [{ start, end }];
}

/** The last part of an address without its host: no browser ends a line at a stroke before a letter. */
const lastPart = /(?<=\/[\w-]+\/[\w/-]*\/)[\w-]+\/(?![\w-])/g;

/** Running text: lines may end anywhere but inside what belongs together. `keepsLast` sees to a last line of more than one character. */
export const proseLines = (text: string, { atoms }: Phrases, keepsLast: boolean): Lines => ({
  whole: merged([...atoms(text), ...(keepsLast ? tailOf(text) : [])]),
  borders: text.includes('/') ? [...text.matchAll(lastPart)].map(({ index }) => index) : [],
  isPhrased: false,
});

/** Where a browser ends a line inside of a phrase all the same: behind a closing mark or a stroke, before an opening mark, in 321 人才. */
const soft =
  /[）》」』】”’，。、；：！？/—–-](?=[^）》」』】”’，。、；：！？])|.(?=[（《「『【“‘〔])|\d\d (?=\p{Script=Han})/u;

/** Widest stretch, in em, that short phrases are joined to: fewer places to break, and lines no more ragged. */
const joined = 4;

/** Phrases with their short neighbours. */
const joinedPhrases = (phrases: readonly string[]): readonly string[] =>
  phrases.reduce<string[]>((out, phrase) => {
    const last = out[out.length - 1];
    const isEnd = last === undefined || /[，、；：。？！]$/u.test(last) || widthOf(last + phrase) > joined;
    if (isEnd) out.push(phrase);
    else out[out.length - 1] = last + phrase;
    return out;
  }, []);

/** A heading or label: lines end at phrases. Only a phrase with marks in it has to be kept; any other is one word already. */
export function labelLines(text: string, phrases: Phrases): Lines {
  const whole: Span[] = [];
  const borders: number[] = [];
  // With its marks a phrase is a little wider than its words.
  const kept = Math.min(phrases.widest + 1.5, widestWord.heading);
  let start = 0;
  for (const phrase of joinedPhrases(phrases.cut(text))) {
    if (start > 0 && !soft.test(text.slice(start - 1, start + 1))) borders.push(start);
    const end = start + phrase.trimEnd().length;
    const width = widthOf(phrase);
    // Just wider than the line of a phone: rather smaller than parted.
    const isWide = phrases.widest === widestWord.heading && Math.abs(width - 10) < 1.5;
    if (isWide || (soft.test(text.slice(start, end)) && width <= kept)) whole.push({ start, end });
    start += phrase.length;
  }
  const small = [...phrases.atoms(text), ...tailOf(text)].filter(({ start, end }) => soft.test(text.slice(start, end)));
  return { whole: merged([...whole, ...small]), borders, isPhrased: true };
}
