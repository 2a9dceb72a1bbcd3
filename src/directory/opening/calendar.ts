/** One day that the State Council's holiday notice changes: a weekday off, or a weekend day worked instead. */
export interface SpecialDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly type: '休' | '班';
  readonly name: string;
}

/** Special days by date, and the years whose notice is known. */
export interface Calendar {
  readonly days: ReadonlyMap<string, SpecialDay>;
  readonly years: readonly number[];
}

/** The calendar of these days; a year counts as known when it has any. */
export function calendarOf(days: readonly SpecialDay[]): Calendar {
  const years = new Set(days.map(({ date }) => Number(date.slice(0, 4))));
  return { days: new Map(days.map((day) => [day.date, day])), years: [...years].sort((a, b) => a - b) };
}

/** A moment as the clock in Beijing shows it. */
export interface BeijingTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Monday 0 to Sunday 6. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minutes: number;
}

const dayMs = 86_400_000;
const offsetMs = 8 * 3_600_000;

/** Beijing time of a moment in milliseconds since 1970 and not before, UTC+8 all year, whatever zone the machine is in. */
export function beijingTime(epochMs: number): BeijingTime {
  const local = epochMs + offsetMs;
  const day = Math.floor(local / dayMs);
  return {
    date: new Date(day * dayMs).toISOString().slice(0, 10),
    // 1970-01-01 was a Thursday.
    weekday: (day + 3) % 7,
    minutes: Math.floor((local - day * dayMs) / 60_000),
  };
}

/** Midnight after so many days. */
export const daysLater = ({ date }: BeijingTime, days: number): BeijingTime =>
  beijingTime(Date.parse(`${date}T00:00:00Z`) - offsetMs + days * dayMs);

/** Special days as short text for a page: `2026-10-01休国庆节；…`. */
export const printDays = (days: Iterable<SpecialDay>): string =>
  [...days].map(({ date, type, name }) => date + type + name).join('；');

/** The calendar that such a text describes; what does not read as a day is left out. */
export function readDays(text: string): Calendar {
  const days = text.split('；').flatMap((item): readonly SpecialDay[] => {
    const [, date, type, name] = /^(\d{4}-\d\d-\d\d)([休班])(.+)$/.exec(item) ?? [];
    return date !== undefined && name !== undefined ? [{ date, type: type === '休' ? '休' : '班', name }] : [];
  });
  return calendarOf(days);
}
