import { describe, expect, test } from 'vitest';
import { importOffice } from '../../data/import/import-office.ts';
import { datasets } from '../../data/registry.ts';
import { testContext } from '../../data/testing.ts';
import { markedWorkbook, type CheckedTable, type Finding } from './marked.ts';
import { cellsOf } from './testing.ts';

const table: CheckedTable = {
  name: '2024年[初稿]',
  headingLine: 2,
  records: [
    { line: 1, cells: ['培育人数'] },
    { line: 2, cells: ['年份', '地区', '层级', '人数', '状态'] },
    { line: 4, cells: ['2024', '甲区', '初阶', '约2万', '正式'] },
    { line: 5, cells: ['2024', '乙区', '初阶', '0579', '正式'] },
  ],
};
const findings: readonly Finding[] = [
  { line: 4, column: '人数', columnIndex: 3, message: '应为非负整数', severity: 'error' },
  { line: 4, column: null, message: '请核对', severity: 'warning' },
  { line: 5, column: '人数', columnIndex: 3, message: '多了零', severity: 'warning' },
  { line: 2, column: null, message: '缺少表头「地区代码」', severity: 'error' },
  { line: null, column: null, message: '整个文件', severity: 'error' },
];

describe('markedWorkbook(table, findings)', () => {
  const sheets = cellsOf(markedWorkbook(table, findings));
  test('keeps every row where it was, and says beside it what is wrong', () => {
    expect(sheets['2024年 初稿']).toEqual({
      A1: '培育人数',
      ...{ A2: '年份', B2: '地区', C2: '层级', D2: '人数', E2: '状态' },
      F2: '问题（自检所加）\n缺少表头「地区代码」',
      ...{ A4: 2024, B4: '甲区', C4: '初阶', D4: '约2万', E4: '正式', F4: 'D 列：应为非负整数\n请核对' },
      ...{ A5: 2024, B5: '乙区', C5: '初阶', D5: '0579', E5: '正式', F5: 'D 列：多了零' },
    });
  });
  test('lists all findings', () => {
    const list = sheets['全部问题（自检所加）'];
    expect(list).toMatchObject({ A2: 4, B2: 'D 列', C2: '人数', D2: '要改', E2: '应为非负整数', E6: '整个文件' });
  });
  test('gives what the import reads once the cells are mended', () => {
    const records = table.records.map(({ line, cells }) => ({
      line,
      cells: [
        ...cells.map((cell) => (cell === '约2万' || cell === '0579' ? '7' : cell)),
        ...(line === 1 ? [] : [line === 2 ? '问题（自检所加）\n缺少表头「地区代码」' : '应为非负整数']),
      ],
    }));
    const sheet = { name: '表', visibility: 'visible', records, problems: [], remarks: [] } as const;
    const list = {
      ...sheet,
      name: '全部问题（自检所加）',
      records: [{ line: 1, cells: ['行', '列', '表头', '轻重', '问题'] }],
    };
    const { rows, problems, questions } = importOffice(datasets.engineers, [sheet, list], testContext, {});
    expect({ problems, questions, values: rows.map(({ value }) => value) }).toEqual({
      problems: [],
      questions: [],
      values: [7, 7],
    });
  });
});
