import type { SearchDocument } from '../../src/search/document.ts';
import { toIndex, type Index } from '../../src/search/prepare.ts';
import type { Rules } from '../../src/search/rules.ts';
import type { Answers } from '../../src/search/ways.ts';

/** A few pages for tests. */
export const samplePages: readonly SearchDocument[] = [
  {
    url: '/measures/04/',
    title: '建立企业人才职称评审“直通车”',
    kind: 'policy',
    blocks: [
      { text: '计划建立以专利、技能为主要内容的职称评审“直通车”。' },
      { heading: '怎么办', anchor: 'how', text: '先准备材料，再到服务点询问职称怎么报。\n高级工程师另有通知。' },
    ],
  },
  {
    url: '/plan/',
    title: '计划原文',
    kind: 'policy',
    blocks: [
      { heading: '4.建立企业人才职称评审“直通车”', anchor: 'measure-4', text: '坚持创新驱动，面向我市2+4+X产业。' },
      { text: '金人社发〔2022〕8号，市 321 人才。对新获评高级工程师给予奖励。' },
    ],
  },
  {
    url: '/figures/engineers/',
    title: '2025年领军工程师117人',
    kind: 'data',
    next: '2025年117人，截至2026-03-19',
    blocks: [{ text: '永康市 | 12 | 20,000' }],
  },
  {
    url: '/place/1/',
    title: '示例服务点 01',
    kind: 'place',
    area: '永康市',
    next: '永康市，0579-00000001',
    terms: ['职称评审服务点'],
    blocks: [{ text: '地址：永康市方岩镇\n受理职称申报' }],
  },
  {
    url: '/place/2/',
    title: '示例服务点 02',
    kind: 'place',
    area: '义乌市',
    next: '义乌市，0579-00000002',
    blocks: [{ text: '地址：义乌市佛堂镇\n受理职称申报，永康市企业也可以来' }],
  },
];

/** Rules as authors write them. */
export const sampleRules: Rules = {
  questions: ['怎么', '怎样', '在哪里', '的', '吗', '能'],
  synonyms: [
    ['高工', '高级工程师'],
    ['工作站', '人才工作站'],
  ],
  areas: [
    ['永康市', '永康'],
    ['义乌市', '义乌'],
  ],
  outside: ['杭州'],
};

/** Everything that a few pages can be searched with: `words` are known beyond those that the pages name, `asked` as in content/answers.yaml. */
export const wholeIndex = (
  documents: readonly SearchDocument[],
  rules: Rules,
  words: readonly string[] = [],
  asked: Answers['pages'] = {},
): Index =>
  toIndex({
    documents,
    rules: { ...rules, synonyms: [...rules.synonyms, ...words.map((word) => [word])] },
    answers: { pages: asked, placeholders: {} },
  });
