import { foldWidth } from '../canonical.ts';
import type { Known } from '../lookup.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { unitWords } from '../unit.ts';
import { withoutInvisible } from './unwrap.ts';

/** What a heading, or one line of it, says of the numbers below it. */
export interface Said {
  /** The key cells that it fixes, by key of their column: an area as it is written, all else in canonical words. */
  readonly cells: Readonly<Record<string, string>>;
  /** Whether it fixes one key twice, to different things. */
  readonly isContradictory: boolean;
  /** Keys of the columns that it only names, as in 各层级人数. */
  readonly named: readonly string[];
  /** The state of the numbers as it is written, such as 初步 or 快报. */
  readonly status: string | null;
  readonly unit: string | null;
  /** What is none of these. */
  readonly rest: string;
}

/** A word with a meaning: it fixes a cell, or names a column. */
interface Word {
  readonly text: string;
  readonly key: string;
  /** Two words of one meaning have one; null when the word only names the column. */
  readonly meaning: string | null;
  readonly cell: string;
}

/** The words that a dataset's headings are made of. */
export interface HeadingWords {
  /** By their first character, longest first. */
  readonly words: ReadonlyMap<string, readonly Word[]>;
  readonly hasYear: boolean;
  readonly units: RegExp;
}

/** A heading without what only decorates it: width, spaces, line breaks, what cannot be seen. Other signs, such as ①, stay what they are. */
export const folded = (text: string): string => foldWidth(withoutInvisible(text)).replace(/\s/g, '');

const fixing = (key: string, name: string, ways: readonly string[]): readonly Word[] =>
  [name, ...ways].map((way) => ({ text: folded(way), key, meaning: name, cell: way }));

const naming = ({ key, heading, also = [] }: Column): readonly Word[] =>
  [heading, ...also].map((name) => ({ text: folded(name), key, meaning: null, cell: '' }));

function byFirst(words: readonly Word[]): HeadingWords['words'] {
  const found = new Map<string, Word[]>();
  for (const word of words) {
    const first = word.text[0];
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), word]);
  }
  return found;
}

/** The words for the key cells of a dataset that have a closed vocabulary; without `known` only years are. */
export function headingWords(schema: DatasetSchema, known: Known | null): HeadingWords {
  const keys = schema.columns.filter(({ key, kind }) => schema.key.includes(key) || kind === 'areaName');
  const isMeasured = schema.value !== undefined;
  const fix = ({ key, kind, list }: Column): readonly Word[] => {
    if (known === null || !isMeasured) return [];
    if (kind === 'areaName')
      return known.context.areas.flatMap((area) => fixing(key, area.name, waysOf(area.name, known)));
    return list === undefined ? [] : known.terms[list].flatMap((term) => fixing(key, term, []));
  };
  const value = schema.columns.filter(({ key }) => key === schema.value);
  const words = [...keys.flatMap(fix), ...[...keys, ...value].flatMap(naming)];
  const own = [
    ...value.map(({ unit }) => unit),
    ...(known?.context.vocabulary.indicators.map(({ unit }) => unit) ?? []),
  ];
  const units = [...own.filter((unit) => unit !== undefined), unitWords].join('|');
  return {
    words: byFirst(words.sort((a, b) => b.text.length - a.text.length)),
    hasYear: isMeasured && keys.some(({ kind }) => kind === 'year'),
    units: new RegExp(`(?:\\((?:单位:?)?(${units})\\))|^(?:单位:?)?(${units})$`, 'y'),
  };
}

const waysOf = (name: string, known: Known): readonly string[] =>
  [...known.areaByWriting].flatMap(([way, area]) => (area.name === name && way !== name ? [way] : []));

/** A year; a bare number only where it can hardly be one of people. */
const yearWord = /((?:19|20)\d\d)年度?|(20[0-3]\d)(?!\d)/y;
const statusWord =
  /(正式|初步|快报|预[计估测报]|暂[定估]|初[核审]|[估测推]算|估计|\([预估初快暂]\))(?:统计)?(?:[数值]|人数)?/y;
const filler = /[()[\]【】{}、,，·•・\-—–_/\\|:：;；.。“”"'的各按分]|其中/y;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** Reads one line of a heading, word by word; what it does not know is left as the rest. */
export function readWords(text: string, { words, hasYear, units }: HeadingWords): Said {
  const plain = folded(text);
  const cells: Record<string, string> = {};
  const meanings = new Map<string, string>();
  const named: string[] = [];
  let [status, unit, rest, isContradictory] = [null as string | null, null as string | null, '', false];
  const fix = (key: string, meaning: string, cell: string): void => {
    isContradictory ||= meanings.has(key) && meanings.get(key) !== meaning;
    meanings.set(key, meaning);
    cells[key] ??= cell;
  };
  const step = (index: number): number => {
    const word = words.get(plain[index] ?? '')?.find((one) => plain.startsWith(one.text, index));
    if (word !== undefined) {
      if (word.meaning === null) named.push(word.key);
      else fix(word.key, word.meaning, word.cell);
      return word.text.length;
    }
    const isInNumber = /\d/.test(plain[index - 1] ?? '');
    const year = hasYear && !isInNumber ? at(yearWord, plain, index) : null;
    const digits = year?.[1] ?? year?.[2];
    if (digits !== undefined) fix('year', digits, digits);
    const state = at(statusWord, plain, index);
    if (state !== null) status = (state[1] ?? '').replace(/[()]/g, '');
    const measure = at(units, plain, index);
    if (measure !== null) unit = measure[1] ?? measure[2] ?? '';
    const known = year ?? state ?? measure ?? at(filler, plain, index);
    if (known !== null) return known[0].length;
    rest += plain[index] ?? '';
    return 1;
  };
  for (let index = 0; index < plain.length;) index += step(index);
  // A star marks a required column; behind a fixed cell it may be that of a footnote.
  const isPlain = meanings.size === 0;
  return { cells, isContradictory, named, status, unit, rest: isPlain ? rest.replace(/\*/g, '') : rest };
}
