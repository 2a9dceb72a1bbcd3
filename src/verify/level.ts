import { halfWidth } from '../kit/reading/width.ts';

const wide: Readonly<Record<string, string>> = { ':': '：', ';': '；', '(': '（', ')': '）' };

/** A gap between digits: 1 243 may be one number or two, so it stays to be seen. */
export const digitGap = '␣';

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
];

/** A text without the quotation marks around it, where one pair holds it all. */
export function unquoted(text: string): string {
  const plain = text.trim();
  const inner = plain.slice(1, -1);
  const isQuoted = pairs.some(
    ([open, close]) => plain.length > 2 && plain.startsWith(open) && plain.endsWith(close) && !inner.includes(close),
  );
  return isQuoted ? inner : plain;
}

/** A sentence as it is read and compared: no spaces, one width and one form of each sign, nothing around it and no stop behind it. */
export const levelled = (text: string): string =>
  unquoted(
    halfWidth(text)
      .replace(/(\d)\s+(?=\d)/g, `$1${digitGap}`)
      .replace(/\s/g, '')
      .replace(/,(?!\d{3}(?!\d))/g, '，')
      .replace(/[:;()]/g, (sign) => wide[sign] ?? sign)
      .replace(/[。．.！!；，]+$/, ''),
  )
    .replace(/[。．.！!；，]+$/, '')
    .replace(/[“”「」『』"]/g, '"');
