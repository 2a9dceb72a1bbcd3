import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../figures/catalogue.ts';
import { builtOf, engineer } from '../figures/testing.ts';
import { readSentences } from '../verify/sentences.ts';
import { sentencesFile } from './sentences-file.ts';

const first = {
  date: '2024-03-01',
  rows: [
    engineer(2022, '全市', '初阶', 90),
    engineer(2022, '全市', '高阶', 8),
    engineer(2023, '全市', '初阶', 95),
    engineer(2023, '全市', '高阶', 9),
  ],
};
const second = {
  date: '2025-03-01',
  rows: [
    ...first.rows.slice(0, 3),
    engineer(2023, '全市', '高阶', 10),
    engineer(2024, '全市', '初阶', 120),
    engineer(2024, '全市', '高阶', 12),
  ],
};

describe('sentencesFile(catalogue)', () => {
  const { all, find } = readSentences(sentencesFile(catalogueOf(builtOf([first, second]))));
  it.each([
    ['2024年全市培育初阶120人', 'now'],
    ['2023年全市培育初阶95人，比上年增加5人', 'holds'],
    ['2023年全市培育高阶9人', 'changed'],
  ])('says how %s stands: %s', (text, standing) => {
    expect(find(`${text}。`)?.standing).toBe(standing);
  });
  it('says which pages print a sentence', () => {
    expect(find('2023年全市培育高阶9人')?.pages).toContainEqual({
      path: '/statistics/engineers-by-year/2024-03-01/',
      name: '各层级工程师年度培育人数',
      date: '2024-03-01',
      demo: false,
    });
  });
  it('holds the sentence for newspapers, and each sentence once', () => {
    expect(all.filter(({ text }) => text.startsWith('据测试局《测试表》，2024年')).length).toBeGreaterThan(0);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });
  it('marks what stands on demo pages alone', () => {
    const demo = readSentences(sentencesFile(catalogueOf(builtOf([{ ...first, demo: true }]))));
    expect(demo.find('2023年全市培育高阶9人')?.demo).toBe(true);
    expect(demo.all.some(({ text }) => text.startsWith('据'))).toBe(false);
  });
});
