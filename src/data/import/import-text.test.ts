import { describe, expect, test } from 'vitest';
import { datasets, type DatasetName } from '../registry.ts';
import { testContext } from '../testing.ts';
import { importText } from './import-text.ts';

const messagesOf = (name: DatasetName, lines: readonly string[]): readonly string[] =>
  importText(datasets[name], lines.join('\n'), testContext, { numbers: '正式', gaps: null }).problems.map(
    ({ message }) => message,
  );

describe('importText(text) knows units', () => {
  const [heading, row] = ['年份,地区,指标,数值', '2024,甲区,中心数,3'] as const;
  test.each([
    ['that the title line states and the indicator has', '单位：个', []],
    [
      'that the title line states and the indicator has not',
      '单位：家',
      ['单位应为「个」，实际为「家」；请换算后再导入'],
    ],
  ])('%s', (_name, title, expected) => {
    expect(messagesOf('indicators', [title, heading, row])).toEqual(expected);
  });

  test('that a row has and the indicator has not', () => {
    const found = messagesOf('indicators', [`${heading},单位`, `${row},家`]);
    expect(found).toEqual(['「中心数」的单位是「个」，实际为「家」']);
  });

  test('and misses the column where nothing else tells them', () => {
    const found = messagesOf('targets', ['指标,口径,目标值,条款', '初阶,每年,20,二·初阶']);
    expect(found).toContain('缺少表头「单位」');
  });
});

describe('importText(text) knows areas by their short names', () => {
  const [heading, row] = ['年份,地区,层级,人数', '2024,甲,初阶,3'];
  test('where no part of them is listed beside', () => {
    expect(messagesOf('engineers', [heading, row])).toEqual([]);
  });

  test('and asks with or without the part that is', () => {
    const found = messagesOf('engineers', [heading, row, '2024,甲开发区,初阶,1']);
    expect(found).toEqual(['看不出「甲」含不含甲开发区；请写「甲区」（含）或「甲区（不含开发区）」']);
  });
});

test('importText(text) tells how far it is, at the first row, every 5000 and at the end', () => {
  const rows = Array.from({ length: 6000 }, (_, index) => `2024,甲区,初阶,${String(index)}`);
  const told: (readonly [done: number, all: number])[] = [];
  const text = ['年份,地区,层级,人数', ...rows].join('\n');
  importText(datasets.engineers, text, testContext, { numbers: null, gaps: null }, (...step) => told.push(step));
  expect(told).toEqual([
    [0, 6000],
    [5000, 6000],
    [6000, 6000],
  ]);
});
