import type { Page } from 'playwright-core';
import { lineWords } from '../../../scripts/make/lines/words.ts';
import { measureLines, type ShownBlock } from './lines.ts';

/** Headings and labels. */
const labels = 'h1, h2, h3, h4, h5, h6, th:not(.sentence), dt, summary, button, label, legend, caption';

/** What no line end may part, told apart from the patterns of src/policy/lines so that a gap in those is found. */
const together = {
  unit: /\d ?(?:[万亿千百]?(?:个百分点|平方公里|公里|人次|学时|[人名家个项条份次场处元年月日天岁米号])|%|万|亿)/gu,
  date: /\d{4} ?年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|(?<![/\w-])\d{4}-\d{2}-\d{2}(?![/\w-])/gu,
  phone: /\b0\d{2,3}-\d{7,8}\b|\b1\d{10}\b|\b\d{3}-\d{3,4}-\d{4}\b/gu,
  clause:
    /[一二三四五六七八九十]+、?（[一二三四五六七八九十]+）\d*|（[一二三四五六七八九十]+）\d+|第[一二三四五六七八九十\d]+[条章款项]/gu,
  number: /\p{Script=Han}{0,3}〔\d{4}〕\d+号|\d{1,3}(?:,\d{3})+|\d+\.\d+/gu,
};

const kinds = Object.keys(together) as (keyof typeof together)[];

const count = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** No line begins with one of these, and none ends with one of those. */
const [closing, opening] = [/[）》」』】〕”’。，、；：！？%‰]/u, /[（《「『【〔“‘]/u];

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of this site up to so many characters, digits counted by halves, longest first; texts may set a space beside the digits. */
function wordsUpTo(most: number): readonly RegExp[] {
  const length = (word: string): number => [...word].reduce((sum, one) => sum + (/\d/.test(one) ? 0.5 : 1), 0);
  const seam = /(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu;
  return lineWords()
    .filter((word) => word.length > 1 && length(word) <= most)
    .sort((a, b) => b.length - a.length)
    .map((word) => new RegExp(RegExp.escape(word).replace(seam, ' ?'), 'gu'));
}
/** Those that no heading parts, those that no narrower label parts, and those that no heading of a column parts. */
const words = { heading: wordsUpTo(9), label: wordsUpTo(6), column: wordsUpTo(4) };

const covers = (start: number, length: number, at: number): boolean => start < at && at < start + length;

/** Whether a new line at `at` parts a word: of this site first, the longest; else of the dictionary that every browser has. */
function partsWord(text: string, at: number, ours: readonly RegExp[]): boolean {
  const touching = ours
    .flatMap((word) => [...text.matchAll(word)])
    .find(({ index, 0: { length } }) => index <= at && at <= index + length);
  if (touching !== undefined) return covers(touching.index, touching[0].length, at);
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
  const ours = /^h\d/.test(where) ? words.heading : /^th\b/.test(where) ? words.column : words.label;
  // A sum of a file, or English, has no such words.
  const isChinese = /\p{Script=Han}/u.test(text);
  const torn = breaks
    .filter((at) => isLabel && isChinese && partsWord(text, at, ours))
    .map((at) => `parted word: ${near(at)}`);
  const marks = breaks.filter(
    (at) => closing.test(text.charAt(at)) || opening.test(text.slice(0, at).trimEnd().slice(-1)),
  );
  const last = breaks[breaks.length - 1] ?? 0;
  const isLoner = isChinese && count(text.slice(last)) <= 1 && count(text.slice(0, last)) > 1;
  return [
    ...parted,
    ...torn,
    ...marks.map((at) => `lone mark: ${near(at)}`),
    ...(isLoner ? [`short last line: ${near(last)}`] : []),
  ];
}

/** What is wrong at the ends of a page's lines as it is shown now. */
export async function lineFaultsOf(page: Page): Promise<readonly string[]> {
  const blocks = await page.evaluate(measureLines, labels);
  return blocks.flatMap(faultsOfBlock);
}
