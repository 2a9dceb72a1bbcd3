import type { Page } from 'playwright-core';
import { lineWords } from '../../../scripts/make/lines/words.ts';
import { widthOf, wordSpans } from '../../../src/policy/lines/atoms.ts';
import { widestWord } from '../../../src/policy/lines/phrases.ts';
import { measureLines, type ShownBlock } from './lines.ts';

/** Headings and labels. */
const labels = 'h1, h2, h3, h4, h5, h6, dt, summary, button, label, legend, caption';

/** What no line end may part, told apart from the patterns of src/policy/lines so that a gap in those is found. */
const together = {
  unit: /\d ?(?:[万亿千百]?(?:个百分点|平方公里|公里|人次|学时|[人名家个项条份次场处元年月日天岁米])|%|万|亿)/gu,
  date: /\d{4} ?年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|(?<![/\w-])\d{4}-\d{2}-\d{2}(?![/\w-])/gu,
  phone: /\b0\d{2,3}-\d{7,8}\b|\b1\d{10}\b|\b\d{3}-\d{3,4}-\d{4}\b/gu,
  clause:
    /[一二三四五六七八九十]+、?（[一二三四五六七八九十]+）\d*|（[一二三四五六七八九十]+）\d+|第[一二三四五六七八九十\d]+[条章款项]/gu,
  number: /\p{Script=Han}{0,3}〔\d{4}〕\d+号|\d{1,3}(?:,\d{3})+|\d+\.\d+/gu,
};

const kinds = Object.keys(together) as (keyof typeof together)[];

const count = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

const wordsUpTo = (widest: number): readonly string[] =>
  lineWords()
    .filter((word) => word.length > 1 && widthOf(word) <= widest)
    .sort((a, b) => b.length - a.length);
/** Words of this site that no heading parts, and those that no narrower label parts. */
const words = { heading: wordsUpTo(widestWord.heading), label: wordsUpTo(widestWord.label) };

const covers = (start: number, length: number, at: number): boolean => start < at && at < start + length;

/** Whether a new line at `at` parts a word: of this site first, the longest; else of the dictionary that every browser has. */
function partsWord(text: string, at: number, ours: readonly string[]): boolean {
  const named = wordSpans(text, ours);
  if (named.some(({ start, end }) => start < at && at < end)) return true;
  if (named.some(({ start, end }) => start === at || end === at)) return false;
  return [...dictionary.segment(text)].some(
    ({ index, segment, isWordLike }) => isWordLike === true && covers(index, segment.length, at),
  );
}

/** What is wrong at the ends of a block's lines: the kind of fault and the words around it. */
export function faultsOfBlock({ isLabel, text, breaks, where }: ShownBlock): readonly string[] {
  const near = (at: number): string =>
    `${where}「${text.slice(Math.max(0, at - 8), at).trim()}/${text.slice(at, at + 8).trim()}」`;
  const parted = breaks.flatMap((at) =>
    kinds
      .filter((kind) =>
        [...text.matchAll(together[kind])].some(({ index, 0: whole }) => covers(index, whole.length, at)),
      )
      .map((kind) => `parted ${kind}: ${near(at)}`),
  );
  const ours = /^h\d/.test(where) ? words.heading : words.label;
  const torn = breaks.filter((at) => isLabel && partsWord(text, at, ours)).map((at) => `parted word: ${near(at)}`);
  const last = breaks[breaks.length - 1] ?? 0;
  const isLoner = count(text.slice(last)) <= 1 && count(text.slice(0, last)) > 1;
  return [...parted, ...torn, ...(isLoner ? [`short last line: ${near(last)}`] : [])];
}

/** What is wrong at the ends of a page's lines as it is shown now. */
export async function lineFaultsOf(page: Page): Promise<readonly string[]> {
  const blocks = await page.evaluate(measureLines, labels);
  // The columns of a table have their own rules.
  return blocks.filter(({ where }) => !/^t[dh]\b/.test(where)).flatMap(faultsOfBlock);
}
