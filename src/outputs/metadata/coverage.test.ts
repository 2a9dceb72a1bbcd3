import { describe, expect, it } from 'vitest';
import { datasets } from '../../data/registry.ts';
import { testAreas, testVocabulary } from '../../data/testing.ts';
import { engineer, testTargets } from '../../figures/testing.ts';
import { cityArea, dateType, followsPlan, intervalOf, periodOf, variablesOf, type AnyRelease } from './coverage.ts';

const release: AnyRelease = { ...testTargets, dataset: 'engineers', date: '2025-03-01', rows: [] };
const rows = [2024, 2022, 2023].map((year) => engineer(year, '全市', year === 2022 ? '高阶' : '初阶', 1));

describe('periodOf(schema, release, vocabulary)', () => {
  it.each<[string, ReturnType<typeof periodOf>, ReturnType<typeof periodOf>]>([
    [
      'years of the rows',
      periodOf(datasets.engineers, { ...release, rows }, testVocabulary),
      { from: '2022', to: '2024' },
    ],
    ['the plan, for targets', periodOf(datasets.targets, release, testVocabulary), { from: '2022', to: '2025' }],
    ['the day of a list', periodOf(datasets.places, release, testVocabulary), { from: '2025-03-01', to: '2025-03-01' }],
    ...['2024', '2024-12', '2024-12-31'].map(
      (asOf): [string, ReturnType<typeof periodOf>, ReturnType<typeof periodOf>] => [
        `what a list says, ${asOf}`,
        periodOf(datasets.places, { ...release, asOf }, testVocabulary),
        { from: asOf, to: asOf },
      ],
    ),
    ...['2024年底', '2024-12-31-1', '12024'].map(
      (asOf): [string, ReturnType<typeof periodOf>, ReturnType<typeof periodOf>] => [
        `the day of a list that says ${asOf}`,
        periodOf(datasets.places, { ...release, asOf }, testVocabulary),
        { from: '2025-03-01', to: '2025-03-01' },
      ],
    ),
  ])('is %s', (_, period, expected) => {
    expect(period).toEqual(expected);
  });
});

it.each([
  ['2024', 'xsd:gYear'],
  ['2024-12', 'xsd:gYearMonth'],
  ['2024-12-31', 'xsd:date'],
])('dateType(%s) is %s', (text, type) => expect(dateType(text)).toBe(type));

it('intervalOf(period) is one date where both ends agree', () => {
  expect(intervalOf({ from: '2022', to: '2024' })).toBe('2022/2024');
  expect(intervalOf({ from: '2022', to: '2022' })).toBe('2022');
});

it('variablesOf(schema, release, vocabulary) names what is counted, each once, or the columns of a list', () => {
  expect(variablesOf(datasets.engineers, { ...release, rows }, testVocabulary)).toEqual([
    { name: '初阶', unit: '人', about: '' },
    { name: '高阶', unit: '人', about: '' },
  ]);
  expect(variablesOf(datasets.places, release, testVocabulary)[0]).toMatchObject({ name: '编号', unit: null });
});

it('followsPlan(schema) holds for what takes its words from the vocabulary', () => {
  expect([datasets.targets, datasets.engineers, datasets.professionals].map(followsPlan)).toEqual([true, true, false]);
});

it('cityArea(areas) is the whole city; without one it throws', () => {
  expect(cityArea(testAreas).name).toBe('全市');
  expect(() => cityArea([])).toThrow('areas without a row of level 市');
});
