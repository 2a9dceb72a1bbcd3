import { expect, test } from 'vitest';
import { beijingTime, calendarOf, daysLater, printDays, readDays, type SpecialDay } from './calendar.ts';

// Invented special days: only the form is tested here.
const days: readonly SpecialDay[] = [
  { date: '2026-10-01', type: '休', name: '国庆节' },
  { date: '2026-10-10', type: '班', name: '国庆节' },
];

test('readDays(printDays(days)) gives the calendar back', () => {
  expect(readDays(printDays(days))).toEqual(calendarOf(days));
});

test.each(['', '2026-10-01', '；；'])('readDays(%j) knows no year', (text) => {
  expect(readDays(text).years).toEqual([]);
});

test('calendarOf(days) knows the years, earliest first', () => {
  const day = (date: string): SpecialDay => ({ date, type: '休', name: '元旦' });
  expect(calendarOf(['2027-01-01', '2025-01-01', '2026-01-01', '2025-10-01'].map(day)).years).toEqual([
    2025, 2026, 2027,
  ]);
});

test.each(['2026-10-01假国庆节', 'x2026-10-01休国庆节', '2026-10-01休', '2026-10-1休国庆节'])(
  'readDays(%j) leaves out what is no day',
  (text) => expect(readDays(text).years).toEqual([]),
);

test.each([
  ['2026-11-22T15:59:59Z', '2026-11-22', 6, 23 * 60 + 59],
  ['2026-11-22T16:00:00Z', '2026-11-23', 0, 0],
  ['1969-12-31T16:00:00Z', '1970-01-01', 3, 0],
])('beijingTime(%s)', (moment, date, weekday, minutes) => {
  expect(beijingTime(Date.parse(moment))).toEqual({ date, weekday, minutes });
});

test('daysLater(time, 3) crosses months and weeks', () => {
  expect(daysLater(beijingTime(Date.parse('2026-02-27T01:00:00Z')), 3)).toEqual({
    date: '2026-03-02',
    weekday: 0,
    minutes: 0,
  });
});
