import { describe, expect, it } from 'vitest';
import { engineersByYearFigure } from './engineers-by-year.ts';
import { builtOf, engineer } from './testing.ts';
import { addressWords, changesSince, historiesOf, versionsOf } from './catalogue.ts';

const first = {
  date: '2023-03-01',
  rows: [engineer(2022, '全市', '初阶', 90, 'provisional'), engineer(2022, '全市', '高阶', 12)],
};
const second = {
  date: '2024-03-01',
  rows: [engineer(2022, '全市', '初阶', 95), engineer(2022, '全市', '高阶', 12), engineer(2023, '全市', '初阶', 120)],
};
const cell = 'engineers/2022/全市/初阶';

describe('versionsOf(built, definition)', () => {
  it('gives one version a release of the main dataset, oldest first', () => {
    expect(versionsOf(builtOf([first, second]), engineersByYearFigure).map(({ date }) => date)).toEqual([
      '2023-03-01',
      '2024-03-01',
    ]);
  });
  it('keeps a version as it was when later releases come', () => {
    const [before] = versionsOf(builtOf([first]), engineersByYearFigure);
    const [after] = versionsOf(builtOf([first, second]), engineersByYearFigure);
    expect(after).toEqual(before);
  });
  it('is empty while nothing is published', () => {
    expect(versionsOf(builtOf([]), engineersByYearFigure)).toEqual([]);
  });
});

describe('historiesOf(versions)', () => {
  it('keeps one state for each change of a number', () => {
    const histories = historiesOf(versionsOf(builtOf([first, second]), engineersByYearFigure));
    expect(histories.get(cell)?.map(({ date, datum }) => [date, datum.value, datum.status])).toEqual([
      ['2023-03-01', 90, 'provisional'],
      ['2024-03-01', 95, 'final'],
    ]);
    expect(histories.get('engineers/2022/全市/高阶')).toHaveLength(1);
  });
});

describe('changesSince(built, versions, date)', () => {
  const built = builtOf([first, second]);
  const versions = versionsOf(built, engineersByYearFigure);
  it('names a number that reads differently today, but none that was not published yet', () => {
    expect(changesSince(built, versions, '2023-03-01').map(({ ref, from, to }) => [ref, from.value, to.value])).toEqual(
      [[cell, 90, 95]],
    );
  });
  it('is empty for the newest version', () => {
    expect(changesSince(built, versions, '2024-03-01')).toEqual([]);
  });
});

describe('addressWords(ref)', () => {
  it('leaves out the dataset', () => {
    expect(addressWords('engineers/2025/全市/创新工程师')).toBe('2025，全市，创新工程师');
  });
});
