import { remembered } from '../kit/remember.ts';

/** Advance widths of U+0020–U+007E in thousandths of an em, from the hmtx table of Noto Sans SC Regular 2.004. */
const ascii = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
  555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
  723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
  554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
  270, 338, 555,
];
/** For fonts other than the measured one: their digits and bold forms are a little wider. */
const slack = 1.05;

/** Width of one line of text in px at `size` px. Han and everything else outside ASCII counts 1 em; Latin and digits carry 5 % slack. */
export const textWidth = (text: string, size: number): number => emAfter(0, text) * size;

/** Where a text ends that begins so many em into its line. */
function emAfter(start: number, text: string): number {
  let em = start;
  for (const character of text) {
    const width = ascii[(character.codePointAt(0) ?? 0) - 32];
    em += width === undefined ? 1 : (width * slack) / 1000;
  }
  return em;
}

/** Width in px of the widest line. */
export const linesWidth = (lines: readonly string[], size: number): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, size)));

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const opening = /[（《“‘「『【〔([{≥≤＋+\-−]$/u;
const closing = /^[）》”’」』】〕)\]}，。、；：！？·%‰…—～/]/u;
const closingEnd = /[）》”’」』】〕)\]}，。、；：！？\s]$/u;
const plain = /[\p{Script=Latin}\d.,]$/u;
const plainStart = /^[\p{Script=Latin}\d.,]/u;

const single = /^\p{Script=Han}[）》”’」』】〕，。、；：！？]*$/u;
const han = /^\p{Script=Han}/u;
const joining = /^[与和及或对由在从至到为按]$/u;
const longest = 6;

/** Whether no line may end between two segments: punctuation, parts of a number, and characters that a dictionary cut off a name (婺|城区). */
function belongTogether(before: string, after: string): boolean {
  if (opening.test(before) || closing.test(after) || (plain.test(before) && plainStart.test(after))) return true;
  if (/\d$/.test(before) && han.test(after) && before.length + after.length <= longest + 2) return true;
  if (before.length + after.length > longest || closingEnd.test(before)) return false;
  return (
    joining.test(before) ||
    (single.test(before) && !joining.test(after)) ||
    (single.test(after) && !joining.test(after))
  );
}

/** The smallest pieces of a text that a line may end after: words, with punctuation kept to the side it belongs to. */
export const pieces = remembered((text: string): readonly string[] => {
  const result: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = result.at(-1);
    if (before !== undefined && belongTogether(before, segment)) result[result.length - 1] = before + segment;
    else result.push(segment);
  }
  return result;
});

/** Cuts a piece that is wider than a line between its characters. */
function split(piece: string, width: number, size: number): string[] {
  if (textWidth(piece, size) <= width) return [piece];
  const result = [''];
  for (const character of piece) {
    const line = (result.at(-1) ?? '') + character;
    if (line.length > 1 && textWidth(line, size) > width) result.push(character);
    else result[result.length - 1] = line;
  }
  return result;
}

function fill(parts: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  let em = 0;
  for (const part of parts.flatMap((piece) => split(piece, width, size))) {
    const line = lines.at(-1);
    const isBlank = part.trim() === '';
    // A blank at the end of a line takes no room.
    if (line !== undefined && (isBlank || emAfter(em, part.trimEnd()) * size <= width)) {
      lines[lines.length - 1] = line + part;
      em = emAfter(em, part);
    } else {
      lines.push(part.trimStart());
      em = emAfter(0, part.trimStart());
    }
  }
  return lines.map((line) => line.trim());
}

// The same sentence stands in thousands of drawings, and finding its words takes longer than all the rest of one.
const wrapped = new Map<string, readonly string[]>();

/** Lines of at most `width` px, as few as possible and then as even as possible. Nothing is cut away; one character is the least a line holds. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const key = `${String(width)} ${String(size)} ${text}`;
  const lines = wrapped.get(key) ?? linesOf(text, width, size);
  wrapped.set(key, lines);
  return lines;
}

function linesOf(text: string, width: number, size: number): readonly string[] {
  const parts = pieces(text);
  const lines = fill(parts, width, size);
  let [even, narrower] = [lines, width - size / 4];
  while (narrower > size) {
    const next = fill(parts, narrower, size);
    const widest = linesWidth(next, size);
    if (next.length > lines.length || widest > width) return even;
    even = next;
    // Down to its widest line a text is broken where it is now.
    do narrower -= size / 4;
    while (narrower >= widest && narrower > size);
  }
  return lines;
}

/** Whether the text stands in `width` px on at most `lines` lines without a word being cut. */
export const fits = (text: string, width: number, size: number, lines = 1): boolean =>
  pieces(text).every((piece) => textWidth(piece.trim(), size) <= width) && wrap(text, width, size).length <= lines;
