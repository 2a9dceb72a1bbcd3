import type { Holiday } from './holidays.ts';

/** What a pasted notice says: its days, or what could not be read, each in Chinese. */
export interface NoticeResult {
  readonly days: readonly Holiday[];
  readonly problems: readonly string[];
}

const dayMs = 86_400_000;
const weekdays = '日一二三四五六';

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

interface Reading {
  readonly year: number;
  readonly problems: string[];
}

/** One date: `2月15日（农历腊月二十八、周日）`, the month left out where it is that of the date before. A weekday that does not fit is a problem. */
function timeOf(groups: readonly (string | undefined)[], month: number, reading: Reading): number {
  const [ownYear, ownMonth, day, about = ''] = groups;
  const [y, m, d] = [Number(ownYear ?? reading.year), Number(ownMonth ?? month), Number(day)];
  const time = Date.UTC(y, m - 1, d);
  const name = `${y}年${m}月${d}日`;
  if (new Date(time).getUTCMonth() !== m - 1 || d === 0) reading.problems.push(`没有 ${name} 这一天`);
  const stated = /(?:周|星期)([日一二三四五六天])/.exec(about)?.[1]?.replace('天', '日');
  const real = weekdays[new Date(time).getUTCDay()] ?? '';
  if (stated !== undefined && stated !== real)
    reading.problems.push(`${name}是周${real}，通知写的是周${stated}；请核对`);
  return time;
}

const one = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:（([^）]*)）)?`;
const off = new RegExp(`^${one}(?:至${one})?放假(?:调休|(\\d+)天)?(?:，(?:不调休|共(\\d+)天|与周末连休))*$`);
const work = new RegExp(`^${one}(?:[、，和]${one})*(?:[（(]?[^）)、，]*[）)]?)?(?:均|正常)?上班$`);

/** The days of one sentence of a festival; null when it is not one about days off or worked. */
function daysOf(sentence: string, name: string, reading: Reading): readonly Holiday[] | null {
  const range = off.exec(sentence);
  if (range !== null) {
    const from = timeOf(range.slice(1, 5), 0, reading);
    const isRange = range[7] !== undefined;
    const to = isRange ? timeOf(range.slice(5, 9), new Date(from).getUTCMonth() + 1, reading) : from;
    const count = (to - from) / dayMs + 1;
    const stated = range[10] ?? range[9];
    if (count < 1 || count > 20) reading.problems.push(`「${sentence}」前后的日期对不上`);
    else if (stated !== undefined && Number(stated) !== count)
      reading.problems.push(`「${sentence}」从头到尾是 ${count} 天，通知写的是 ${stated} 天；请核对`);
    const length = Math.min(Math.max(count, 0), 20);
    return Array.from({ length }, (_, index) => ({ date: isoOf(from + index * dayMs), type: '休', name }) as const);
  }
  if (!work.test(sentence)) return null;
  let month = 0;
  return [...sentence.matchAll(new RegExp(one, 'g'))].map((match) => {
    const time = timeOf(match.slice(1, 5), month, reading);
    month = new Date(time).getUTCMonth() + 1;
    return { date: isoOf(time), type: '班', name } as const;
  });
}

const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '国庆节', '中秋节'];

/**
 * Reads the festivals of the State Council's yearly notice as pasted, `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`
 * a line each; lines that do not begin so are greetings and are left out. Every sentence, weekday and count must fit.
 */
export function readNotice(text: string, year: number): NoticeResult {
  const reading: Reading = { year, problems: [] };
  const days: Holiday[] = [];
  const names: string[] = [];
  for (const line of text
    .normalize('NFKC')
    .replace(/[()]/g, (mark) => (mark === '(' ? '（' : '）'))
    .split(/\r?\n|(?=[一二三四五六七八九]、\p{Script=Han}{2,9}[:：])/u)) {
    const [, name, rest] =
      /^\s*(?:[一二三四五六七八九]+、|\d[.、])?\s*(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})*):(.*\d日.*)$/u.exec(
        line,
      ) ?? [];
    if (name === undefined || rest === undefined) continue;
    names.push(name);
    for (const sentence of rest
      .replace(/\s/g, '')
      .replaceAll(',', '，')
      .split(/[。;；]/)) {
      if (!/\d/.test(sentence)) continue;
      const found = daysOf(sentence, name, reading);
      if (found === null)
        reading.problems.push(`「${name}」里的「${sentence}」没有读懂；请照通知原文粘贴，一个节日一段`);
      else days.push(...found);
    }
  }
  const absent = festivals.filter((festival) => !names.some((name) => name.includes(festival)));
  if (names.length === 0) reading.problems.push('没有找到“一、元旦：1月1日……放假……”这样的段落');
  else if (absent.length > 0) reading.problems.push(`没有找到${absent.join('、')}；请把通知里的各段都粘贴进来`);
  const wrong = days.filter(({ date }) => Math.abs(Number(date.slice(0, 4)) - year) > 1);
  for (const { date } of wrong) reading.problems.push(`${date} 不在 ${year} 年前后`);
  return { days, problems: [...new Set(reading.problems)] };
}
