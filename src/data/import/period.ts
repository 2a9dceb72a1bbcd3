import { foldWidth } from '../canonical.ts';

/** A part of a year that a text names. */
export interface Period {
  /** As it is written, such as 1-9月 or 三季度. */
  readonly text: string;
  /** The year that it names, if any. */
  readonly year: string | null;
  /** The last month when the part begins with January, such as 9 for 前三季度; null when it is some other part. */
  readonly month: number | null;
}

const numerals: Readonly<Record<string, number>> = Object.fromEntries(
  ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((word, index) => [word, index + 1]),
);
const numberOf = (text: string | undefined): number => numerals[text ?? ''] ?? Number(text);

const y = String.raw`(?:((?:19|20)\d\d)年度?)?`;
const n = String.raw`(\d{1,2}|十[一二]?|[一二三四五六七八九])`;
const dash = '[-—–−~～至到]+';
const firstMonths = new RegExp(`${y}(?:0?1|一)月?份?${dash}${n}月`);
const upTo = new RegExp(`(?:截[至止]到?|到|至)${y}${n}月(?:份|底|末|\\d{1,2}日?)?`);
const half = new RegExp(`${y}(上|下)半年`);
const quarters = new RegExp(`${y}(?:前|[1一]${dash})([二三23])个?季度`);
const quarter = new RegExp(`${y}第?([一二三四1-4])季度?`);
const months = new RegExp(`${y}${n}月?份?${dash}${n}月`);
const month = new RegExp(`((?:19|20)\\d\\d)年${n}月份?(?!\\d|底?前?\\d*日)`);
const dots = /((?:19|20)\d\d)\.(?:0?1)[-—–~～](?:\1\.)?(\d{1,2})(?!\d)/;

const isYearEnd = (end: number): boolean => end === 12;

/** The part of a year that a text names: 1-9月, 上半年, 三季度, 截至9月底; undefined when it names none, or one that ends with the year. */
export function findPeriod(text: string): Period | undefined {
  const plain = foldWidth(text).replace(/\s/g, '');
  const patterns: readonly (readonly [RegExp, (found: RegExpExecArray) => number | null])[] = [
    [firstMonths, ([, , end]) => numberOf(end)],
    [dots, ([, , end]) => numberOf(end)],
    [upTo, ([, , end]) => numberOf(end)],
    [half, ([, , which]) => (which === '上' ? 6 : null)],
    [quarters, ([, , end]) => 3 * numberOf(end)],
    [quarter, () => null],
    [months, () => null],
    [month, () => null],
  ];
  for (const [pattern, endOf] of patterns) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const end = endOf(found);
    return end !== null && isYearEnd(end) ? undefined : { text: found[0], year: found[1] ?? null, month: end };
  }
  return undefined;
}

/** `截至2025年9月底` where the part begins with January, else the part as written with its year: for the remarks of a row. */
export const periodRemark = ({ text, month: end, year }: Period, rowYear: string): string =>
  end === null ? `数据为${year === null ? `${rowYear}年` : ''}${text}` : `截至${rowYear}年${end}月底`;
