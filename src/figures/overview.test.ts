import { describe, expect, it } from 'vitest';
import { testVocabulary } from '../data/testing.ts';
import { overviewRows } from './overview.ts';
import { engineer, indicator, snapshotOf } from './testing.ts';

describe('overviewRows(snapshot)', () => {
  const rows = overviewRows(
    snapshotOf({
      engineers: [engineer(2022, '全市', '初阶', 120), engineer(2023, '全市', '高阶', 3)],
      indicators: [indicator(2022, 4), indicator(2023, 6, 'provisional')],
    }),
  );
  const named = (name: string) => rows.find((row) => row.name === name)!;

  it('has every target and every indicator once', () => {
    const names = rows.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(testVocabulary.indicators.map(({ name }) => name)));
    expect(names).toEqual(expect.arrayContaining(testVocabulary.tiers.map(({ name }) => name)));
  });
  it('judges by the target where there is one', () => {
    expect(named('初阶').word).toBe('已达成');
    expect(named('高阶').word).toBe('未达成');
    expect(named('受理点').word).toBe('数据待发布');
  });
  it('judges no indicator that the plan sets no number for', () => {
    expect(named('中心数')).toMatchObject({
      word: '无目标',
      target: null,
      latest: { value: 6, period: { year: 2023 } },
    });
  });
  it('says 数据待发布 of an indicator without a number', () => {
    expect(overviewRows(snapshotOf({})).every(({ word }) => word === '数据待发布')).toBe(true);
  });
});
