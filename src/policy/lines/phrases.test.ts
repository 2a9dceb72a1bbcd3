import { describe, expect, test } from 'vitest';
import { phrasesWith, widestWord } from './phrases.ts';

const words = [
  '义乌市',
  '婺城区',
  '企业工程师',
  '创新工程师',
  '321人才',
  '321人才企业工作站',
  '企业职称评审服务点',
  '人员数据库',
];
const { cut } = phrasesWith(words, widestWord.heading);
const narrow = phrasesWith(words, widestWord.label);

describe('phrases', () => {
  test.for([
    ['2025年义乌市培育的创新工程师最多（初步）', '2025年|义乌市|培育的|创新工程师|最多|（初步）'],
    ['我是技校毕业，能评工程师吗', '我是|技校|毕业，|能评|工程师吗'],
    ['到2025年底全市建成321人才企业工作站多少家？', '到2025年底|全市|建成|321人才企业工作站|多少家？'],
    ['4 建立企业人才职称评审“直通车”', '4 建立|企业|人才|职称|评审|“直通车”'],
    ['约43家', '约43家'],
    ['', ''],
  ])('cut(%s)', ([text, phrases]) => {
    expect(cut(text as string).join('|')).toBe(phrases);
    expect(cut(text as string).join('')).toBe(text);
  });

  test('cut(word) of a vocabulary keeps it whole, a wide one only in a heading', () => {
    for (const word of words) expect(cut(word)).toEqual([word]);
    expect(narrow.cut('企业职称评审服务点').length).toBeGreaterThan(1);
    expect(narrow.cut('义乌市')).toEqual(['义乌市']);
  });

  test('cut(text) parts no word of another city either', () => {
    const other = phrasesWith(['余杭区', '数字工匠'], widestWord.heading);
    expect(other.cut('余杭区数字工匠最多')).toEqual(['余杭区', '数字工匠', '最多']);
  });
});
