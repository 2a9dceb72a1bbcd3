/** Minutes after midnight, Beijing time; `to` is the first minute that is closed again, at most 1440. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Opening hours as published: the spans of each weekday, Monday first. */
export interface Hours {
  readonly week: readonly (readonly Span[])[];
  /** Whether it is certain that public holidays are off: the text says so, or only weekdays are worked. */
  readonly isClosedOnHolidays: boolean;
}

/** Hours as a program can use them: null where none are published, `unclear` where only a person can read them. */
export type ReadHours = Hours | 'unclear' | null;

const weekdays = '一二三四五六日';
const remark = /[(（]?(?:法定)?(?:节假日|公休日|假日)(?:、?公休日)?(?:除外|休息|不办公)[)）]?/g;
const halves = /(?:上午|下午|中午|全天)/g;

/**
 * The published text as hours: `周一至周五 9:00-11:30，14:00-17:00`, `周二、周四 9:00-11:30；周六 14:00-16:00`, `每天 …`, `工作日 …`.
 * Null when any part of it is not certain: then the text is shown as it is and nothing is derived from it.
 */
export function parseHours(text: string): Hours | null {
  const whole = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[–—−~～]+/g, '-');
  const plain = whole.replace(remark, '').replace(halves, '');
  const week: Span[][] = Array.from({ length: 7 }, () => []);
  const parts = plain.split(/[;；。]/).filter((part) => part !== '');
  for (const part of parts) {
    const found = parsePart(part.replace(/,$/, ''));
    if (found === null) return null;
    for (const day of found.days) {
      if ((week[day] ?? []).length > 0) return null;
      week[day] = [...found.spans];
    }
  }
  const isWorkweek = week.slice(5).every((spans) => spans.length === 0);
  return parts.length === 0
    ? null
    : { week, isClosedOnHolidays: isWorkweek || plain.length < whole.replace(halves, '').length };
}

/** The published text as hours, or why it gives none. */
export const readHours = (text: string | null): ReadHours => (text === null ? null : (parseHours(text) ?? 'unclear'));

function parsePart(part: string): { readonly days: readonly number[]; readonly spans: readonly Span[] } | null {
  const start = part.search(/\d/);
  if (start < 0) return null;
  const chosen = parseDays(part.slice(0, start).replace(/[:,]$/, ''));
  const spans = parseSpans(part.slice(start));
  return chosen === null || spans === null ? null : { days: chosen, spans };
}

function parseDays(text: string): readonly number[] | null {
  if (/^(?:每天|每日)$/.test(text)) return [0, 1, 2, 3, 4, 5, 6];
  if (text === '工作日' || text === '每个工作日') return [0, 1, 2, 3, 4];
  const found = new Set<number>();
  for (const item of text.split(/[、,和及]/)) {
    const range = /^(?:周|星期|礼拜)([一二三四五六日天])(?:至|到|-)(?:周|星期|礼拜)?([一二三四五六日天])$/.exec(item);
    const single = /^(?:周|星期|礼拜)?([一二三四五六日天])$/.exec(item);
    const [from, to] = range
      ? [dayOf(range[1]), dayOf(range[2])]
      : single
        ? [dayOf(single[1]), dayOf(single[1])]
        : [1, 0];
    if (from > to) return null;
    for (let day = from; day <= to; day += 1) found.add(day);
  }
  return [...found];
}

const dayOf = (word: string | undefined): number => weekdays.indexOf(word === '天' ? '日' : (word ?? '?'));

function parseSpans(text: string): readonly Span[] | null {
  const spans: Span[] = [];
  for (const item of text.split(/[,、]/)) {
    const time = /^(\d{1,2})(?::(\d{2})|点(半)?)(?:-|至|到)(\d{1,2})(?::(\d{2})|点(半)?)$/.exec(item);
    if (time === null) return null;
    const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = time;
    const from = minutesOf(fromHour, fromMinute, fromHalf);
    const to = minutesOf(toHour, toMinute, toHalf);
    const before = spans[spans.length - 1];
    if (!(from < to) || to > 1440 || (before !== undefined && from < before.to)) return null;
    spans.push({ from, to });
  }
  return spans;
}

function minutesOf(hour = '', minute = '0', half?: string): number {
  const minutes = half === undefined ? Number(minute) : 30;
  return minutes < 60 ? Number(hour) * 60 + minutes : Number.NaN;
}
