/** A stretch of a text, from its first character to behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const han = '\\p{Script=Han}';
const numeral = '[一二三四五六七八九十百]';

/** Units of several characters; any other unit is the one Han character behind a number. */
const units = [
  '个百分点', '平方公里', '个工作日', '个学时', '个批次', '个小时', '个月', '个人', '人次', '学时', '公里', '分钟', '小时', '年度', '年末',
  '万元', '万名', '万人', '亿元', '字节', '像素', '毫秒', '[KMGk]B', '[kcm]?m', 'px', 'pt', 'em',
].join('|'); // prettier-ignore

/** What is never parted, each as a pattern. */
const patterns: readonly RegExp[] = [
  // A document's number: 金人社发〔2022〕8号.
  new RegExp(`${han}{0,5}〔\\d{4}〕\\s?第?\\s?\\d+\\s?号?`, 'gu'),
  // A date, a span of years, a time of day.
  /\d{4}\s?年(?:\s?\d{1,2}月(?:\s?\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{4}[—–~至]\d{4}(?:\s?年)?/gu,
  /(?<![/\w])\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[:：]\d{2}(?:\s?[—–~至-]\s?\d{1,2}[:：]\d{2})?/gu,
  // A phone number, whole.
  /(?:\+86[ -])?\d{3,4}-\d{3,8}(?:-\d{1,6})?/gu,
  // A reference to a clause: 三（三）7, 三/（三）7, 第十二条第（二）项, and the number of a table.
  new RegExp(`${numeral}{1,3}\\s?[/、]?\\s?（${numeral}{1,3}）\\s?\\d{0,2}(?:[.．]\\d)?`, 'gu'),
  new RegExp(`（${numeral}{1,3}）\\s?\\d{1,2}`, 'gu'),
  new RegExp(`第\\s?[（(]?(?:${numeral}{1,4}|\\d+)[）)]?\\s?(?:[编章节条款项段期批版届次页行列步])`, 'gu'),
  /[表图]\s?\d+(?:[-–.]\d+)*/gu,
  // A number with its sign, its scale and its unit.
  new RegExp(
    `(?<![\\dA-Za-z.,-]|${numeral}）)(?:[≥≤<>＞＜] ?|[±+−-])?\\d(?:[\\d,.]*\\d)?(?:%|‰)?(?:[万亿千百]?(?:${units})|[万亿千百]?${han}|\\s(?:[万亿千百]?(?:${units})|[万亿千百]?[个家名人项条处次批期份元天年月日号]|[万亿]))?(?:以[上下内])?`,
    'gu',
  ),
  // A name in Latin letters with digits or signs in it: WGS-84, 2+4+X, UTF-8. Longer parts are words.
  /(?<![A-Za-z0-9])[A-Za-z0-9]{1,8}(?:[-+][A-Za-z0-9]{1,8})+(?![A-Za-z0-9])/gu,
];

/** What at least one of them needs: most texts have none of it. */
const needed = new RegExp(`[\\d第]|（${numeral}|[A-Za-z][-+]`, 'u');

/** What no browser parts anyway. */
const unbreakable = /^(?:[\w.,]+%?|.)$/u;

/** Longest stretch that stays together, in characters: longer ones would not fit a phone with large text. */
const longest = 18;

/** Width of a text in em, near enough for a limit: digits and Latin letters take 0.55, a space 0.3. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one === ' ' ? 0.3 : one < '\u2000' ? 0.55 : 1), 0);

/** Those that touch or overlap as one; in order. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out[out.length - 1];
    if (last !== undefined && span.start < last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** Where digits and Han meet: texts may have a space there. */
const seam = new RegExp(`(?<=\\d)(?=${han})|(?<=${han})(?=\\d)`, 'gu');

/** Where one word stands in a text, with or without spaces around its digits. */
function placesOf(text: string, word: string): readonly Span[] {
  if (/\d/.test(word))
    return [...text.matchAll(new RegExp(word.replace(seam, ' ?'), 'gu'))].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
  const found: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push({ start: at, end: at + word.length });
  return found;
}

/** Where the words stand in a text; where two overlap, the one given first. */
export function wordSpans(text: string, words: readonly string[]): readonly Span[] {
  const taken: Span[] = [];
  for (const span of words.flatMap((word) => placesOf(text, word)))
    if (taken.every(({ start, end }) => span.end <= start || span.start >= end)) taken.push(span);
  return taken;
}

/**
 * What of a text is never parted at the end of a line: numbers with their units, dates, phones, references, document numbers, and the
 * `names` in which digits stand, such as 321人才. In order, none overlapping.
 */
export function atomsOf(text: string, names: readonly string[] = []): readonly Span[] {
  if (!needed.test(text)) return [];
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.trimEnd().length })),
  );
  found.push(...wordSpans(text, names));
  return merged(found).filter(({ start, end }) => end - start <= longest && !unbreakable.test(text.slice(start, end)));
}
