/** Written differently, meant alike: spaces, quotes, brackets, dashes, joiners and invisible characters. */
const skipped = /[\p{Z}\p{Cc}\p{Cf}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Pc}"'`~·・−\ufe00-\ufe0f]+/gu;

/** Marks at which a sentence or a list item ends. */
const sentenceMarks = /[.。,、;:!?/\\|•]+/g;

/** A comma between thousands; the Chinese comma between two numbers is none. */
const thousands = /(\d),(?=\d{3}(?!\d))/g;

/**
 * The form in which texts and queries are compared: NFKC, lower case, without what is `skipped`, one full stop for the marks
 * between two sentences, none at either end. Never holds a line feed, which therefore can mark the end of a block.
 */
export function toNormal(text: string): string {
  return text
    .replace(thousands, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(skipped, '')
    .normalize('NFKC')
    .replace(sentenceMarks, '.')
    .replace(/^\.|\.$/g, '');
}

/** The offset in `text` just behind the character that makes its normal form at least `length` long. */
function offsetAfter(text: string, length: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toNormal(text.slice(0, middle)).length >= length) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where characters `from` to `to` (excluded) of the normal form of `text` stand in `text`, as two offsets.
 * No table is kept: the normal form of a beginning never gets shorter when the beginning grows, so a binary search finds them.
 */
export function toOriginal(text: string, from: number, to: number): readonly [number, number] {
  return [offsetAfter(text, from + 1) - 1, offsetAfter(text, to)];
}
