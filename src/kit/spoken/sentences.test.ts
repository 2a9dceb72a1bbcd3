import { expect, test } from 'vitest';
import { sentenceEnds } from './sentences.ts';

const cut = (text: string): readonly string[] => {
  const ends = sentenceEnds(text);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
};

test.each([
  ['一句。', ['一句。']],
  ['甲。乙！丙？', ['甲。', '乙！', '丙？']],
  ['他说：“好。”又走了。', ['他说：“好。”', '又走了。']],
  ['第一项；第二项', ['第一项；', '第二项']],
  ['没有句号', ['没有句号']],
  ['甲。 ', ['甲。 ']],
  ['2.5万人，占12.5%。', ['2.5万人，占12.5%。']],
  ['', ['']],
])('sentenceEnds(%s) cuts into %j', (text, sentences) => {
  expect(cut(text)).toEqual(sentences);
});

test('sentenceEnds(text) cuts what is too long for one breath at a comma', () => {
  const phrase = `${'很'.repeat(39)}，`;
  expect(cut(`${phrase.repeat(4)}完。`)).toEqual([phrase.repeat(2), `${phrase.repeat(2)}完。`]);
});
