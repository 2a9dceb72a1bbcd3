import { describe, expect, it } from 'vitest';
import { findNumbers, mayMean } from './numbers.ts';

const ranges = (text: string) =>
  findNumbers(text).map(({ text: written, value, from, below, rough }) => [
    written,
    value,
    rough ? [from, below] : 'exact',
  ]);

describe('findNumbers(text) reads numbers as Chinese texts write them', () => {
  it.each([
    ['21,846人', [['21,846', 21_846, 'exact']]],
    ['21846人', [['21846', 21_846, 'exact']]],
    ['２１８４６人', [['２１８４６', 21_846, 'exact']]],
    ['２１，８４６人', [['２１，８４６', 21_846, 'exact']]],
    [
      '甲846，128人',
      [
        ['846', 846, 'exact'],
        ['128', 128, 'exact'],
      ],
    ],
    [
      '21846,1286',
      [
        ['21846', 21_846, 'exact'],
        ['1286', 1286, 'exact'],
      ],
    ],
    ['2.18万人', [['2.18万', 21_800, [21_750, 21_850]]]],
    ['2.1846万人', [['2.1846万', 21_846, 'exact']]],
    ['2万人', [['2万', 20_000, [15_000, 25_000]]]],
    ['1.2万余人', [['1.2万余', 12_000, [12_000, 13_000]]]],
    ['1200多人', [['1200多', 1200, [1200, 1300]]]],
    ['约1200人', [['约1200', 1200, [1150, 1250]]]],
    ['约1286人', [['1286', 1286, 'exact']]],
    ['近2.2万人', [['近2.2万', 22_000, [21_000, 22_000]]]],
    ['超过1.2万人', [['超过1.2万', 12_000, [12_000, 13_000]]]],
    ['多达1.2万人', [['多达1.2万', 12_000, [12_000, 13_000]]]],
    ['超过目标416人', [['416', 416, 'exact']]],
    ['1200人左右', [['1200', 1200, [1150, 1250]]]],
    ['1000名以上', [['1000', 1000, 'exact']]],
    ['0家', [['0', 0, 'exact']]],
    ['3.5个', [['3.5', 3.5, 'exact']]],
    ['一百二十一人', [['一百二十一', 121, 'exact']]],
    ['三十家', [['三十', 30, 'exact']]],
    ['两万人', [['两万', 20_000, [15_000, 25_000]]]],
    [
      '21 846',
      [
        ['21', 21, 'exact'],
        ['846', 846, 'exact'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(ranges(text)).toEqual(expected);
  });
  it.each([
    ...['超过', '超', '逾', '突破', '达', '达到', '达了', '达到了', '多达', '超过 '].map(
      (word) => [word, '', 20_000, 30_000] as const,
    ),
    ...['将近', '接近', '近', '不足', '不到', '近 '].map((word) => [word, '', 10_000, 20_000] as const),
    ...['大约', '约', '大概', '约 '].map((word) => [word, '', 15_000, 25_000] as const),
    ...['余', '多', ' 余'].map((word) => ['', word, 20_000, 30_000] as const),
  ])('%s2万%s人 is from %d to %d', (before, after, from, below) => {
    expect(ranges(`${before}2万${after}人`)).toEqual([[`${before}2万${after}`, 20_000, [from, below]]]);
  });
  it.each(['1200人左右', '1200左右', '1200个人左右', '1200人上下'])('%s is about 1200', (text) => {
    expect(ranges(text)).toEqual([['1200', 1200, [1150, 1250]]]);
  });
  it.each([
    ['1200多少', 'exact'],
    ['120多人', [120, 130]],
    ['121多人', 'exact'],
    ['约121人', 'exact'],
    ['近121人', 'exact'],
    ['近120人', [110, 120]],
    ['超过120人', 'exact'],
    ['超过1.25万人', [12_500, 12_600]],
    ['0多人', 'exact'],
    ['1200左边', 'exact'],
    ['1200人，多了', 'exact'],
    ['1200 余人', [1200, 1300]],
    ['1200个企业人左右', 'exact'],
  ])('%s is %j', (text, range) => {
    expect(ranges(text)[0]?.[2]).toEqual(range);
  });
  it.each([
    ['3百', 300],
    ['3千', 3000],
    ['3 万', 30_000],
    ['3十万', 300_000],
    ['3百万', 3_000_000],
    ['3千万', 30_000_000],
    ['3亿', 300_000_000],
    ['1.5亿', 150_000_000],
    ['1,234,567', 1_234_567],
    ['0.25', 0.25],
  ])('the value of %s is %d', (text, value) => {
    expect(findNumbers(text).map((mention) => mention.value)).toEqual([value]);
  });
  it('marks shares of every kind', () => {
    const texts = ['5%', '5‰', '5 %', '5百分点', '5个百分点', '百分之5', '百分之 5', '5个', '5百'];
    expect(texts.map((text) => findNumbers(text)[0]?.percent)).toEqual([...Array<boolean>(7).fill(true), false, false]);
  });
  it('doubts bare years of two centuries alone', () => {
    const texts = ['1999', '2024', '2,024', '1899', '2100', '20245'];
    expect(texts.map((text) => findNumbers(text)[0]?.doubtful)).toEqual([true, true, false, false, false, false]);
  });
  it('marks shares', () => {
    expect(findNumbers('占12.3%，百分之5，3个百分点').map(({ percent }) => percent)).toEqual([true, true, true]);
  });
  it('doubts a bare year and Chinese words', () => {
    expect(findNumbers('2024 初阶 120 三十').map(({ doubtful }) => doubtful)).toEqual([true, false, true]);
  });
});

describe('findNumbers(text) leaves out digits that count nothing', () => {
  it.each([
    '2024年3月1日',
    '2024年底',
    '2022—2025年',
    '2022至2025年',
    '2024-03-01版',
    '2024/3/1',
    '3月份',
    '金人社发〔2022〕8号',
    '第3项',
    '举措9',
    '表12-3',
    '《统计年鉴2021》',
    '“211”计划',
    '2+4+X产业',
    'GB/T 7714—2025',
    'A4纸',
    '9:00-11:30',
    '0579-12345678',
    '1. 先看\n2. 再看',
    '十条举措、一是、千万不要',
  ])('%s', (text) => {
    expect(findNumbers(text)).toEqual([]);
  });
  it('leaves out names with digits that it is told', () => {
    expect(findNumbers('321 人才企业工作站', ['321人才企业工作站'])).toEqual([]);
  });
  it('keeps positions of the original text', () => {
    const text = '《甲2021》：２１，８４６人';
    const [found] = findNumbers(text);
    expect(text.slice(found?.start, found?.end)).toBe('２１，８４６');
  });
});

describe('mayMean(mention, published)', () => {
  it.each([
    ['21,846', 21_846, true],
    ['21,846', 21_847, false],
    ['2.18万', 21_846, true],
    ['2.18万', 21_850, false],
    ['2.18万', 21_750, true],
    ['2.18万', 21_749, false],
    ['1.2万余', 12_999, true],
    ['1.2万余', 11_999, false],
    ['近2.2万', 22_000, false],
    ['近2.2万', 21_999, true],
  ])('%s and %d: %s', (text, published, expected) => {
    const [mention] = findNumbers(`${text}人`);
    expect(mention && mayMean(mention, published)).toBe(expected);
  });
});
