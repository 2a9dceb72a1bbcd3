import { expect, test } from 'vitest';
import { beijingTime, calendarOf } from './calendar.ts';
import { readHours } from './hours.ts';
import { openStateAt, openText } from './open-state.ts';

// Invented special days: only the rule is tested here.
const calendar = calendarOf([
  { date: '2026-10-01', type: '休', name: '国庆节' },
  { date: '2026-10-02', type: '休', name: '国庆节' },
  { date: '2026-10-10', type: '班', name: '国庆节调休' },
]);
const office = '周一至周五 9:00-11:30，14:00-17:00';
const textAt = (hours: string | null, moment: string): string => {
  const now = beijingTime(Date.parse(`${moment}:00+08:00`));
  return openText(openStateAt(readHours(hours), now, calendar), now, calendar);
};

test.each<[string | null, string, string]>([
  [office, '2026-11-23T09:00', '现在开放，11:30 结束'],
  [office, '2026-11-23T08:59', '现在不开放，今天 9:00 开始'],
  [office, '2026-11-23T11:30', '现在不开放，今天 14:00 开始'],
  [office, '2026-11-23T17:00', '现在不开放，明天 9:00 开始'],
  [office, '2026-11-27T17:30', '现在不开放，周一 9:00 开始'],
  [office, '2026-11-29T10:00', '现在不开放，明天 9:00 开始'],
  [office, '2026-10-01T10:00', '国庆节放假，周一 9:00 开始'],
  [office, '2026-10-10T10:00', '现在开放，11:30 结束'],
  ['周二、周四 9:00-11:30', '2026-10-10T10:00', '节假日、调休日是否开放未公布'],
  ['周一至周六 9:00-11:30', '2026-10-01T10:00', '节假日、调休日是否开放未公布'],
  ['周一至周六 9:00-11:30（节假日除外）', '2026-10-01T10:00', '国庆节放假，周六 9:00 开始'],
  ['周六 9:00-11:30', '2026-11-23T10:00', '现在不开放，周六 9:00 开始'],
  [office, '2027-11-22T09:30', '现在开放，11:30 结束（未计节假日）'],
  ['每天 0:00-24:00', '2026-11-23T23:59', '现在开放，24:00 结束'],
  ['周一 9:00-11:30', '2026-11-23T12:00', '现在不开放，11月30日 9:00 开始'],
  ['周一 9:05-11:30', '2026-12-01T12:00', '现在不开放，周一 9:05 开始'],
  ['周日 9:00-11:30', '2026-11-23T12:00', '现在不开放，周日 9:00 开始'],
  [null, '2026-11-23T09:00', '服务时间未公布'],
  ['详询电话', '2026-11-23T09:00', '是否开放以服务时间的文字为准'],
])('openText(state) for %s at %s is %s', (hours, moment, text) => {
  expect(textAt(hours, moment)).toBe(text);
});

test.each([
  ['2026-11-22T16:00:00Z', { date: '2026-11-23', weekday: 0, minutes: 0 }],
  ['2026-11-22T15:59:59Z', { date: '2026-11-22', weekday: 6, minutes: 1439 }],
  ['1969-12-31T00:00:00Z', { date: '1969-12-31', weekday: 2, minutes: 480 }],
])('beijingTime(%s) is eight hours ahead, whatever the machine', (moment, expected) => {
  expect(beijingTime(Date.parse(moment))).toEqual(expected);
});
