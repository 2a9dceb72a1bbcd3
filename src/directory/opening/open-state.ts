import { daysLater, type BeijingTime, type Calendar } from './calendar.ts';
import type { Hours, ReadHours, Span } from './hours.ts';

/** Why nobody can tell: no hours published, hours that only a person can read, or a holiday that they do not mention. */
export type Doubt = 'unpublished' | 'unclear' | 'holiday';

/** Whether a place is open at a moment. `unknown` never means closed. */
export type OpenState =
  | { readonly type: 'unknown'; readonly doubt: Doubt }
  | { readonly type: 'open'; readonly until: number }
  | { readonly type: 'closed'; readonly opens: Opening | null; readonly holiday: string | null };

/** When it opens next: how many days on, which weekday (Monday 0) and the minute. */
export interface Opening {
  readonly inDays: number;
  readonly date: string;
  readonly weekday: number;
  readonly from: number;
}

const noSpans: readonly Span[] = [];
const lookAheadDays = 30;

/** Spans of one day: none on a holiday; on a working weekend those of the working week if it has the same every day; null when nobody can tell. */
export function spansOn(hours: Hours, { date, weekday }: BeijingTime, calendar: Calendar): readonly Span[] | null {
  const special = calendar.days.get(date);
  const spans = hours.week[weekday] ?? noSpans;
  if (special === undefined) return spans;
  if (special.type === '休') return hours.isClosedOnHolidays || spans.length === 0 ? noSpans : null;
  const workdays = hours.week.slice(0, 5).map((day) => JSON.stringify(day));
  if (new Set(workdays).size > 1) return spans.length > 0 ? spans : null;
  return hours.week[0] ?? noSpans;
}

/** Open or closed at this moment, and until or from when; days off come from the calendar. Null where hours were published but could not be read. */
export function openStateOf(hours: Hours | null, now: BeijingTime, calendar: Calendar): OpenState {
  if (hours === null) return { type: 'unknown', doubt: 'unclear' };
  const today = spansOn(hours, now, calendar);
  if (today === null) return { type: 'unknown', doubt: 'holiday' };
  const current = today.find(({ from, to }) => from <= now.minutes && now.minutes < to);
  if (current !== undefined) return { type: 'open', until: current.to };
  const special = calendar.days.get(now.date);
  return {
    type: 'closed',
    opens: nextOpening(hours, now, calendar),
    holiday: special?.type === '休' ? special.name : null,
  };
}

function nextOpening(hours: Hours, now: BeijingTime, calendar: Calendar): Opening | null {
  for (let inDays = 0; inDays <= lookAheadDays; inDays += 1) {
    const day = daysLater(now, inDays);
    const spans = spansOn(hours, day, calendar);
    if (spans === null) return null;
    const next = spans.find(({ from }) => inDays > 0 || from > now.minutes);
    if (next !== undefined) return { inDays, date: day.date, weekday: day.weekday, from: next.from };
  }
  return null;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** Open or closed at this moment; where no hours are published nobody can tell. */
export const openStateAt = (hours: ReadHours, now: BeijingTime, calendar: Calendar): OpenState =>
  hours === null
    ? { type: 'unknown', doubt: 'unpublished' }
    : openStateOf(hours === 'unclear' ? null : hours, now, calendar);

/** `9:00` for 540 minutes after midnight. */
export const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${pad(minutes % 60)}`;

const doubts: Readonly<Record<Doubt, string>> = {
  unpublished: '服务时间未公布',
  unclear: '是否开放以服务时间的文字为准',
  holiday: '节假日、调休日是否开放未公布',
};

/** The state in words: `现在开放，17:00 结束`, `现在不开放，周一 9:00 开始`, `服务时间未公布`. A year without holiday data is said to be unchecked. */
export function openText(state: OpenState, now: BeijingTime, calendar: Calendar): string {
  const known = calendar.years.includes(Number(now.date.slice(0, 4)));
  const caution = known ? '' : '（未计节假日）';
  if (state.type === 'unknown') return doubts[state.doubt];
  if (state.type === 'open') return `现在开放，${clock(state.until)} 结束${caution}`;
  const closed = state.holiday === null ? '现在不开放' : `${state.holiday}放假`;
  return `${closed}${state.opens === null ? '' : `，${openingText(state.opens)}`}${caution}`;
}

function openingText({ inDays, date, weekday, from }: Opening): string {
  const [, month, day] = date.split('-');
  const near = inDays === 0 ? '今天' : inDays === 1 ? '明天' : `周${'一二三四五六日'.charAt(weekday)}`;
  const when = inDays > 6 ? `${Number(month)}月${Number(day)}日` : near;
  return `${when} ${clock(from)} 开始`;
}
