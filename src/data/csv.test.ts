import { describe, expect, test } from 'vitest';
import { parseCsv, readTable } from './csv.ts';

const lines = (text: string): readonly (readonly [number, string])[] =>
  parseCsv(text, 'x.csv').records.map(({ line, cells }) => [line, cells.join('|')] as const);

describe('parseCsv(text)', () => {
  test.each([
    [
      'LF',
      'a,b\n1,2\n',
      [
        [1, 'a|b'],
        [2, '1|2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        [1, 'a|b'],
        [2, '1|2'],
      ],
    ],
    [
      'CR',
      'a,b\r1,2',
      [
        [1, 'a|b'],
        [2, '1|2'],
      ],
    ],
    [
      'mixed line ends',
      'a\r\nb\nc\rd',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
      ],
    ],
    [
      'quoted line breaks',
      'a,"1\r\n2\n3"\r\nb,c',
      [
        [1, 'a|1\n2\n3'],
        [4, 'b|c'],
      ],
    ],
    ['quoted commas and quotes', '"a,b","c""d"', [[1, 'a,b|c"d']]],
    [
      'empty lines',
      'a\n\nb\n',
      [
        [1, 'a'],
        [2, ''],
        [3, 'b'],
      ],
    ],
    ['a quote inside a cell', 'a"b,c', [[1, 'a"b|c']]],
    ['nothing', '', []],
  ])('reads %s', (_name, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('refuses an unclosed quote at the line where it opens', () => {
    const { records, problems } = parseCsv('a,b\n1,2\n3,"4\n5,6\n', 'x.csv');
    expect(records.map(({ line }) => line)).toEqual([1, 2]);
    expect(problems).toMatchObject([{ line: 3, message: expect.stringContaining('引号没有闭合') as string }]);
  });

  test('reports a quote inside a quoted cell once and reads on', () => {
    const { records, problems } = parseCsv('a,b\n1,"x"y"z"\n5,6\n', 'x.csv');
    expect(problems.map(({ line }) => line)).toEqual([2]);
    expect(records.at(-1)).toEqual({ line: 3, cells: ['5', '6'] });
  });
});

describe('readTable(text)', () => {
  test.each([
    ['a short row', 'a,b\n1\n', 2, '少了 1 格：应有 2 格，实际 1 格'],
    ['a long row', 'a,b\n1,2,3\n', 2, '多了 1 格：应有 2 格，实际 3 格'],
    ['an empty line', 'a,b\n\n1,2\n', 2, '整行为空'],
    ['a row of empty cells', 'a,b\n1,2\n , \n', 3, '整行为空'],
    ['an empty file', '', null, '文件是空的'],
  ])('refuses %s', (_name, text, line, message) => {
    const { problems } = readTable(text, 'x.csv');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, message: expect.stringContaining(message) as string });
  });

  test('keeps the good rows and their lines', () => {
    const { heading, records } = readTable('a,b\n1\n"2\n3",4\n5,6\n', 'x.csv');
    expect(heading?.cells).toEqual(['a', 'b']);
    expect(records.map(({ line }) => line)).toEqual([3, 5]);
  });
});
