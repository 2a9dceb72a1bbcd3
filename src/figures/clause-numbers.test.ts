import { describe, expect, it } from 'vitest';
import { numbersOf } from './clause-numbers.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import type { OverviewRow } from './overview.ts';

const row = (name: string, clause: string | null): OverviewRow => ({
  name,
  unit: '人',
  facts: [],
  target: clause === null ? null : { line: 2, indicator: name, scope: '每年', value: 1, unit: '名', clause },
  latest: null,
  word: '数据待发布',
  figure: 'x',
});
const rows = [row('甲', '二·甲'), row('乙', '三·目标'), row('丙', null), row('丁', null)];
const indicators: Vocabulary['indicators'] = [
  { id: 'c', name: '丙', unit: '人', measure: 2, type: 'flow', about: '' },
  { id: 'd', name: '丁', unit: '人', measure: 3, type: 'flow', about: '' },
];
const part = (label: string) => ({ id: label, label, text: '' });

describe('numbersOf(clause, rows, indicators)', () => {
  it.each([
    ['a target of one of its parts', { label: '二', number: null, parts: [part('二·甲')] }, ['甲']],
    ['the indicator of its measure', { label: '三', number: 2, parts: [part('三·目标')] }, ['乙', '丙']],
    ['nothing where nothing is counted', { label: '四', number: null, parts: [] }, []],
  ])('finds %s', (_case, clause, names) => {
    expect(numbersOf(clause, rows, indicators).map(({ name }) => name)).toEqual(names);
  });
});
