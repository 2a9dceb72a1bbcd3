import { describe, expect, it } from 'vitest';
import type { KnownFact, Period } from './fact.ts';
import { ask, cellsOf, holds, isProvisional, say, type Cells, type Claim } from './index.ts';
import {
  areasWithout,
  changeOf,
  extremesOf,
  rankOf,
  shareOf,
  sumOf,
  targetOf,
  thingsLacking,
  valueOf,
} from './make.ts';

const year = (at: number, until?: string): Period => ({
  kind: 'year',
  year: at,
  ...(until === undefined ? {} : { until }),
});

function fact(area: string, period: Period, value: number | null, more: Partial<KnownFact> = {}): KnownFact {
  const status = value === null ? 'withheld' : 'final';
  const about = {
    name: '初阶',
    area,
    unit: '人',
    verb: '培育',
    period,
    ref: `engineers/${String(period.year)}/${area}/初阶`,
  };
  // The cast lets a fact without a number stand where makers take any fact.
  return { ...about, value, status, ...more } as KnownFact;
}

const [first, second] = [fact('甲区', year(2023), 20), fact('乙区', year(2023), 20)];
const third = fact('丙县', year(2023), 5);
const hidden = fact('丁县', year(2023), null);
const city = fact('全市', year(2023), 45, { status: 'provisional' });
const before = fact('全市', year(2022), 40);
const part = fact('全市', year(2024, '2024-09-30'), 30, { status: 'provisional' });
const goal = { ref: 'targets/初阶', value: 40 };
const sure = (claim: Claim | null | undefined): Claim => {
  if (claim == null) throw new Error('nothing can be claimed');
  return claim;
};

const cases: readonly (readonly [string, Claim, string, string])[] = [
  ['value', valueOf(city), '2023年全市培育初阶45人（初步）', '2023年全市培育初阶多少人？'],
  [
    'partial year',
    valueOf(part),
    '截至2024年9月底，全市当年已培育初阶30人（初步）',
    '截至2024年9月底全市培育初阶多少人？',
  ],
  ['state', valueOf(hidden), '2023年丁县培育初阶不予公布', '2023年丁县培育初阶多少人？'],
  [
    'change',
    sure(changeOf(city, before)),
    '2023年全市培育初阶45人（初步），比上年增加5人',
    '2023年全市培育初阶比上年多了还是少了，差多少？',
  ],
  ['target', sure(targetOf(city, goal)), '2023年全市培育初阶45人（初步），超过目标5人', '2023年培育初阶达到目标了吗？'],
  [
    'share',
    sure(shareOf(first, city)),
    '2023年甲区培育初阶20人，占全市45人（初步）的44.4%',
    '2023年甲区培育初阶占全市多少？',
  ],
  [
    'rank',
    sure(rankOf([first, second, third, hidden], 'most')),
    '2023年，在已公布的3个地区中，甲区、乙区培育初阶并列最多，各20人',
    '2023年哪个地区培育初阶最多？',
  ],
  [
    'extremes',
    sure(extremesOf([before, city])),
    '全市培育初阶各年最低40人（2022年）、最高45人（2023年）',
    '全市培育初阶哪一年最多，哪一年最少？',
  ],
  [
    'count of areas',
    areasWithout([first, fact('丙县', year(2023), 0)]),
    '2023年，丙县没有培育初阶',
    '2023年哪些地区没有初阶？',
  ],
  [
    'count of things',
    thingsLacking([first, fact('甲区', year(2023), 0, { name: '高阶' })], '各层级'),
    '2023年甲区没有培育高阶',
    '2023年甲区没有哪些层级？',
  ],
  [
    'sum',
    sure(sumOf([first, second, third], { ...city, area: '全市' })),
    '2023年全市培育初阶45人，由甲区20人、乙区20人和丙县5人相加得出',
    '2023年全市一共培育初阶多少人？',
  ],
];

const all = [first, second, third, hidden, city, before, part, fact('丙县', year(2023), 0, { ref: 'zero' })];
const cells: Cells = new Map(all.map((each) => [each.ref, each]));

describe('say(claim), ask(claim)', () => {
  it.each(cases)('%s says and answers', (_type, claim, sentence, question) => {
    expect(say(claim)).toBe(sentence);
    expect(ask(claim)[0]).toBe(question);
  });
});

describe('makers of claims', () => {
  it('say nothing of a change, a target or a range where a year is not over', () => {
    expect(changeOf(part, city)).toBeNull();
    expect(targetOf(part, goal)).toBeNull();
    expect(extremesOf([city, part])).toBeNull();
  });
  it('say nothing of a missed goal before it is due, and of a reached one at once', () => {
    expect(targetOf(before, { ...goal, value: 41, due: 2025 })).toBeNull();
    expect(targetOf(before, { ...goal, due: 2025 })).not.toBeNull();
  });
  it('know no rank of one, and none among equals', () => {
    expect(rankOf([first, hidden], 'most')).toBeNull();
    expect(rankOf([first, second], 'most')).toBeNull();
  });
  it('know no share of nothing, of less than the part, or of another time', () => {
    expect(shareOf(first, fact('全市', year(2023), 0))).toBeNull();
    expect(shareOf(first, fact('全市', year(2023), 19))).toBeNull();
    expect(shareOf(first, before)).toBeNull();
  });
  it('add nothing up while a part has no number', () => {
    expect(sumOf([first, hidden], city)).toBeUndefined();
  });
});

describe('holds(claim, cells)', () => {
  it.each(cases.filter(([name]) => !name.startsWith('count')))('%s holds of its own cells', (_type, claim) => {
    expect(holds(claim, cells)).toBe(true);
  });
  it.each([
    ['another value', valueOf({ ...city, value: 46 })],
    ['a final number that is provisional', valueOf({ ...city, status: 'final' })],
    ['a number of no cell', valueOf({ ...city, ref: 'x' })],
    ['a state where a number stands', { type: 'state', of: { ...first } }],
    ['a change backwards', { type: 'change', of: before, since: city }],
    ['a verdict on a year that is not over', { type: 'target', of: part, goal }],
    ['a share above the whole', { type: 'share', of: city, whole: first }],
    ['a rank that forgets who shares it', { ...sure(rankOf([first, second, third], 'most')), who: ['甲区'] }],
    ['a rank of another value', { ...sure(rankOf([first, second, third], 'most')), value: 5 }],
    ['extremes that forget a year', { ...sure(extremesOf([before, city])), high: { value: 45, years: [] } }],
    ['a sum that is not theirs', { type: 'sum', of: { ...city, value: 44 }, parts: [first, second, third] }],
    ['a lack of what is there', { ...areasWithout([first, third]), who: ['甲区'] }],
  ] as readonly (readonly [string, Claim])[])('%s does not', (_name, claim) => {
    expect(holds(claim, cells)).toBe(false);
  });
});

describe('cellsOf(claim), isProvisional(claim)', () => {
  it('names every cell, the goal too', () => {
    expect(cellsOf(sure(targetOf(city, goal)))).toEqual(['engineers/2023/全市/初阶', 'targets/初阶']);
  });
  it('is provisional as soon as one number is', () => {
    expect(isProvisional(sure(shareOf(first, city)))).toBe(true);
    expect(isProvisional(valueOf(first))).toBe(false);
  });
});
