import type { Area, Town } from './areas.ts';
import { knownOf, type Known, type ReadContext } from './lookup.ts';
import { datasets, type DatasetName, type Rows } from './registry.ts';
import { schemaAt, type DatasetSchema } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

const area = (code: string, name: string, parent: string | null, level: Area['level'], seat: Area['seat']): Area => ({
  code,
  name,
  short: name.replace(/[区县市]$/, ''),
  parent,
  level,
  aliases: level === '市' ? ['合计'] : [],
  seat,
});

/** A small made-up city for tests: one city, a scope with two counties of which one holds a zone, and one county more. */
export const testAreas: readonly Area[] = [
  area('1', '全市', null, '市', null),
  area('core', '中心城区', '1', '统计口径', null),
  area('11', '甲区', 'core', '县市区', [120, 30]),
  area('12', '乙区', 'core', '县市区', [120.2, 30]),
  area('zone', '甲开发区', '11', '功能区', null),
  area('rest', '甲区（不含开发区）', '11', '统计口径', null),
  area('13', '丙县', '1', '县市区', [120.4, 30.2]),
];

export const testTowns: readonly Town[] = [
  { code: '1101', name: '东街道', county: '11', at: null, source: null },
  { code: '1201', name: '东街道', county: '12', at: null, source: null },
  { code: '1301', name: '西镇', county: '13', at: null, source: null },
];

export const testVocabulary: Vocabulary = {
  period: { from: 2022, to: 2025 },
  bounds: { west: 119, east: 121, south: 29, north: 31, seatKm: 60 },
  tiers: [
    { id: 'first', name: '初阶', about: '' },
    { id: 'second', name: '高阶', about: '' },
  ],
  placeKinds: [{ id: 'points', name: '受理点', short: '受理点', unit: '个', measure: 9, task: '办事', about: '' }],
  indicators: [{ id: 'centres', name: '中心数', unit: '个', measure: 1, type: 'stock', about: '' }],
  allTiers: '各层级工程师',
  authority: '部门',
  ownFirst: '先看本县的。',
  lookedFor: '受理点',
  audiences: ['企业'],
  actors: [{ name: '企业', words: ['企业'] }],
  baseline: { people: '专业技术人员', group: '职称', levels: ['高级', '中级', '初级'] },
};

export const testContext: ReadContext = {
  file: 'data/test/2025-01-16.csv',
  date: '2025-01-16',
  vocabulary: testVocabulary,
  areas: testAreas,
  towns: testTowns,
  clauses: ['二·初阶', '三（一）1'],
};

/** A row of which only some cells matter; the others are empty. */
export function rowOf<N extends DatasetName>(name: N, cells: Partial<Rows[N]>): Rows[N] {
  const { columns }: DatasetSchema = datasets[name];
  const empty = Object.fromEntries(columns.map(({ key }) => [key, null]));
  return { line: 2, ...empty, ...cells } as unknown as Rows[N];
}

/** The heading line of a release of the test context. */
export const headingOf = (schema: DatasetSchema): string =>
  schemaAt(schema, testContext.date)
    .columns.map(({ heading }) => heading)
    .join(',');

export const testKnown: Known = knownOf(testContext);
