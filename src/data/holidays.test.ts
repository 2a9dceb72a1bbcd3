import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHolidays } from './holidays.ts';

const heading = '日期,类型,名称\n';
const messages = (text: string): readonly string[] =>
  readHolidays(text, 'data/holidays.csv').problems.map(({ message }) => message);

test('readHolidays(text) reads days off and worked weekends', () => {
  const { holidays, problems } = readHolidays(
    `${heading}2026-10-01,休,国庆节\n2026-10-10,班,国庆节\n2026-10-11,班,国庆节\n`,
    'data/holidays.csv',
  );
  expect(problems).toEqual([]);
  expect(holidays).toEqual([
    { date: '2026-10-01', type: '休', name: '国庆节' },
    { date: '2026-10-10', type: '班', name: '国庆节' },
    { date: '2026-10-11', type: '班', name: '国庆节' },
  ]);
});

test.each([
  ['2026-13-01,休,国庆节', '应为日期'],
  ['2026/10/1,休,国庆节', '应为日期'],
  ['2026-10-01,放假,国庆节', '只能是 休、班'],
  ['2026-10-01,休,', '不能为空'],
  ['2026-10-01,班,国庆节', '本来就是工作日'],
  ['2026-10-05,班,国庆节', '2026-10-05 本来就是工作日；放假请写「休」'],
  ['2026-10-06,班,国庆节', '本来就是工作日'],
  ['2026-10-07,班,国庆节', '本来就是工作日'],
  ['2026-10-09,班,国庆节', '本来就是工作日'],
  [',休,国庆节', '应为日期，如 2026-10-01，实际为「」'],
  ['2026-10-02,休,国庆节\n2026-10-02,休,国庆节', '已经写过'],
])('readHolidays(text) refuses %s', (line, message) => {
  expect(messages(`${heading}${line}\n`).join()).toContain(message);
});

test('readHolidays(text) reads data/holidays.csv', () => {
  const text = readFileSync('data/holidays.csv', 'utf8').replace('\uFEFF', '');
  const { holidays, problems } = readHolidays(text, 'data/holidays.csv');
  expect(problems).toEqual([]);
  expect(holidays.filter(({ type }) => type === '休').length).toBeGreaterThan(27);
});

test.each([
  ['2026-13-01,休,国庆节', '日期'],
  ['2026-10-01,假,国庆节', '类型'],
  ['2026-10-01,休,', '名称'],
  ['2026-10-01,班,国庆节', '类型'],
])('readHolidays(%j) names the column and the line', (line, column) => {
  expect(readHolidays(`${heading}${line}\n`, 'x.csv').problems).toMatchObject([{ line: 2, column }]);
});
