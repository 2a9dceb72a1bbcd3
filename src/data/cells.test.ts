import { describe, expect, test } from 'vitest';
import { parseCell, parsers } from './cells.ts';
import type { CellKind, Column } from './schema.ts';
import { testKnown } from './testing.ts';

const column = (kind: CellKind, more: Partial<Column> = {}): Column => ({
  key: 'key',
  heading: '列',
  kind,
  required: false,
  about: '',
  ...more,
});

const terms = { terms: ['门址', '园区'] };

const good: [CellKind, string, unknown, Partial<Column>?][] = [
  ['text', '甲（乙）', '甲（乙）'],
  ['year', '2023', 2023],
  ['date', '2023-06-30', '2023-06-30'],
  ['when', '2023-06', '2023-06'],
  ['count', '0', 0],
  ['number', '-1.5', -1.5],
  ['degrees', '119.60', 119.6],
  ['areaCode', 'zone', 'zone'],
  ['areaName', '甲区', '甲区'],
  ['status', '不予公布', 'withheld'],
  ['term', '园区', '园区', terms],
  ['term', '高阶', '高阶', { list: 'tiers' }],
  ['term', '受理点', '受理点', { list: 'targets' }],
  ['url', 'https://example.gov.cn/a?b=1', 'https://example.gov.cn/a?b=1'],
  ['phones', '0579-12345678；12333；0571-1234567-8', '0579-12345678；12333；0571-1234567-8'],
  ['id', 'fw-001', 'fw-001'],
  ['clause', '三（一）1', '三（一）1'],
  ['townName', '东街道', '东街道'],
  ['category', '合计', '合计'],
  ['category', '学科:工程、技术人员', '学科:工程、技术人员'],
  ['unit', '人', '人'],
  ['name', '甲（乙）1#楼', '甲（乙）1#楼'],
];

const bad: [CellKind, string, string, Partial<Column>?][] = [
  ['year', '2023年', '请写「2023」'],
  ['date', '2023/6/30', '请写「2023-06-30」'],
  ['date', '2023-06', '应为日期'],
  ['when', '2023.1', '应为日期'],
  ['count', '约2万', '应为非负整数，实际为「约2万」'],
  ['count', '1,234', '请写「1234」'],
  ['count', '99999999999999999', '可以精确表示'],
  ['number', '一', '应为数字'],
  ['degrees', '181', '应为十进制度'],
  ['areaCode', '甲区', '甲区的代码是 11'],
  ['areaCode', '99', '没有这个地区代码'],
  ['areaName', '甲', '请写「甲区」'],
  ['areaName', '甲区(不含开发区)', '请写「甲区（不含开发区）」'],
  ['status', '初步数', '是不是「初步」'],
  ['term', '楼宇', '可以写 门址、园区', terms],
  ['url', 'ftp://example.cn', '应为 http 或 https 网址'],
  ['url', 'https://', '应为 http 或 https 网址'],
  ['phones', '0579-12345678,0579-12345679', '请写「0579-12345678；0579-12345679」'],
  ['phones', '13912345678', '私人手机号'],
  ['text', '张三 13912345678', '私人手机号'],
  ['id', '服务点-1', '应为字母、数字和连字符'],
  ['clause', '三（一）2', '是不是「三（一）1」'],
  ['category', '职称： 高级', '请写「职称:高级」'],
  ['category', '合 计', '请写「合计」'],
  ['category', '职称:高级①', '「①」不是 0–9 的数字，如果是脚注标记请删去'],
  ['category', '其中:高级', '应为「合计」或「类别:名称」'],
  ['category', '职称:高级（千人）', '应为「合计」或「类别:名称」'],
  ['category', '总计', '应为「合计」或「类别:名称」'],
  ['unit', '万名', '带万、千的请换算到数字里'],
  ['unit', '名/年', '应为计量单位'],
  ['name', '甲公司①', '末尾的「①」像脚注标记'],
  ['name', '甲公司*', '末尾的「*」像脚注标记'],
  ['name', '张三 13912345678', '私人手机号'],
];

describe('parseCell(text, column)', () => {
  test.each(good)('reads %s %j as %j', (kind, text, value, more) => {
    expect(parseCell(text, column(kind, more), testKnown)).toEqual({ value });
  });

  test.each(bad)('refuses %s %j: %s', (kind, text, message, more) => {
    expect(parseCell(text, column(kind, more), testKnown)).toEqual({
      problem: expect.stringContaining(message) as string,
    });
  });

  test.each(Object.keys(parsers) as CellKind[])('treats an empty %s as null or as missing', (kind) => {
    expect(parseCell('', column(kind), testKnown)).toEqual({ value: null });
    expect(parseCell('', column(kind, { required: true }), testKnown)).toEqual({ problem: '不能为空' });
  });

  test.each(Object.keys(parsers) as CellKind[])('refuses a formula as %s', (kind) => {
    expect(parseCell('=1', column(kind), testKnown)).toHaveProperty('problem');
  });
});

describe('parseCell(text, column, known) of a long cell', () => {
  const column = { key: 'note', heading: '备注', kind: 'text', required: false, about: '', limit: 5 } as const;
  test('accepts as many characters as the column allows, and refuses one more', () => {
    expect(parseCell('一二三四𠮷', column, testKnown)).toEqual({ value: '一二三四𠮷' });
    expect(parseCell('一二三四五六', column, testKnown)).toEqual({
      problem: '不能超过 5 个字，实际 6 个字；请缩短，详细内容放在来源的网页上',
    });
  });
  test('does not repeat a cell of ten thousand characters', () => {
    const { problem = '' } = parseCell('9'.repeat(10_000), { ...column, kind: 'count' }, testKnown) as {
      problem?: string;
    };
    expect(problem.length).toBeLessThan(60);
  });
});
