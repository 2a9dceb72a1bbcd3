import { describe, expect, it } from 'vitest';
import { verifier } from './answer.ts';
import { readNumbers } from './file.ts';
import { testFile } from './testing.ts';

const verify = verifier(readNumbers(testFile));
const page = 'https://a.example/statistics/by-year/2024-03-01/';

/** Outcome, how it was told, and the numbers with what became of them. */
const told = (text: string) =>
  verify(text).numbers.map(({ mention, outcome, by, fates }) => [
    mention.text,
    by === null ? outcome : `${outcome} by ${by}`,
    ...fates.map(({ number, kind }) => `${number.address} ${kind}`),
  ]);

describe('verifier(published)(text) is sure only when the text says which number it is', () => {
  it.each([
    [
      'all said',
      '2023年全市初阶工程师21,846人',
      [['21,846', 'found by words', 'engineers/2023/全市/初阶工程师 stands']],
    ],
    [
      'another name of the area',
      '2023年本市初阶工程师21,846人',
      [['21,846', 'found by words', 'engineers/2023/全市/初阶工程师 stands']],
    ],
    [
      'a revised number',
      '2023年全市高阶工程师118人',
      [['118', 'found by words', 'engineers/2023/全市/高阶工程师 changed']],
    ],
    [
      'a confirmed number',
      '2023年甲区初阶工程师980人',
      [['980', 'found by words', 'engineers/2023/甲区/初阶工程师 confirmed']],
    ],
    [
      'a withheld number',
      '2023年甲区（不含开发区）初阶工程师77人',
      [['77', 'found by words', 'engineers/2023/甲区（不含开发区）/初阶工程师 changed']],
    ],
    [
      'a dropped number, said the other way round',
      '2022年全市高级类别118人',
      [['118', 'found by words', 'engineers/2022/全市/类别:高级 changed']],
    ],
    ['a target', '每年培育高阶工程师1000名以上', [['1000', 'found by words', 'targets/高阶工程师 stands']]],
    [
      'a sum',
      '到2024年全市累计培育初阶工程师44,846人',
      [['44,846', 'found by words', 'engineers/累计/2024/全市/初阶工程师 stands']],
    ],
    [
      'a rounded number',
      '2023年全市初阶工程师2.18万人',
      [['2.18万', 'found by words', 'engineers/2023/全市/初阶工程师 stands']],
    ],
    ['the area left out', '2023年初阶工程师21,846人', [['21,846', 'unsure', 'engineers/2023/全市/初阶工程师 stands']]],
    ['another area', '2023年乙县初阶工程师21,846人', [['21,846', 'unsure', 'engineers/2023/全市/初阶工程师 stands']]],
    [
      'who says it is not what is said',
      '据本市统计局，2023年初阶工程师21,846人',
      [['21,846', 'unsure', 'engineers/2023/全市/初阶工程师 stands']],
    ],
    [
      'nothing said',
      '118',
      [
        [
          '118',
          'unsure',
          'engineers/2023/全市/高阶工程师 changed',
          'engineers/2022/全市/类别:高级 changed',
          'indicators/2024/全市/9号中心数 stands',
        ],
      ],
    ],
    ['a number of nobody', '2023年全市初阶工程师21,847人', [['21,847', 'none']]],
    ['a share', '占全市的45.2%', [['45.2', 'percent']]],
    [
      'two years in one sentence',
      '2024年全市初阶工程师23,000人，2023年为21,846人',
      [
        ['23,000', 'found by words', 'engineers/2024/全市/初阶工程师 stands'],
        ['21,846', 'found by words', 'engineers/2023/全市/初阶工程师 stands'],
      ],
    ],
    [
      'a comparison ends with its clause',
      '2024年全市初阶工程师比2023年多，为23,000人',
      [['23,000', 'found by words', 'engineers/2024/全市/初阶工程师 stands']],
    ],
    [
      'swapped numbers',
      '2023年全市高阶工程师21,846人',
      [['21,846', 'unsure', 'engineers/2023/全市/初阶工程师 stands']],
    ],
    ['a bare year is no number', '2023 全市', []],
    ['no number', '没有数字', []],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
  it('names what the sentence speaks of when the number is of nobody', () => {
    expect(verify('2023年全市高阶工程师121人。甲县119家').numbers[1]?.named).toEqual([]);
    const [answer] = verify('2023年全市高阶工程师119人').numbers;
    expect(answer?.named.map(({ number, now }) => [number.address, now.value])).toEqual([
      ['engineers/2023/全市/高阶工程师', 121],
    ]);
  });
});

describe('verifier(published)(text) follows a link', () => {
  it.each([
    ['the number alone', `118人 ${page}`, [['118', 'found by link', 'engineers/2023/全市/高阶工程师 changed']]],
    [
      'a number of another release',
      `121人 ${page}`,
      [['121', 'found by link', 'engineers/2023/全市/高阶工程师 stands']],
    ],
    ['a number that the figure does not show', `1000名 ${page}`, [['1000', 'elsewhere', 'targets/高阶工程师 stands']]],
    ['words that speak of another', `甲区118人 ${page}`, [['118', 'unsure', 'engineers/2023/全市/高阶工程师 changed']]],
    [
      'an address',
      `118人 ${page}#engineers/2023/全市/高阶工程师`,
      [['118', 'found by address', 'engineers/2023/全市/高阶工程师 changed']],
    ],
    [
      'an address of another number',
      `21,846人 ${page}#engineers/2023/全市/高阶工程师`,
      [['21,846', 'found by link', 'engineers/2023/全市/初阶工程师 stands']],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
  it.each([
    ['a pinned page', page, true, ['engineers/2023/全市/高阶工程师', 'engineers/2023/甲区（不含开发区）/初阶工程师']],
    ['the newest pinned page', page.replace('2024', '2025'), true, []],
    ['a release that does not exist', page.replace('2024', '2023'), false, []],
  ])('%s', (_, text, hasRelease, changed) => {
    const [link] = verify(text).links;
    expect(link?.hasRelease).toBe(hasRelease);
    expect(link?.changed.map(({ number }) => number.address)).toEqual(changed);
  });
  it.each([
    ['changed', 'engineers/2023/全市/高阶工程师', 118, 121],
    ['not published then', 'engineers/2024/全市/初阶工程师', undefined, undefined],
  ])('an address: %s', (_, address, then, now) => {
    const [link] = verify(`${page}#${address}`).links;
    expect(link?.fate?.said.value).toBe(then);
    expect(link?.fate?.now.value).toBe(now);
  });
});

describe('readNumbers(file)', () => {
  it('refuses another format', () => {
    expect(() => readNumbers({ ...testFile, format: 2 as unknown as 1 })).toThrow(
      'numbers file of format 2, expected 1',
    );
  });
});
