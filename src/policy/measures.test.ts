import { describe, expect, it } from 'vitest';
import { measureGroupsOf, measuresOf, passageLabelled, type MeasurePage } from './measures.ts';
import type { PlanClause } from './plan.ts';

const clause = (id: string, number: number | null, group: string | null = null): PlanClause => ({
  id,
  label: `二·${id}`,
  section: '二',
  group,
  title: number === null ? null : `举措${id}`,
  number,
  paragraphs: [`做${id}。`],
  parts: [{ id: `${id}-part`, label: `二·${id}·目标`, text: '100名' }],
});
const page = (id: string, of: string): MeasurePage => ({ id, data: { clause: of, meanings: ['就是这样。'] } });
const clauses = [clause('general', null), clause('a', 1, '培育'), clause('b', 2, '培育'), clause('c', 3, '服务')];
const pages = [page('03-c', 'c'), page('01-a', 'a'), page('02-b', 'b')];

describe('measuresOf(pages, clauses)', () => {
  it('joins each page with its clause, in the order of the plan', () => {
    const measures = measuresOf(pages, clauses);
    expect(measures.map(({ number, title, path }) => [number, title, path])).toEqual([
      [1, '举措a', '/measures/01-a/'],
      [2, '举措b', '/measures/02-b/'],
      [3, '举措c', '/measures/03-c/'],
    ]);
    expect(measures[0]?.pairs).toEqual([{ original: '做a。', meaning: '就是这样。' }]);
  });
  it.each([
    [
      'a page of no measure',
      [...pages, page('x', 'general')],
      'content/measures/x.mdx [clause] 计划里没有「general」，可写：a、b、c',
    ],
    ['a measure without a page', pages.slice(1), '应有且只有一页解读「c 举措c」，现有 0 页'],
    ['a measure with two pages', [...pages, page('x', 'a')], '应有且只有一页解读「a 举措a」，现有 2 页'],
  ])('refuses %s', (_case, given, message) => {
    expect(() => measuresOf(given, clauses)).toThrow(message);
  });
});

describe('measureGroupsOf(measures)', () => {
  it('leads from each heading of the plan to its first measure in the table of who does what', () => {
    const groups = measureGroupsOf(measuresOf(pages, clauses));
    expect(groups.map(({ title, path, measures }) => [title, path, measures.map(({ number }) => number)])).toEqual([
      ['培育', '/plan/who/#a', [1, 2]],
      ['服务', '/plan/who/#c', [3]],
    ]);
  });
});

describe('passageLabelled(clauses, label)', () => {
  it.each([
    ['二·b', 'b'],
    ['二·b·目标', 'b-part'],
    ['三', undefined],
  ])('%s is %s', (label, id) => {
    expect(passageLabelled(clauses, label)?.id).toBe(id);
  });
});
