import type { Datum } from '../kit/datum.ts';
import type { BulletChart, Chart, Panel, PositionChart, Series, Target } from './types.ts';

/** Invented charts in great number, the same ones every time: many rows, long names, every state, numbers of every size. */

const names = [
  ...['义乌', '东阳市', '婺城区（不含开发区）', '321人才企业工作站', '专业技术人员继续教育基地', '中心'],
  ...['企业职称评审服务点', '领军工程师', '高级', '金东区', '浦江县', '磐安', '第二类合计（示例）'],
];
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const states = ['missing', 'withheld', 'pending', 'provisional'] as const;

/** A stream of choices: mulberry32. */
function chooser(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  const some = <T>(items: readonly T[], least: number, most: number): readonly T[] => {
    const from = upTo(items.length - 1);
    return [...items.slice(from), ...items.slice(0, from)].slice(0, least + upTo(Math.min(most, items.length) - least));
  };
  return { next, upTo, some };
}

type Chooser = ReturnType<typeof chooser>;

/** The same size for all numbers of a chart, from a few to tens of thousands. */
function drafts({ next, upTo, some }: Chooser) {
  const size = 10 ** (1 + upTo(4));
  let cell = 0;
  const datum = (): Datum => {
    cell += 1;
    const ref = `random/${String(cell)}`;
    const status = next() < 0.2 ? (states[upTo(3)] ?? 'missing') : 'final';
    const value = Math.round(size * (0.1 + 0.9 * next()));
    return status === 'final' || status === 'provisional' ? { value, status, ref } : { value: null, status, ref };
  };
  const target = (): { readonly target?: Target } =>
    next() < 0.5
      ? { target: { value: Math.round(size * (0.3 + 0.8 * next())), label: next() < 0.5 ? '每年目标≥' : '目标≥' } }
      : {};
  const series = (count: number, most: number): readonly Series[] =>
    some(names, 1, most).map((name) => ({ name, values: Array.from({ length: count }, datum) }));
  const [east, north] = [
    [1.2, 0.9],
    [1.2, 0.002],
    [0.002, 0.9],
    [0.01, 0.01],
  ][upTo(3)] ?? [1, 1];
  const point = (): readonly [number, number] => [119.2 + next() * (east ?? 1), 28.6 + next() * (north ?? 1)];
  return { datum, target, series, point };
}

const kinds: Readonly<Record<Chart['kind'], (choose: Chooser) => Chart>> = {
  bars(choose) {
    const { target, series } = drafts(choose);
    const categories = choose.next() < 0.7 ? choose.some(years, 2, 8).map(String) : choose.some(names, 2, 6);
    return { kind: 'bars', unit: '人', categories, series: series(categories.length, 3), ...target() };
  },
  hbars(choose) {
    const { target, series, datum } = drafts(choose);
    const categories = choose.some(names, 2, 10);
    const shared = { kind: 'hbars', unit: '家', categories } as const;
    return choose.next() < 0.5
      ? { ...shared, series: series(categories.length, 2), ...target() }
      : { ...shared, layout: 'stacked', series: series(categories.length, 3), totals: categories.map(datum) };
  },
  bullet(choose): BulletChart {
    const { datum, target } = drafts(choose);
    const rows = choose.some(names, 1, 6).map((label) => ({ label, value: datum(), ...target() }));
    return { kind: 'bullet', scale: choose.next() < 0.5 ? 'common' : 'share', unit: '家', rows };
  },
  multiples(choose) {
    const { datum, target } = drafts(choose);
    const categories = choose.some(years, 2, 8).map(String);
    const panels = choose.some(names, 2, 10).map((title): Panel => ({
      title,
      values: categories.map(datum),
      ...target(),
      ...(choose.next() < 0.3 ? { unit: '个' } : {}),
    }));
    const [mark, scale] = [choose.next() < 0.5 ? 'bars' : 'lines', choose.next() < 0.5 ? 'shared' : 'free'] as const;
    return { kind: 'multiples', mark, scale, unit: '家（个）', categories, panels };
  },
  dots(choose) {
    const { series } = drafts(choose);
    const categories = choose.some(names, 2, 10);
    return { kind: 'dots', unit: '人', categories, series: series(categories.length, 4) };
  },
  position(choose): PositionChart {
    const { point } = drafts(choose);
    const own = choose.some(names, 1, 3);
    const points = Array.from({ length: 5 + choose.upTo(30) }, (_, index) => ({
      name: `示例${String(index)}`,
      at: point(),
      kind: own[index % own.length] ?? '',
      ref: `random/${String(index)}`,
    }));
    return {
      kind: 'position',
      kinds: own,
      points,
      labels: choose.some(names, 2, 9).map((name) => ({ name, at: point() })),
    };
  },
  spark(choose) {
    const { datum, target } = drafts(choose);
    return { kind: 'spark', values: choose.some(years, 1, 8).map(datum), ...target() };
  },
};

/** So many charts of each kind, the first six at round widths, the others at any. */
export function randomCharts(
  count: number,
): readonly { readonly name: string; readonly chart: Chart; readonly width: number; readonly index: number }[] {
  return Object.entries(kinds).flatMap(([kind, draw], at) =>
    Array.from({ length: count }, (_, index) => {
      const choose = chooser(at * 1000 + index);
      const chart = draw(choose);
      const any = 280 + choose.upTo(480);
      const width = kind === 'spark' ? 120 : ([340, 720, 300, 200, 520, 620][index] ?? any);
      return { name: `${kind}-${String(index)}`, chart, width, index };
    }),
  );
}
