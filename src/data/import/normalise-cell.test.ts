import { describe, expect, test } from 'vitest';
import type { CellKind, Column } from '../schema.ts';
import { testKnown } from '../testing.ts';
import { isMissing, normaliseCell } from './normalise-cell.ts';

const column = (kind: CellKind): Column => ({
  key: 'key',
  heading: '列',
  kind,
  required: false,
  about: '',
  unit: '人',
  list: 'tiers',
});

describe('normaliseCell(raw, column)', () => {
  test.each<[CellKind, string, string, string | null]>([
    ['count', '1234', '1234', null],
    ['count', ' 1234', '1234', '首尾空格'],
    ['count', '１２３４', '1234', '全角字符'],
    ['count', '1,234人', '1234', '千位分隔或单位'],
    ['count', '—', '', '缺失标记'],
    ['count', ' ', '', null],
    ['year', '2024年', '2024', '年份写法'],
    ['date', '45107', '2023-06-30', 'Excel 日期序号'],
    ['date', '2023/6/30', '2023-06-30', '日期写法'],
    ['when', '2023年6月', '2023-06', '日期写法'],
    ['areaName', '丙', '丙县', '地区别名'],
    ['areaName', '合计', '全市', '地区别名'],
    ['areaName', '　丙县', '丙县', '首尾空格'],
    ['status', '初步数', '初步', '状态写法'],
    ['term', '高 阶', '高阶', '文字写法'],
    ['phones', '0579-12345678,12333', '0579-12345678；12333', '电话写法'],
    ['clause', '三(一)1', '三（一）1', '文字写法'],
    ['text', '（甲）１', '（甲）１', null],
    ['text', '　甲乙 ', '甲乙', '首尾空格'],
    ['text', '／', '', '缺失标记'],
    ['count', '12人', '12', '千位分隔或单位'],
    ['count', '１２人', '12', '千位分隔或单位'],
    ['date', '45107.00', '2023-06-30', 'Excel 日期序号'],
    ['when', '45107', '2023-06-30', 'Excel 日期序号'],
    ['number', '1,234.5', '1234.5', '数字写法'],
    ['degrees', '−119.5', '-119.5', '数字写法'],
    ['areaCode', '１１', '11', '全角字符'],
    ['status', '正式数', '正式', '状态写法'],
    [
      'phones',
      '0579−12345678、0579–12345678；0579—12345678',
      '0579-12345678；0579-12345678；0579-12345678',
      '电话写法',
    ],
    ['id', 'ａ-1', 'a-1', '全角字符'],
    ['townName', '东　街道', '东街道', '文字写法'],
    ['townName', '東街道', '東街道', null],
    ['townName', '１', '１', null],
    ['category', '职称： 高级', '职称:高级', '文字写法'],
    ['category', '职称:高级①', '职称:高级①', null],
    ['name', '　甲（乙） ', '甲（乙）', '首尾空格'],
  ])('%s %j is %j', (kind, raw, text, change) => {
    expect(normaliseCell(raw, column(kind), testKnown)).toEqual({ text, change });
  });

  test.each<[CellKind, string]>([
    ['count', '约12'],
    ['count', '12*'],
    ['year', '23年'],
    ['date', '2023年6月'],
    ['areaName', '小计'],
    ['status', '暂定'],
    ['term', '中阶'],
    ['text', '=1'],
  ])('leaves %s %j to the strict reader', (kind, raw) => {
    expect(normaliseCell(raw, column(kind), testKnown)).toEqual({ text: raw, change: null });
  });
});

test.each(['', '—', '——', '–', '-', '－', '…', '……', '...', '/', '／', '*', '＊', '空'])('isMissing(%j)', (text) =>
  expect(isMissing(text)).toBe(true),
);
test.each(['0', '无', '。', '.', '空白'])('isMissing(%j) is false', (text) => expect(isMissing(text)).toBe(false));
