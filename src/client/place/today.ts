import { isStale } from '../../directory/freshness.ts';
import { beijingTime, readDays } from '../../directory/opening/calendar.ts';
import type { Hours } from '../../directory/opening/hours.ts';
import { openStateOf, openText } from '../../directory/opening/open-state.ts';

/** Writes what depends on the reader's day and hour: whether the place is open, from the hours and days off that the page carries, and whether its record was checked within a year. */
export function showToday(open: HTMLElement | null, stale: HTMLElement | null): void {
  const now = beijingTime(Date.now());
  if (stale) stale.hidden = !isStale(stale.dataset['verified'] || null, now.date);
  if (!open) return;
  const { hours = 'null', days = '' } = open.dataset;
  const calendar = readDays(days);
  // The page wrote this attribute from the same type.
  const state = openStateOf(JSON.parse(hours) as Hours | null, now, calendar);
  open.textContent = openText(state, now, calendar);
}
