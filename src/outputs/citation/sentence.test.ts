import { describe, expect, it } from 'vitest';
import { plainCitation } from './pieces.ts';
import { newsSentence, numberSentence } from './sentence.ts';
import type { CitedNews } from './work.ts';
import { testNews } from './testing.ts';

const { url } = testNews;

describe('newsSentence(news)', () => {
  it.each<readonly [string, CitedNews, string]>([
    [
      'all known',
      testNews,
      `据测试市统计局《测试市工程师人数》（数据截至2023年底），2023年全市新增工程师1,234人，比上年增加34人（2024-03-01版）。${url}`,
    ],
    [
      'no as-of date',
      { ...testNews, asOf: null },
      `据测试市统计局《测试市工程师人数》，2023年全市新增工程师1,234人，比上年增加34人（2024-03-01版）。${url}`,
    ],
    [
      'a title that names a book',
      { ...testNews, asOf: null, title: '《测试年鉴2024》表1-2' },
      `据测试市统计局《测试年鉴2024》表1-2，2023年全市新增工程师1,234人，比上年增加34人（2024-03-01版）。${url}`,
    ],
    ...['。', '．', '.', '。。', ''].map((end): readonly [string, CitedNews, string] => [
      `a headline that ends with “${end}”`,
      { ...testNews, asOf: null, headline: `共1人${end}` },
      `据测试市统计局《测试市工程师人数》，共1人（2024-03-01版）。${url}`,
    ]),
  ])('%s', (_, news, expected) => {
    expect(plainCitation(newsSentence(news))).toBe(expected);
  });
});

describe('numberSentence(number)', () => {
  const number = { ...testNews, what: '2023年全市初阶工程师', value: 1234, unit: '人', provisional: false };
  it.each([
    ['final', number, '2023年全市初阶工程师1,234人（2024'],
    ['provisional', { ...number, provisional: true }, '2023年全市初阶工程师1,234人（初步数）（2024'],
    ['zero', { ...number, value: 0 }, '2023年全市初阶工程师0人（2024'],
  ])('%s', (_, given, expected) => {
    expect(plainCitation(numberSentence(given))).toContain(expected);
  });
});
