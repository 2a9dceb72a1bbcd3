import { expect, it } from 'vitest';
import { testAreas } from '../../../src/data/testing.ts';
import { cityVocabulary, publicationOf, rowsOf } from '../../../tests/fixtures/small-city.ts';
import { falseLines, trueLines } from './hand-counted.ts';
import { evaluate, openTables } from './index.ts';
import { claimOf, handMade } from './testing.ts';

const linesOf = (text: string): readonly string[] => text.trim().split('\n');
const tables = openTables(handMade);

it.each(linesOf(trueLines))('evaluate(claims, tables) finds it true: %s', (line) => {
  expect(evaluate([claimOf(line)], tables).map(({ sentence }) => sentence)).toEqual([]);
});

it.each(linesOf(falseLines).map((line) => line.split(' ✗ ')))(
  'evaluate(claims, tables) finds false: %s',
  (line, why) => {
    const [found] = evaluate([claimOf(line)], tables);
    expect(found?.sentence).toContain(why);
    expect(found?.sentence).toMatch(/^不能这样说（[a-z]+）：「.*」。.+出自 \S+/);
  },
);

it('evaluate(claims, tables) judges each claim by itself and keeps their order', () => {
  const lines = [...linesOf(trueLines), ...linesOf(falseLines).map((line) => line.replace(/ ✗.*/, ''))];
  const claims = lines.map(claimOf);
  expect(evaluate(claims, tables).map(({ claim }) => claim)).toEqual(claims.slice(linesOf(trueLines).length));
});

it('evaluate(claims, tables) takes a county for one area where its zones do not fill it', () => {
  const zones = testAreas.filter(({ level, name }) => level === '功能区' || ['全市', '甲区', '丙县'].includes(name));
  const rows = rowsOf(2023, { 甲区: 5, 甲开发区: 2, 丙县: 3 }).map((row) => ({ ...row, tier: '高阶' }));
  const [city] = testAreas;
  const areas = zones.map((area) => (area.name === '甲区' ? { ...area, parent: city!.code } : area));
  const there = openTables(publicationOf({ engineers: [['2024-03-20', null, rows]] }, cityVocabulary, areas));
  const whole = 'rank most 5 who 甲区 among engineers/2023/甲区/高阶=5 engineers/2023/丙县/高阶=3';
  const zone = 'rank most 3 who 丙县 among engineers/2023/甲开发区/高阶=2 engineers/2023/丙县/高阶=3';
  expect(evaluate([whole, zone].map(claimOf), there).map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('甲区不在其中'),
  ]);
});

it('openTables(built, day) knows what was known on that day', () => {
  const known = [
    'value of places/计数/2023/全市/受理点=3',
    'state of places/计数/2024/全市/受理点=pending',
    'state of engineers/2023/全市/高阶=pending',
  ];
  const later = ['value of places/计数/2024/全市/受理点=1', 'value of engineers/2023/全市/高阶=100'];
  const found = evaluate([...known, ...later].map(claimOf), openTables(handMade, '2024-02-01'));
  expect(found.map(({ claim }) => claim)).toEqual(later.map(claimOf));
  const nothing = ['state of places/计数/2023/全市/受理点=pending', 'state of places/计数/全市/合计=pending'];
  expect(evaluate(nothing.map(claimOf), openTables(handMade, '2022-12-31'))).toEqual([]);
});
