import { toOriginal } from './normal.ts';

/** A cutting from a text as written, with the match apart. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters kept on the two sides of a match. */
const charactersBefore = 24;
const charactersAfter = 60;

/** Cuts `text` around its normal characters `from` to `to`; an ellipsis stands for what was left out. */
export function cutExcerpt(text: string, from: number, to: number): Excerpt {
  const [first, end] = toOriginal(text, from, to);
  // A bracket that opens just before the match belongs to it.
  const start = first - (/[\p{Ps}\p{Pi}]*$/u.exec(text.slice(0, first))?.[0].length ?? 0);
  const left = start > charactersBefore ? sentenceStart(text, start) : 0;
  const right = Math.min(text.length, end + charactersAfter);
  return {
    before: (left > 0 ? '…' : '') + text.slice(left, start),
    match: text.slice(start, end),
    after: text.slice(end, right) + (right < text.length ? '…' : ''),
  };
}

/** Where to begin before `start`: behind the first mark among the characters before it, else a fixed number of them before it. */
function sentenceStart(text: string, start: number): number {
  const left = start - charactersBefore;
  return left + 1 + text.slice(left, start).search(/[。；！？：，|]|[^一二三四五六七八九十\d]、/);
}

/** The beginning of `text`, for a page that is found by its title. */
export function cutBeginning(text: string): Excerpt {
  const length = charactersBefore + charactersAfter;
  return { before: '', match: '', after: text.slice(0, length) + (text.length > length ? '…' : '') };
}
