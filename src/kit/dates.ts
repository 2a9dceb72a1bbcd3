const pad = (number: number): string => String(number).padStart(2, '0');

/** The last day of a month, `2025-02` → 28. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const chinese = /^(\d{4})年(?:(底|末|年底)|(\d{1,2})月(?:(底|末)|(\d{1,2})日)?)?$/;
const dashed = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * The last day that an as-of text covers, `YYYY-MM-DD`: `2024年底`, `2024` → 2024-12-31; `2025-03`, `2025年3月`, `2025年3月底` →
 * 2025-03-31; a day is itself. Null where it cannot be read for certain.
 */
export function lastDayOf(text: string): string | null {
  const [, y, , m1, , d1] = chinese.exec(text) ?? [];
  const [, y2, m2, d2] = dashed.exec(text) ?? [];
  const year = y ?? y2;
  if (year === undefined) return null;
  const month = Number(m1 ?? m2 ?? 12);
  const last = daysIn(Number(year), month);
  const day = Number(d1 ?? d2 ?? last);
  return month >= 1 && month <= 12 && day >= 1 && day <= last ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The last day of a year, `YYYY-MM-DD`. */
export const yearEnd = (year: number): string => `${year}-12-31`;

/** A day as sentences say it: `2025年3月20日`; the last of a month `2025年9月底`, of a year `2025年底`. */
export function dayText(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (day === yearEnd(year)) return `${year}年底`;
  return `${year}年${month}月${date === daysIn(year, month) ? '底' : `${date}日`}`;
}
