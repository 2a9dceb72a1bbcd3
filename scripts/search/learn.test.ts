import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { toLearned } from '../../src/search/learned.ts';
import { encodeLesson } from '../../src/search/lesson.ts';
import { sampleRules } from '../../src/search/samples.ts';
import { search, toIndex } from '../../src/search/search.ts';
import { learn } from './learn.ts';
import type { Question } from './read-questions.ts';

const page = (path: string, title: string, text: string, area?: string): SearchDocument => ({
  ...{ url: `/base${path}`, title, kind: 'policy', blocks: [{ text }] },
  ...(area === undefined ? {} : { area }),
});
const documents = [
  page('/pay/', '薪酬改革', '职称与岗位工资'),
  page('/reward/', '奖励', '对新获评的给予奖励'),
  page('/list/1/', '永康市名录', '永康市的服务点', '永康市'),
  page('/list/2/', '义乌市名录', '义乌市的服务点', '义乌市'),
  page('/numbers/', '数据', '服务点的数量'),
];
/** Each wording eight times, since what fewer ask is not learned. */
const asked = (pages: string, ...texts: readonly string[]): readonly Question[] =>
  texts.flatMap((text) => Array.from({ length: 8 }, () => ({ text, pages: pages.split(' ') })));
const questions = [
  ...asked('/pay/', '涨多少钱', '钱怎么加'),
  ...asked('/reward/', '一次性给几个钱', '红包'),
  ...asked('/list/{地区}/', '{地区}去哪办', '{地区} 窗口'),
  ...asked('/numbers/', '一共几处'),
  ...asked('/nowhere/', '没有这一页'),
];
const taught = { documents, rules: sampleRules, words: [] };
const lesson = learn(taught, '/base/', questions);

function firstOf(query: string): string | undefined {
  const plain = toIndex(documents, sampleRules);
  const [tier] = search({ ...plain, learned: toLearned(lesson, plain.corpus) }, query).tiers;
  return documents[tier?.hits[0]?.document ?? -1]?.url;
}

describe('learn(pages, base, questions)', () => {
  it.each([
    ['涨钱', '/base/pay/'],
    ['发红包', '/base/reward/'],
    ['共有几处', '/base/numbers/'],
  ])('makes %j find %j, though no page says so and nobody asked just that', (query, url) => {
    const plain = search(toIndex(documents, sampleRules), query).tiers.flatMap(({ hits }) => hits);
    expect(documents[plain[0]?.document ?? -1]?.url).not.toBe(url);
    expect(firstOf(query)).toBe(url);
  });

  it('carries over from area to area', () => {
    expect(firstOf('永康窗口')).toBe('/base/list/1/');
    expect(firstOf('义乌去哪办事')).toBe('/base/list/2/');
  });

  it('numbers pages as they were given, also when it learns from a part of them', () => {
    const places = Array.from({ length: 150 }, (_, at): SearchDocument => ({
      ...page(`/place/${String(at)}/`, `场所${String(at)}`, '地址', '永康市'),
      kind: 'place',
      next: '电话',
    }));
    const [first, ...others] = documents;
    const more = [first as SearchDocument, ...places, ...others];
    const { groups } = learn({ ...taught, documents: more }, '/base/', questions);
    expect(groups.map((group) => group.map((at) => more[at]?.url))).toEqual([
      ['/base/pay/'],
      ['/base/reward/'],
      ['/base/list/1/', '/base/list/2/'],
      ['/base/numbers/'],
      [],
    ]);
  });

  it('learns the same every time, and nothing from nothing', () => {
    expect(encodeLesson(learn(taught, '/base/', questions))).toBe(encodeLesson(lesson));
    expect(learn(taught, '/base/', []).parts.size).toBe(0);
  });
});
