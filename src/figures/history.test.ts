import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { addressWords, changesSince, historiesOf, releaseBehind, type FigureVersion } from './history.ts';
import { builtOf, engineer } from './testing.ts';

const first = {
  date: '2023-03-01',
  rows: [engineer(2022, '全市', '初阶', 90, 'provisional'), engineer(2022, '全市', '高阶', 12)],
};
const second = {
  date: '2024-03-01',
  rows: [engineer(2022, '全市', '初阶', 95), engineer(2022, '全市', '高阶', 12), engineer(2023, '全市', '初阶', 120)],
};
const cell = 'engineers/2022/全市/初阶';
const built = builtOf([first, second]);
const { versions } = catalogueOf(built).figureOf('engineers-by-year');
const histories = historiesOf(versions);

describe('historiesOf(versions)', () => {
  it('keeps one state for each change of a number', () => {
    expect(histories.get(cell)?.map(({ date, datum }) => [date, datum.value, datum.status])).toEqual([
      ['2023-03-01', 90, 'provisional'],
      ['2024-03-01', 95, 'final'],
    ]);
    expect(histories.get('engineers/2022/全市/高阶')).toHaveLength(1);
  });
});

describe('changesSince(built, histories, version)', () => {
  const [oldest, newest] = versions as readonly [FigureVersion, FigureVersion];
  it('names a number that reads differently today, but none that was not published yet', () => {
    const changes = changesSince(built, histories, oldest);
    expect(changes.map(({ ref, from, to }) => [ref, from.value, to.value])).toEqual([[cell, 90, 95]]);
  });
  it('is empty for the newest version', () => {
    expect(changesSince(built, histories, newest)).toEqual([]);
  });
});

describe('releaseBehind(built, figure, date)', () => {
  it('is the release of that day that most numbers stand in', () => {
    const dates = versions.map(({ figure, date }) => releaseBehind(built, figure, date)?.date);
    expect(dates).toEqual(['2023-03-01', '2024-03-01']);
  });
  it('is undefined where all numbers follow from others', () => {
    const [running] = catalogueOf(built).figureOf('engineers-cumulative').versions;
    if (running === undefined) throw new Error('no version');
    expect(releaseBehind(built, running.figure, running.date)).toBeUndefined();
  });
});

describe('addressWords(ref)', () => {
  it.each([
    ['engineers/2025/全市/创新工程师', '2025年，全市，创新工程师'],
    ['engineers/累计/2025/全市/创新工程师', '累计，2025年，全市，创新工程师'],
    ['places/计数/2025/全市/继续教育基地', '2025年，全市，继续教育基地'],
    ['places/计数/永康市/合计', '永康市，合计'],
  ])('of %s is %s', (ref, words) => {
    expect(addressWords(ref)).toBe(words);
  });
});
