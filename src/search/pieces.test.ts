import { expect, test } from 'vitest';
import { splitQuery } from './pieces.ts';
import { sampleRules } from '../../tests/search/samples.ts';
import { toLexicon } from './rules.ts';

const lexicon = toLexicon(sampleRules, ['职称', '服务点', '服务点在哪里', '321人才']);
const corpus = '永康市\n职称评审直通车\n方岩镇\n受理\n2022年\npdf';
const timesOf = (text: string): number => (corpus.includes(text) ? 4 : 0);
const split = (query: string): string =>
  splitQuery(query, lexicon, timesOf)
    .map(({ text, kind }) => `${text}:${kind}`)
    .join(' ');

test.each([
  ['受理永康', '受理:found 永康:word'],
  ['永康职称服务点', '永康:word 职称:word 服务点:word'],
  ['永康服务点在哪里', '永康:word 服务点:word 在哪里:question'],
  ['怎么评审', '怎么:question 评审:found'],
  ['高工的职称', '高工:word 的:question 职称:word'],
  ['方岩镇的受理', '方岩镇:found 的:question 受理:found'],
  ['职称评审直通车', '职称:word 评审直通车:found'],
  ['职称鑫', '职称:word 鑫:unknown'],
  ['321人才', '321人才:word'],
  ['2022年', '2022年:found'],
  ['20222', '20222:unknown'],
  ['pd职称', 'pd:found 职称:word'],
  ['zhicheng', 'zhicheng:unknown'],
  ['', ''],
])('splitQuery(%j) is %j', (query, pieces) => {
  expect(split(query)).toBe(pieces);
});

test('splitQuery(query) always covers the query', () => {
  for (const query of ['永鑫康', '怎么怎样能吗', '职称a1服务b22点', '称职务服']) {
    const pieces = splitQuery(query, lexicon, timesOf);
    expect(pieces.map(({ text }) => text).join('')).toBe(query);
  }
});
