import { describe, expect, test } from 'vitest';
import { parseCsv } from '../csv.ts';
import { datasets } from '../registry.ts';
import { testKnown } from '../testing.ts';
import { knownHeadings, type HeadingCell } from './heading-cell.ts';
import { findLayout, scoreOf } from './layout.ts';

const nameOf = (cell: HeadingCell): string =>
  'column' in cell
    ? cell.column.key
    : 'numbers' in cell
      ? Object.values(cell.numbers.cells).join('/') + (cell.numbers.rest === '' ? '' : `?${cell.numbers.rest}`) ||
        'value'
      : `?${cell.unknown}`;

/** Where the heading of a file about engineers begins, how many lines it takes, and what its cells stand for. */
function found(lines: readonly string[]) {
  const { records } = parseCsv(lines.join('\n'), 'x.csv');
  const layout = findLayout(records, knownHeadings(datasets.engineers, testKnown));
  return layout && [layout.start, layout.heading.length, layout.cells.map(nameOf).join()];
}
const heading = '年份,地区,层级,人数';
const row = '2024,甲区,初阶,12';

describe('findLayout(records, known)', () => {
  test.each<[string, readonly string[], ReturnType<typeof found>]>([
    ['the first line', [heading, row], [0, 1, 'year,area,tier,value']],
    ['the line below titles', ['培育人数', '单位：人', heading, row], [2, 1, 'year,area,tier,value']],
    ['no line with one known heading', ['年份,a,b', row], undefined],
    ['a line with two', ['年份,人数,b', row], [0, 1, 'year,value,?b']],
    ['units below the heading', [heading, ',,,（人）', row], [0, 2, 'year,area,tier,value']],
    ['no second line of numbers', [heading, ',,,12', row], [0, 1, 'year,area,tier,value']],
    ['no empty second line', [heading, ',,,', row], [0, 1, 'year,area,tier,value']],
    [
      'years below a merged heading',
      ['地区,层级,人数,', ',,2023年,2024年', '甲区,初阶,1,2'],
      [0, 2, 'area,tier,2023,2024'],
    ],
    ['a second line wider than the first', ['地区,人数', ',2023年,2024年', '甲区,1,2'], [0, 2, 'area,2023,2024']],
    ['the line that knows more', ['年份,人数', row, heading, row], [2, 1, 'year,area,tier,value']],
    ['the first of two alike', [heading, row, heading, row], [0, 1, 'year,area,tier,value']],
    ['the heading alone, not with the title above it', ['培育人数,,,', heading, row], [1, 1, 'year,area,tier,value']],
  ])('takes %s', (_, lines, expected) => {
    expect(found(lines)).toEqual(expected);
  });

  test('looks at 60 lines', () => {
    const titles = (count: number): readonly string[] => Array.from({ length: count }, () => '标题');
    expect(found([...titles(59), heading, row])?.[0]).toBe(59);
    expect(found([...titles(60), heading, row])).toBeUndefined();
  });
});

test('scoreOf(layout) counts known headings', () => {
  const { records } = parseCsv(`${heading},备用`, 'x.csv');
  expect(scoreOf(findLayout(records, knownHeadings(datasets.engineers)))).toBe(4);
  expect(scoreOf(undefined)).toBe(0);
});
