import { describe, expect, test } from 'vitest';
import { atomsOf } from './atoms.ts';
import { labelLines, proseLines } from './lines.ts';
import { phrasesWith, widestWord } from './phrases.ts';

const phrases = phrasesWith(['321人才'], widestWord.label);

describe('atomsOf(text) keeps together', () => {
  test.for([
    ['每年培育20,000名以上的人', ['20,000名以上']],
    ['占46.5%，多0.8个百分点', ['0.8个百分点']],
    ['每千人（2020年）38.1人', ['2020年', '38.1人']],
    ['共 1.5 MB 的文件', ['1.5 MB']],
    ['建成服务点 30 个以上', ['30 个以上']],
    ['至 2025 年，全市', ['2025 年']],
    ['在2026年3月19日和2026-03-19', ['2026年3月19日', '2026-03-19']],
    ['实施期2022—2025 年', ['2022—2025 年']],
    ['拨打0579-82468135或12333', ['0579-82468135']],
    ['见三（三）7和三/（三）7', ['三（三）7', '三/（三）7']],
    ['依第十二条第（二）项', ['第十二条', '第（二）项']],
    ['按金人社发〔2022〕8号办理', ['按金人社发〔2022〕8号']],
    ['长山乡示例路 8 号，电话', ['8 号']],
    ['用WGS-84坐标', ['WGS-84']],
    ['周一9:00—17:00', ['9:00—17:00']],
    ['第一，建立制度', []],
    ['一个没有数字的句子', []],
  ] as const)('%s', ([text, kept]) => {
    expect(atomsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(kept);
  });
});

describe('lines', () => {
  const wholeOf = (text: string): readonly string[] =>
    proseLines(text, phrases, true).whole.map(({ start, end }) => text.slice(start, end));

  test('proseLines(text) leaves no last line of one character', () => {
    expect(wholeOf('由用人单位推荐报名。')).toEqual(['报名']);
    expect(wholeOf('共有321人才。')).toEqual(['321人才']);
    expect(wholeOf('无')).toEqual([]);
  });

  test('labelLines(text) ends lines at phrases, and keeps a phrase with marks in it', () => {
    const text = '改革试点企业数（家）';
    const { whole, borders } = labelLines(text, phrases);
    expect(borders.map((at) => text[at])).toEqual(['企']);
    expect(whole.map(({ start, end }) => text.slice(start, end))).toEqual(['企业数（家）']);
  });
});
