import { expect, test } from 'vitest';
import { findAlike, toSounds } from './alike.ts';
import type { SearchDocument } from './document.ts';
import { toNormal } from './normal.ts';
import { splitQuery } from './pieces.ts';
import { toReadings } from './readings.ts';
import { describeHit } from './results.ts';
import { samplePages, sampleRules, wholeIndex } from '../../tests/search/samples.ts';
import { search } from './search.ts';

const more: readonly SearchDocument[] = [
  { url: '/data/places/', title: '服务点名录', kind: 'download', blocks: [{ text: '永康市、义乌市的服务点。' }] },
  {
    url: '/statistics/area/yongkang/',
    title: '永康市的数据',
    kind: 'data',
    area: '永康市',
    next: '2025年12人',
    blocks: [
      { text: '永康市培育领军工程师12人。' },
      { heading: '一、服务点', anchor: 'points', text: '方岩镇有服务点，芝英镇也有服务点。' },
    ],
  },
  {
    url: '/guides/company/',
    title: '企业怎样用好政策',
    kind: 'policy',
    blocks: [
      { text: '申报职称，先问服务点；领军工程师、创新工程师和企业工程师都可以申报。' },
      { heading: '（二）奖励', anchor: 'award', text: '新获评的高级工程师有奖励。' },
    ],
  },
];
const pages = [...samplePages, ...more];
const index = wholeIndex(pages, sampleRules, ['职称']);

const queries = [
  ...['职称', '服务点', '永康服务点', '永康市的数据', '方岩镇服务点', '领军工程师', '高工奖励', '多少领军工程师'],
  ...['怎样申报', '下载名录', '企业怎样用好政策', '创新驱动 奖励', '义乌', '示例服务点01', '2+4+X', '金人社发 8号'],
  ...[
    'zhicheng',
    'fwd',
    'yongkangfuwudian',
    '支称',
    '副务点',
    '的',
    '的怎样',
    '没有的词',
    '方岩',
    '方岩职称',
    '佛堂镇企业',
    '20,000',
    '怎样在哪里',
    '奖 励',
    '职称评审服务点在哪里',
  ],
];

/** One line a page, best first, with what the page scored. */
function listed(query: string): string {
  const { tiers, also } = search(index, query);
  const lines = tiers.flatMap(({ name, words, hits }) => [
    `  ${name} ${words.join(' ')}`,
    ...hits.map((hit) => {
      const { url, heading, excerpt } = describeHit(index, hit);
      return `    ${hit.score.toFixed(2)} ${url} ${heading}｜${excerpt.before}[${excerpt.match}]${excerpt.after}`;
    }),
  ]);
  return [`${query}${also.length > 0 ? `（${also.join('、')}）` : ''}`, ...lines, ''].join('\n');
}

test('search(query) ranks the pages of the test site as on file, with these scores', async () => {
  await expect(queries.map(listed).join('')).toMatchFileSnapshot('written/ranking.txt');
});

test('findAlike(query) orders what sounds alike as on file, with these scores', async () => {
  const sounds = toSounds(index.corpus, toReadings(), ['服务点']);
  const typed = [
    'zhicheng',
    'zc',
    'fwd',
    'yk',
    'gongchengshi',
    'zicen',
    'zhichneg',
    'shenbao',
    'yw',
    '支称',
    '永抗',
    's',
  ];
  const lines = typed.map((query) => {
    const alike = findAlike(sounds, query, (text) => text === '申报').slice(0, 6);
    return `${query}：${alike.map(({ text, score }) => `${text} ${score.toFixed(2)}`).join('，')}\n`;
  });
  await expect(lines.join('')).toMatchFileSnapshot('written/alike.txt');
});

test('splitQuery(query) parts queries as on file', async () => {
  const parted = [
    ...queries,
    '领军工程师和创新工程师',
    'abc12工程师',
    '怎样领奖励吗',
    '工程师工程师',
    '一个服务点都没有',
    '能领奖励的服务点',
    '方岩镇的企业怎么报高级工程师',
    '坚持创新驱动面向我市',
    '新获评的高级工程师另有通知吗',
    '2022年8号',
    '示例服务点02在哪里',
    '永康义乌',
    '企业企业企业',
  ].map((query) => {
    const pieces = splitQuery(toNormal(query), index.lexicon, (text) => index.corpus.normal.split(text).length - 1);
    return `${query}：${pieces.map(({ text, kind }) => `${text} ${kind}`).join('，')}\n`;
  });
  await expect(parted.join('')).toMatchFileSnapshot('written/pieces.txt');
});
