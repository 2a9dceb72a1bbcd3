import { lastDayOf } from '../kit/dates.ts';
import { findNumbers } from '../kit/reading/numbers.ts';
import { levelled } from './level.ts';
import type { Word } from './lexicon.ts';

/** When, as a sentence says it. `upTo`: 截至, 到; `atEnd`: 底, 末. */
export type When =
  | { readonly kind: 'year'; readonly year: number; readonly upTo: boolean; readonly atEnd: boolean }
  | { readonly kind: 'span'; readonly from: number; readonly year: number }
  | { readonly kind: 'day'; readonly day: string };

/** A piece of a sentence with what it means; `unknown` for words that are in no list. */
export type Token = { readonly text: string } & (
  | Word
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'number' | 'percent'; readonly value: number; readonly step: number }
  | { readonly kind: 'published'; readonly count: number }
  | { readonly kind: 'unknown' }
);

type Reader = (match: RegExpExecArray) => Token | undefined;

/** A number by itself, or undefined where the digits are grouped wrongly. */
function numberIn(text: string): { readonly value: number; readonly step: number } | undefined {
  const [one, ...more] = findNumbers(`共${text}`);
  if (one === undefined || more.length > 0 || one.end - one.start !== text.length) return undefined;
  return { value: one.value, step: Math.max(1, one.below - one.from) };
}

const digits = String.raw`\d[\d,]*(?:\.\d+)?`;
const year = String.raw`((?:19|20)\d\d)`;

/** What stands in a sentence besides words, each with its pattern, tried in this order. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [
    new RegExp(`^${year}年?(?:至|到|—|–|-|~|～)${year}年(?![底末])`),
    ([text, from, to]) => ({ text, kind: 'when', when: { kind: 'span', from: Number(from), year: Number(to) } }),
  ],
  [
    /^(?:截至|截止|到|至)?((?:19|20)\d\d年\d{1,2}月(?:底|末|\d{1,2}日))/,
    ([text, written = '']) => {
      const day = lastDayOf(written);
      return day === null ? undefined : { text, kind: 'when', when: { kind: 'day', day } };
    },
  ],
  [
    new RegExp(`^(截至|截止|到|至)?${year}年(年?[底末]|度)?`),
    ([text, upTo, written, end = '']) => ({
      text,
      kind: 'when',
      when: { kind: 'year', year: Number(written), upTo: upTo !== undefined, atEnd: /[底末]/.test(end) },
    }),
  ],
  [
    /^已公布的(\d+)个(?:地区|县（市、区）|县市区)/,
    ([text, count]) => ({ text, kind: 'published', count: Number(count) }),
  ],
  [
    new RegExp(`^(?:(${digits})%|百分之(${digits}))`),
    ([text, before, behind]) => {
      const written = (before ?? behind ?? '').replace(/,/g, '');
      return { text, kind: 'percent', value: Number(written), step: 10 ** -(written.split('.')[1] ?? '').length };
    },
  ],
  [
    new RegExp(
      `^(?:${digits}(?:千万|百万|十万|[百千万亿])?|[一二两三四五六七八九][一二两三四五六七八九零〇十百千万亿]*)`,
    ),
    ([text]) => {
      const number = numberIn(text);
      return number && { text, kind: 'number', ...number };
    },
  ],
];

function readAt(text: string): Token | undefined {
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text);
    const token = match === null ? undefined : read(match);
    if (token !== undefined) return token;
  }
  return undefined;
}

/** Cuts a sentence into tokens, the longest word first. What is in no list becomes `unknown`, neighbours joined. */
export function tokenize(sentence: string, lexicon: ReadonlyMap<string, Word>): readonly Token[] {
  const longest = Math.max(...[...lexicon.keys()].map(({ length }) => length));
  const text = levelled(sentence);
  const wordAt = (at: number): Token | undefined => {
    for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
      const spelling = text.slice(at, at + length);
      const word = lexicon.get(spelling);
      if (word !== undefined) return { text: spelling, ...word };
    }
    return undefined;
  };
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const word = wordAt(at);
    const read = word?.kind === 'term' ? undefined : readAt(text.slice(at));
    const token = read !== undefined && read.text.length >= (word?.text.length ?? 0) ? read : word;
    const last = tokens[tokens.length - 1];
    const sign = text.charAt(at);
    if (token !== undefined) tokens.push(token);
    else if (last?.kind === 'unknown') tokens[tokens.length - 1] = { kind: 'unknown', text: last.text + sign };
    else tokens.push({ kind: 'unknown', text: sign });
    at += token?.text.length ?? 1;
  }
  return tokens;
}
