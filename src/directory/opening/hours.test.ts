import { expect, test } from 'vitest';
import { parseHours, type Hours } from './hours.ts';
import { clock } from './open-state.ts';

/** Each weekday from Monday in words, `-` for none. */
const print = (hours: Hours | null): string | null =>
  hours &&
  hours.week.map((spans) => spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join('+') || '-').join(' ');

const week = (spans: string, days: number): string =>
  Array.from({ length: 7 }, (_, at) => (at < days ? spans : '-')).join(' ');

test.each<[string, string]>([
  ['周一至周五 9:00-11:30，14:00-17:00', week('9:00-11:30+14:00-17:00', 5)],
  ['周一到周五　９：００－１１：３０、14:00～17:00', week('9:00-11:30+14:00-17:00', 5)],
  ['星期一至星期五上午9:00—11:30，下午14:00—17:00', week('9:00-11:30+14:00-17:00', 5)],
  ['周一至周五 9:00-17:00（法定节假日除外）', week('9:00-17:00', 5)],
  ['工作日 8:30-12:00', week('8:30-12:00', 5)],
  ['每天 0:00-24:00', week('0:00-24:00', 7)],
  ['周一至周日 9:00-17:00', week('9:00-17:00', 7)],
  ['周二、周四 9:00-11:30', '- 9:00-11:30 - 9:00-11:30 - - -'],
  ['周一、三、五 9:00-11:30', '9:00-11:30 - 9:00-11:30 - 9:00-11:30 - -'],
  ['周一至周五 9:00-17:00；周六 9:00-11:30', `${week('9:00-17:00', 5).split(' ').slice(0, 5).join(' ')} 9:00-11:30 -`],
  ['周一至五 9点-11点半', week('9:00-11:30', 5)],
  ['周日 9:00至16:00', '- - - - - - 9:00-16:00'],
])('parseHours(%s) reads what is certain', (text, expected) => {
  expect(print(parseHours(text))).toBe(expected);
});

test.each([
  '',
  '详询电话',
  '周一至周五',
  '周一至周五 9:00',
  '9:00-17:00',
  '每天 9:00-8:00',
  '周一 25:00-26:00',
  '周五至周一 9:00-17:00',
  '周一至周五 14:00-17:00，9:00-11:30',
  '周一 9:00-10:00；周一 14:00-15:00',
  '夏季 9:00-17:00',
  '周一至周五 9:00-17:00 需预约',
  '每天 9:75-10:00',
])('parseHours(%s) leaves the uncertain alone', (text) => {
  expect(parseHours(text)).toBeNull();
});

test.each([
  ['周一至周五 9:00-17:00', true],
  ['每天 9:00-17:00', false],
  ['每天上午 9:00-11:30', false],
  ['每天 9:00-17:00，节假日除外', true],
])('parseHours(%s) knows whether holidays are certainly off', (text, isClosed) => {
  expect(parseHours(text)?.isClosedOnHolidays).toBe(isClosed);
});
