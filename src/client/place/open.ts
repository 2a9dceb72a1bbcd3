import { readDays, type BeijingTime } from '../../directory/calendar.ts';
import type { Hours } from '../../directory/hours.ts';
import { openStateOf, openText } from '../../directory/openState.ts';

/** Writes into an element whether its place is open now, from the hours and days off that the page put there. */
export function showOpen(element: HTMLElement, now: BeijingTime): void {
  const { hours = 'null', days = '' } = element.dataset;
  const calendar = readDays(days);
  // The page wrote this attribute from the same type.
  const state = openStateOf(JSON.parse(hours) as Hours | null, now, calendar);
  element.textContent = openText(state, now, calendar);
}
