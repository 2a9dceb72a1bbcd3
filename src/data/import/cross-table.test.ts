import { describe, expect, test } from 'vitest';
import type { DatasetName } from '../registry.ts';
import { datasets } from '../registry.ts';
import { testContext } from '../testing.ts';
import { importOffice } from './import-office.ts';
import type { Answers } from './question.ts';
import { readingText } from './readings.ts';
import { textSheet } from './sheet.ts';

const imported = (name: DatasetName, lines: readonly string[], answers: Answers = {}) => {
  const { sheet } = textSheet(`${lines.join('\n')}\n`, 'x.csv');
  return importOffice(datasets[name], [sheet], testContext, { status: '正式', missing: '未公布', ...answers });
};

/** What an import leads to: the rows without code, unit, state and note, or the questions and faults. */
function outcome(name: DatasetName, lines: readonly string[], answers: Answers = {}): readonly string[] {
  const { csv, problems, questions } = imported(name, lines, answers);
  if (csv !== null) {
    const rows = csv.trim().split('\r\n').slice(1);
    return rows
      .map((row) => row.split(','))
      .map(([year = '', , area = '', word = '', value = '']) => [year, area, word, value].join(' '));
  }
  return [
    ...questions.map(
      ({ id, choices }) =>
        `? ${id}${id.startsWith('ignore:') ? '' : `=${choices.map(({ value }) => value).join('|')}`}`,
    ),
    ...problems.map(({ columnIndex, message }) => `! ${String(columnIndex ?? '')} ${message}`),
  ];
}

type Case = readonly [what: string, lines: readonly string[], expected: readonly string[], answers?: Answers];

describe('importOffice(cross-table) reads', () => {
  test.for<Case>([
    ['tiers', ['年份,地区,初阶,高阶', '2024,甲区,3,4'], ['2024 甲区 初阶 3', '2024 甲区 高阶 4']],
    [
      'areas, their total too',
      ['年份,层级,甲区,乙区,丙县,合计', '2024,初阶,3,4,0,7'],
      ['2024 甲区 初阶 3', '2024 乙区 初阶 4', '2024 丙县 初阶 0', '2024 全市 初阶 7'],
    ],
    [
      'a total that is more than the areas there are',
      ['年份,层级,甲区,乙区,合计', '2024,初阶,3,4,9'],
      ['2024 甲区 初阶 3', '2024 乙区 初阶 4', '2024 全市 初阶 9'],
    ],
    [
      'years over tiers',
      ['地区,2023年,,2024年,', ',初阶,高阶,初阶,高阶', '甲区,1,2,3,4'],
      ['2023 甲区 初阶 1', '2023 甲区 高阶 2', '2024 甲区 初阶 3', '2024 甲区 高阶 4'],
    ],
    [
      'areas over years, with a line of units',
      ['层级,甲区,,乙区,', ',2023,2024,2023,2024', ',人,人,人,人', '初阶,1,2,3,4'],
      ['2023 甲区 初阶 1', '2024 甲区 初阶 2', '2023 乙区 初阶 3', '2024 乙区 初阶 4'],
    ],
    ['both in one line', ['地区,2023年初阶人数,2024年初阶人数', '甲区,1,2'], ['2023 甲区 初阶 1', '2024 甲区 初阶 2']],
    [
      'labels that only name what is below',
      ['年份,地区,各层级人数,', ',,初阶,高阶', '2024,甲区,3,4'],
      ['2024 甲区 初阶 3', '2024 甲区 高阶 4'],
    ],
    [
      'rows whose heading is general',
      ['年份,项目,甲区,乙区', '2024,初阶,3,4'],
      ['2024 甲区 初阶 3', '2024 乙区 初阶 4'],
    ],
    [
      'rows whose heading is empty',
      [',2023年,2024年', '初阶,3,4'],
      ['2023 甲区 初阶 3', '2024 甲区 初阶 4'],
      { area: '甲区' },
    ],
    [
      'a corner with two names',
      ['2024年人数表', '地区\\层级,初阶,高阶', '甲区,3,4'],
      ['2024 甲区 初阶 3', '2024 甲区 高阶 4'],
    ],
    ['a year from the title', ['2024年培育情况表', '地区,初阶', '甲区,3'], ['2024 甲区 初阶 3']],
    ['a year from the editor', ['地区,初阶', '甲区,3'], ['2024 甲区 初阶 3'], { year: '2024' }],
    [
      'merged cells and two dimensions',
      ['年份,地区,初阶,高阶', '2024,甲区,3,4', ',乙区,5,6'],
      ['2024 甲区 初阶 3', '2024 甲区 高阶 4', '2024 乙区 初阶 5', '2024 乙区 高阶 6'],
    ],
    [
      'the result once it is named',
      ['年份,地区,初阶,', ',,目标数,完成数', '2024,甲区,3,4'],
      ['2024 甲区 初阶 4'],
      { measure: '完成数' },
    ],
    ['results that say no more than that', ['年份,地区,初阶完成数', '2024,甲区,3'], ['2024 甲区 初阶 3']],
  ])('%s', ([, lines, expected, answers]) => {
    expect(outcome('engineers', lines, answers)).toEqual(expected);
  });

  test('indicators as headings and as rows, with their units', () => {
    const expected = ['2024 甲区 中心数 3', '2024 乙区 中心数 4'];
    expect(outcome('indicators', ['年份,地区,中心数（个）', '2024,甲区,3', '2024,乙区,4'])).toEqual(expected);
    expect(outcome('indicators', ['年份,指标,甲区,乙区', '2024,中心数（个）,3,4'])).toEqual(expected);
  });

  test('and tells how', () => {
    const { facts } = imported('engineers', ['2024年情况表', '县（市、区）,初阶,高阶（初步）', '甲区,3,4']);
    expect(facts?.readings.map(readingText)).toEqual([
      'A 列「县（市、区）」→ 地区',
      'B 列「初阶」→ 层级=初阶 的人数',
      'C 列「高阶（初步）」→ 层级=高阶 的人数（初步）',
      '全表 年份=2024（取自第 1 行「2024年情况表」）',
    ]);
  });
});

describe('importOffice(cross-table) asks', () => {
  test.for<Case>([
    ['for a year that nothing tells', ['地区,初阶', '甲区,3'], ['? year=2025|2024|2023|2022|2021|2020|2019|2018|2017']],
    [
      'for a year that two titles tell differently',
      ['2023年情况表', '2024年情况表', '地区,初阶', '甲区,3'],
      ['? year=2023|2024|2025|2022|2021|2020|2019|2018|2017'],
    ],
    ['for a tier even where a title names one', ['2024年初阶情况表', '地区,人数', '甲区,3'], ['? tier=初阶|高阶']],
    ['whether a forecast is provisional', ['地区,层级,2024年（快报）', '甲区,初阶,3'], ['? status:快报=初步']],
    [
      'which numbers are meant, and never offers targets',
      ['年份,地区,初阶,', ',,目标数,完成数', '2024,甲区,3,4'],
      ['? measure=完成数'],
    ],
    [
      'which part is meant, and never offers one',
      ['年份,地区,初阶,,', ',,合计,男,女', '2024,甲区,3,1,2'],
      ['? measure=合计'],
    ],
    ['where a remark belongs', ['年份,地区,初阶,高阶,备注', '2024,甲区,3,4,暂定'], ['? share:备注=每个数|不导入']],
    [
      'whose total it is in the table of a county',
      ['2024年丙县培育情况表', '项目,初阶,高阶', '合计,3,4'],
      ['? scope:合计=全市|丙县'],
    ],
    ['about a unit of more', ['年份,地区,初阶（万人）', '2024,甲区,3'], ['? unit:万人=换算|不换算']],
    ['about a word in front', ['年份,地区,新增初阶', '2024,甲区,3'], ['? measure=新增']],
  ])('%s', ([, lines, expected]) => {
    expect(outcome('engineers', lines)).toEqual(expected);
  });
});

describe('importOffice(cross-table) refuses', () => {
  test.for<Case>([
    [
      'a footnote mark',
      ['地区,层级,2023年,2024年①', '甲区,初阶,3,4'],
      ['! 3 表头「2024年①」带有脚注标记；请删去标记，脚注写在备注里'],
    ],
    [
      'targets alone',
      ['年份,地区,目标数,', ',,初阶,高阶', '2024,甲区,3,4'],
      ['! 2 表头里的「目标数/初阶」不是要公布的数字；请删去这些列，补上要公布的数字'],
    ],
    [
      'a number that stands twice',
      ['年份,地区,初阶,初阶人数', '2024,甲区,3,4'],
      ['! 3 「初阶」和「初阶人数」说的是同一个数；请留一列'],
    ],
    ['another unit', ['年份,地区,初阶（户）', '2024,甲区,3'], ['! 2 单位应为「人」，实际为「户」；请换算后再导入']],
    [
      'a state beside years',
      ['地区,层级,2023年,2024年,状态', '甲区,初阶,3,4,正式'],
      ['! 4 各年已分列，不能再有「状态」一列；请只留一种写法'],
    ],
  ])('%s', ([, lines, expected]) => {
    expect(outcome('engineers', lines)).toEqual(expected);
  });
});
