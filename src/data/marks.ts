const numeral = /\p{N}/u;
const plain = /[0-9０-９]/;
const signs = new Set(['*', '＊', '※', '†', '‡', '△', '▲', '☆', '★', '#', '＃', '⁎', '∗']);

/** A character that resembles a digit or a footnote mark and is no digit: ①, ², ㊀, ½, Ⅳ, Arabic-Indic digits, a star; undefined when the text has none. */
export const findMark = (text: string): string | undefined =>
  Array.from(text).find((one) => signs.has(one) || (numeral.test(one) && !plain.test(one)));

/** The mark that a text ends with as a footnote leaves it behind a name; undefined when there is none. */
export const endingMark = (text: string): string | undefined => {
  const last = Array.from(text.trim()).at(-1);
  return last === undefined ? undefined : findMark(last);
};

/** What to say of a text that should be a number, a date or a code, and holds a mark; empty when it holds none. */
export function markAdvice(text: string): string {
  const mark = findMark(text);
  return mark === undefined ? '' : `；「${mark}」不是 0–9 的数字，如果是脚注标记请删去，注释写在备注列或表的下面`;
}
