import type { Claim } from '../../../src/claims/claim.ts';
import type { Fact } from '../../../src/claims/fact.ts';
import { placeOf, publicationOf, rowsOf } from '../../../tests/fixtures/small-city.ts';

const rest = '甲区（不含开发区）';
const high = [
  rowsOf(2021, { 全市: 80, 乙区: 90 }),
  rowsOf(2022, { 全市: 100 }),
  rowsOf(2023, { 全市: 100, [rest]: 20, 甲开发区: 10, 乙区: 40, 丙县: 30 }),
  rowsOf(2024, { 全市: [120], [rest]: [40], 甲开发区: 20, 乙区: [40], 丙县: 'withheld' }),
  rowsOf(2025, { 全市: [90] }),
  rowsOf(2026, { 全市: 1 }),
];
const low = [
  rowsOf(2022, { 全市: 0, [rest]: 0, 甲开发区: 0, 丙县: 0 }),
  rowsOf(2023, { 全市: 5, [rest]: 0, 甲开发区: 0, 乙区: [5], 丙县: 0 }),
  rowsOf(2024, { 全市: 'withheld', [rest]: 1, 甲开发区: 2, 丙县: 'missing' }),
];
const centres = [rowsOf(2023, { 全市: 3 }), rowsOf(2024, { 全市: 3 })];
const reviews = [rowsOf(2023, { 全市: 7 }), rowsOf(2024, { 全市: 5 })];

const older = [
  placeOf({ id: 'p1', kind: '受理点', county: '丙县', recognised: '2022-05' }),
  placeOf({ id: 'p2', kind: '受理点', county: '甲区', recognised: '2021' }),
  placeOf({ id: 'p3', kind: '受理点', county: '甲开发区', recognised: '2023-03-01' }),
  placeOf({ id: 'p4', kind: '培训基地', county: '乙区', level: '市级' }),
  placeOf({ id: 'p5', kind: '培训基地', county: '乙区', level: '县级', recognised: '2022' }),
  placeOf({ id: 'p6', kind: '培训基地', county: '甲区', level: '省级', recognised: '2023-12-31', state: '暂停' }),
];
// p2 was revoked nobody knows when, p3 on the last day of 2024.
const newer = [
  ...older.filter(({ id }) => id !== 'p2' && id !== 'p3'),
  placeOf({ id: 'p2', kind: '受理点', county: '甲区', recognised: '2021', state: '已撤销' }),
  placeOf({
    id: 'p3',
    kind: '受理点',
    county: '甲开发区',
    recognised: '2023-03-01',
    state: '已撤销',
    revoked: '2024-12-31',
  }),
  placeOf({ id: 'p7', kind: '受理点', county: '丙县', recognised: '2025-03' }),
];

const aim = (indicator: string, scope: string, value: number) => ({
  line: 2,
  indicator,
  scope,
  value,
  unit: '',
  clause: '',
});

/** A publication small enough to count by hand. */
export const handMade = publicationOf({
  targets: [
    ['2022-03-07', null, [aim('高阶', '每年', 100), aim('受理点', '至2024年底', 2), aim('培训基地', '至2024年底', 1)]],
  ],
  engineers: [
    [
      '2025-10-20',
      '2025年9月',
      [...high.flat().map((row) => ({ ...row, tier: '高阶' })), ...low.flat().map((row) => ({ ...row, tier: '初阶' }))],
    ],
  ],
  indicators: [
    [
      '2025-03-20',
      '2024年底',
      [
        ...centres.flat().map((row) => ({ ...row, indicator: '中心数', unit: '个' })),
        ...reviews.flat().map((row) => ({ ...row, indicator: '评审人数', unit: '人' })),
      ],
    ],
  ],
  professionals: [
    [
      '2021-12-31',
      null,
      [
        ...rowsOf(2020, { 全市: 50, 丙县: 20 }).map((row) => ({ ...row, indicator: '合计' })),
        ...rowsOf(2020, { 全市: 10, 丙县: 5 }).map((row) => ({ ...row, indicator: '职称:高级' })),
      ],
    ],
  ],
  places: [
    ['2024-02-01', '2023年底', older],
    ['2025-10-20', '2025-09', newer],
  ],
});

const units: Readonly<Record<string, string>> = { 受理点: '个', 培训基地: '家', 合计: '处', 中心数: '个' };

/** A fact as a claim may give it: `address=number初步@until{key:value}`; area, name and year are those of the address unless the braces say otherwise. */
function factOf(text: string): Fact {
  const [, ref = '', told = '', provisional, until, key = 'verb', said = ''] =
    /^(.+?)=(\d+|[a-z]+)(初步)?(?:@([\d-]+))?(?:\{(.*):(.*)\})?$/.exec(text) ?? [];
  const [name = '', area = ''] = ref.replace('/计入目标', '').split('/').toReversed();
  const usual = ref.includes('累计') ? 'span' : /^p|中心数$/.test(ref) ? 'end' : 'year';
  const year = Number(/\d{4}/.exec(key === 'year' ? said : ref)?.[0] ?? 2025);
  const number = /\d/.test(told);
  return {
    ...{
      ref,
      area,
      name: name === '合计' ? '场所' : name,
      unit: (!ref.startsWith('prof') && units[name]) || '人',
      value: number ? Number(told) : null,
    },
    ...{ status: number ? (provisional ? 'provisional' : 'final') : told, verb: '', [key]: said },
    period: {
      kind: key === 'kind' ? said : usual,
      year,
      ...(usual === 'span' && { from: key === 'from' ? Number(said) : 2022 }),
      ...(until && { until }),
    },
  } as Fact;
}

/** Facts, one a word; `*` stands for the four areas that are the city, with a number for each. */
function factsOf(words: readonly string[]): readonly Fact[] {
  return words.flatMap((word) => {
    const [, head = '', numbers = '', tail = ''] = /^(.*\*.*=)([^@]+)(.*)$/.exec(word) ?? [];
    if (head === '') return [factOf(word)];
    return [rest, '甲开发区', '乙区', '丙县'].map((area, index) =>
      factOf(head.replace('*', area) + (numbers.split(',')[index] ?? '') + tail),
    );
  });
}

/**
 * A claim in one line: its type, then words behind keys. Of `rank` the first words are what is claimed (`most 40`),
 * `goal targets/高阶=100×3` is three years of it, `@2024` due then, `low 100 2022 2023` a number and its years.
 */
export function claimOf(line: string): Claim {
  const [type = '', ...words] = line.split(/\s+/);
  const keys = [
    'of',
    'since',
    'whole',
    'goal',
    'among',
    'over',
    'parts',
    'before',
    'base',
    'who',
    'each',
    'low',
    'high',
  ];
  const said = new Map<string, string[]>([['', []]]);
  for (const word of words) {
    if (keys.includes(word)) said.set(word, []);
    else [...said.values()].at(-1)?.push(word);
  }
  const after = (key: string): readonly string[] => said.get(key) ?? [];
  const end = ([value, ...years]: readonly string[]) => ({ value: Number(value), years: years.map(Number) });
  const [[of], [since], among] = [factsOf(after('of')), factsOf(after('since')), factsOf(after('among'))];
  const [that, value] = after('');
  const [, ref, goal, years, due] = /^(.+)=(\d+)(?:×(\d+))?(?:@(\d+))?$/.exec(after('goal')[0] ?? '') ?? [];
  const [each = '各县（市、区）'] = after('each');
  const goalOf = {
    ...{ ref, value: Number(goal) },
    ...(years && { years: Number(years) }),
    ...(due && { due: Number(due) }),
  };
  const bodies: Readonly<Record<string, object>> = {
    change: { of, since },
    target: { of, goal: goalOf },
    first: { of, goal: goalOf, before: factsOf(after('before')) },
    rate: { of, base: factsOf(after('base'))[0], ...(said.has('parts') && { parts: factsOf(after('parts')) }) },
    share: { of, whole: factsOf(after('whole'))[0] },
    rank: { end: that, value: Number(value), who: after('who'), among, each },
    count: { who: after('who'), among, each },
    extremes: { over: factsOf(after('over')), low: end(after('low')), high: end(after('high')) },
    sum: { of, parts: factsOf(after('parts')) },
  };
  return { type, ...(bodies[type] ?? { of }) } as Claim;
}
