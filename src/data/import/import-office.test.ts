import { describe, expect, test } from 'vitest';
import { datasets, type DatasetName } from '../registry.ts';
import { testContext } from '../testing.ts';
import { importOffice } from './import-office.ts';
import type { Answers } from './question.ts';
import { textSheet } from './sheet.ts';

const read = (name: DatasetName, lines: readonly string[], answers: Answers) =>
  importOffice(datasets[name], [textSheet(`${lines.join('\n')}\n`, 'x.csv').sheet], testContext, answers);

const messagesOf = (name: DatasetName, lines: readonly string[]): readonly string[] =>
  read(name, lines, { status: '正式' }).problems.map(({ message }) => message);

describe('importOffice(sheets) knows units', () => {
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

describe('importOffice(sheets) knows areas by their short names', () => {
  const [heading, row] = ['年份,地区,层级,人数', '2024,甲,初阶,3'];
  test('where no part of them is listed beside', () => {
    expect(messagesOf('engineers', [heading, row])).toEqual([]);
  });

  test('and asks with or without the part that is', () => {
    const lines = [heading, row, '2024,甲开发区,初阶,1'];
    const { questions } = read('engineers', lines, { status: '正式' });
    expect(questions.map(({ id, text }) => [id, text])).toEqual([
      ['scope:甲区', '「甲」和甲开发区并列，看不出「甲」含不含甲开发区'],
    ]);
    const namesOf = (answer: string) =>
      read('engineers', lines, { status: '正式', 'scope:甲区': answer }).rows.map(({ area }) => area);
    expect(namesOf('甲区')).toEqual(['甲区', '甲开发区']);
    expect(namesOf('甲区（不含开发区）')).toEqual(['甲区（不含开发区）', '甲开发区']);
  });
});

describe('importOffice(sheets) asks what a name means', () => {
  const heading = '年份,地区,层级,人数';
  const city = '表里没有列全各县（市、区），看不出「合计」是不是全市';
  test.each([
    ['for 合计 of one county', [heading, '2024,丙县,初阶,3', '2024,合计,初阶,3'], [`scope:全市 ${city}`]],
    ['for 合计 of some', [heading, '2024,丙县,初阶,3', '2024,甲区,初阶,1', '2024,合计,初阶,4'], [`scope:全市 ${city}`]],
    ['not for 合计 of more than those', [heading, '2024,丙县,初阶,3', '2024,合计,初阶,5'], []],
    ['not for 全市', [heading, '2024,丙县,初阶,3', '2024,全市,初阶,3'], []],
    ['not where all are', [heading, '2024,中心城区,初阶,1', '2024,丙县,初阶,3', '2024,合计,初阶,4'], []],
    [
      'for a zone in a table of another county',
      ['丙县2024年培育人数', heading, '2024,甲开发,初阶,3', '2024,乙区,初阶,4'],
      ['scope:甲开发区 这像是丙县的表，看不出「甲开发」是不是甲开发区'],
    ],
    [
      'for a zone beside one other county',
      [heading, '2024,甲开发,初阶,3', '2024,丙县,初阶,4'],
      ['scope:甲开发区 这像是丙县的表，看不出「甲开发」是不是甲开发区'],
    ],
    ['not for a zone by its name', [heading, '2024,甲开发区,初阶,3', '2024,丙县,初阶,4'], []],
  ])('%s', (_what, lines, expected) => {
    const { problems, questions } = read('engineers', lines, { status: '正式' });
    expect(problems).toEqual([]);
    expect(questions.map(({ id, text }) => `${id} ${text}`)).toEqual(expected);
  });

  test('and leaves the row out when told', () => {
    const lines = [heading, '2024,丙县,初阶,3', '2024,合计,初阶,3'];
    const areas = (answer: string) =>
      read('engineers', lines, { status: '正式', 'scope:全市': answer }).rows.map(({ area }) => area);
    expect(areas('不导入')).toEqual(['丙县']);
    expect(areas('全市')).toEqual(['丙县', '全市']);
  });
});

describe('importOffice(sheets) asks whether numbers are final whose remarks say otherwise', () => {
  const lines = [
    '年份,地区,层级,人数,备注',
    '2024,丙县,初阶,3,预估数',
    '2024,乙区,初阶,4,1-11月数据',
    '2024,甲区,初阶,5,好',
  ];
  test('when the editor calls all of them final', () => {
    const { questions } = read('engineers', lines, { status: '正式' });
    expect(questions.map(({ id, line, text }) => `${id} ${String(line)} ${text}`)).toEqual([
      'remarks 2 备注写着「预估数」等 2 处，这些数是不是正式数',
    ]);
    const states = (answer: string) =>
      read('engineers', lines, { status: '正式', remarks: answer }).rows.map(({ status }) => status);
    expect(states('初步')).toEqual(['provisional', 'provisional', 'final']);
    expect(states('正式')).toEqual(['final', 'final', 'final']);
  });
  test('and not when the file does', () => {
    const stated = lines.map((line, index) => `${line},${index === 0 ? '状态' : '正式'}`);
    expect(read('engineers', stated, {}).questions).toEqual([]);
  });
});

test('importOffice(sheets) asks for a number alone below the table: it is no page', () => {
  const lines = ['年份,地区,层级,人数', '2024,丙县,初阶,3', ',,,7'];
  expect(read('engineers', lines, { status: '正式' }).csv).toBeNull();
});

test('importOffice(sheets) asks for the period that a line about the time states', () => {
  const lines = ['统计时间：2024年1月-9月', '年份,地区,层级,人数', '2024,丙县,初阶,3'];
  expect(read('engineers', lines, { status: '正式' }).questions.map(({ id }) => id)).toContain('period');
});

test('importOffice(sheets) says how many cells do not state their status, and where the first stands', () => {
  const lines = ['年份,地区,层级,人数', '2024,甲区,初阶,1', '2024,乙区,初阶,—', '2024,丙县,初阶,3', '2023,丙县,初阶,'];
  const { csv, problems, questions } = read('engineers', lines, {});
  expect(csv).toBeNull();
  expect(problems).toEqual([]);
  expect(questions.map(({ id, line, column, text }) => [id, line, column, text])).toEqual([
    ['status', 2, '状态', '2 格数字没有写明状态，表里也可以补上状态列'],
    ['missing', 3, '状态', '2 格没有数字，也没有写明状态，表里也可以补上状态列'],
  ]);
  expect(questions.map(({ choices }) => choices.map(({ value }) => value))).toEqual([
    ['正式', '初步'],
    ['未公布', '不予公布', '待发布'],
  ]);
  expect(read('engineers', lines, { status: '正式', missing: '未公布' }).csv).not.toBeNull();
});

test('importOffice(sheets) names what it does not find: headings, rows, cells', () => {
  expect(messagesOf('engineers', ['一', '二'])).toEqual([
    `没有找到表头；表头应有 ${datasets.engineers.columns.map(({ heading }) => heading).join(',')}`,
  ]);
  expect(messagesOf('engineers', ['年份,地区,层级,人数'])).toEqual(['表头下面没有数据']);
  expect(messagesOf('engineers', ['年份,地区,层级,人数', '2024,甲区,初阶'])).toContain(
    '应有 4 格，实际 3 格；请核对这一行的分隔符和引号',
  );
});

test('importOffice(sheets) tells how far it is, at the first row, every 5000 and at the end', () => {
  const rows = Array.from({ length: 6000 }, (_, index) => `2024,甲区,初阶,${String(index)}`);
  const told: (readonly [done: number, all: number])[] = [];
  const text = ['年份,地区,层级,人数', ...rows].join('\n');
  importOffice(datasets.engineers, [textSheet(text, 'x.csv').sheet], testContext, {}, (...step) => told.push(step));
  expect(told).toEqual([
    [0, 6000],
    [5000, 6000],
    [6000, 6000],
  ]);
});

test('what is wrong in the last cell is refused, though the file may have been cut off there', () => {
  const text = '指标,口径,目标值,单位,条款\n创新工程师,每年,1000,人,=1+1';
  const { csv, problems } = importOffice(datasets.targets, [textSheet(text, 'x.csv').sheet], testContext, {});
  expect(csv).toBeNull();
  expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toContainEqual(
    expect.stringContaining('不能以「=」开头'),
  );
});
