import { expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { toIndex } from './prepare.ts';
import type { Rules } from './rules.ts';
import { search } from './search.ts';
import { wholeIndex } from '../../tests/search/samples.ts';

const page = (url: string, title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  url,
  title,
  kind: 'policy',
  blocks: [{ text }],
  ...more,
});
const none: Rules = { questions: [], synonyms: [], areas: [], outside: [] };

/** The addresses found, best first. */
const found = (pages: readonly SearchDocument[], query: string, rules: Partial<Rules> = {}): string[] => {
  const { tiers } = search(toIndex({ documents: pages, rules: { ...none, ...rules } }), query);
  return tiers.flatMap(({ hits }) => hits.map((hit) => pages[hit.document]?.url ?? ''));
};

test('a word as typed counts more than one of the same meaning', () => {
  const pages = [page('/a/', '奖励办法', '甲'), page('/b/', '补贴办法', '乙')];
  const synonyms = [['补贴', '奖励']];
  expect(found(pages, '领补贴', { synonyms })).toEqual(['/b/', '/a/']);
  expect(found(pages, '领奖励', { synonyms })).toEqual(['/a/', '/b/']);
});

test('a download comes after what is as good', () => {
  const pages = [page('/data/', '名录数据', '名录', { kind: 'download' }), page('/list/', '名录一览', '名录')];
  expect(found(pages, '名录呢')).toEqual(['/list/', '/data/']);
});

test.each(['上报和检查', '上报 检查'])('the characters of %j are wanted two by two, not across a space', (query) => {
  const pages = [page('/a/', '甲', '检查表格'), page('/b/', '乙', '先上报再检查'), page('/c/', '丙', '上报人数')];
  const [tier] = search(toIndex({ documents: pages, rules: none }), query).tiers;
  expect([tier?.name, tier?.hits.map(({ document }) => pages[document]?.url)]).toEqual(['words', ['/b/']]);
});

test('the excerpt shows where most of the query stands, not what is rare', () => {
  const pages = ['甲', '乙', '丙'].map((name) =>
    page(`/${name}/`, name, `评职称看这一段。\n要交的材料${name === '乙' ? '\n去哪里' : ''}`),
  );
  const { tiers } = search(
    toIndex({ documents: pages, rules: { ...none, questions: ['去', '哪'], synonyms: [['评职称', '职称评审']] } }),
    '评职称去哪',
  );
  const excerpts = tiers.flatMap(({ hits }) => hits.map(({ best }) => best?.length));
  expect(excerpts).toEqual([3, 3, 3]);
});

test.each([
  ['津贴窗号', [], ['close']],
  ['津贴窗号', ['津贴'], ['words']],
])('search(%j) with the words %j finds %j: pairs and a single character alone are not found', (query, known, names) => {
  const index = wholeIndex([page('/a/', '甲', '发津贴的窗口，编号丙')], { ...none, questions: ['窗'] }, known);
  expect(search(index, query).tiers.map(({ name }) => name)).toEqual(names);
});
