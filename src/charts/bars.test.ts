import { describe, expect, test } from 'vitest';
import { placeWords } from './bar-group.ts';
import { barsFit, placeBars } from './bars.ts';
import { data, datum } from './testing.ts';
import type { BarsChart } from './types.ts';

const chart = (...values: readonly (number | null)[]): BarsChart => ({
  kind: 'bars',
  unit: '人',
  categories: values.map((_, index) => String(2022 + index)),
  series: [{ name: '领军工程师', values: data(...values) }],
});

describe('placeBars(chart, width, top)', () => {
  test('puts the axis at zero and bars in proportion', () => {
    const { bars, plot } = placeBars(chart(50, 100), 340, 0);
    const floor = plot.y + plot.height;
    expect(bars.map((bar) => bar.y + bar.height)).toEqual([floor, floor]);
    expect((bars[1]?.height ?? 0) / (bars[0]?.height ?? 1)).toBeCloseTo(2);
  });

  test('draws zero as a thin line and a small number as at least 2 px', () => {
    const { bars } = placeBars(chart(0, 1, 9000), 340, 0);
    expect(bars.map((bar) => bar.height).slice(0, 2)).toEqual([1.5, 2]);
    expect(bars.flatMap((bar) => bar.lines)).toEqual(['0', '1', '9,000']);
  });

  test('leaves the slot of a missing number empty but for its sign and word', () => {
    const { bars, absences, words, centres } = placeBars(chart(5, null, 7), 340, 0);
    expect(bars).toHaveLength(2);
    expect(absences.map((absence) => absence.x)).toEqual([centres[1]]);
    expect(words.map((word) => word.lines)).toEqual([['未公布']]);
  });

  test('gives the target its own gutter, at its height', () => {
    const without = placeBars(chart(50, 100), 340, 0);
    const placed = placeBars({ ...chart(50, 100), target: { value: 100 } }, 340, 0);
    expect(placed.plot.width).toBeLessThan(without.plot.width - 40);
    expect(placed.target?.y).toBeCloseTo(placed.bars[1]?.y ?? 0);
    expect(placed.target?.lines).toEqual(['目标', '≥100人']);
  });

  test('names one unit for axis and labels', () => {
    const { ticks, bars } = placeBars(chart(19876, 23150), 340, 0);
    expect(ticks.map((tick) => tick.text)).toEqual(['0', '0.5', '1', '1.5', '2', '2.5']);
    expect(bars.flatMap((bar) => bar.lines)).toEqual(['1.99', '2.31']);
  });

  test('draws the target alone while all is pending', () => {
    const pending = {
      ...chart(1, 1),
      series: [{ name: 'a', values: [datum(null, 'pending'), datum(null, 'pending')] }],
    };
    const placed = placeBars({ ...pending, target: { value: 20000 } }, 720, 0);
    expect([placed.pending, placed.bars.length, placed.words.length]).toEqual([true, 0, 0]);
    expect(placed.ticks.at(-1)?.text).toBe('2');
  });

  test('makes the plot higher by what it is stretched', () => {
    const usual = placeBars(chart(1, 2), 340, 0);
    expect(placeBars(chart(1, 2), 340, 0, 60).bottom - usual.bottom).toBe(60);
  });
});

describe('barsFit(chart, width)', () => {
  const series = (name: string) => ({ name, values: data(25063, 26120, 27890, 28100) });
  const grouped: BarsChart = { ...chart(1, 2, 3, 4), series: [series('高级'), series('中级'), series('初级')] };
  test.each([
    ['one series on a phone', chart(1041, 1103, 990, 1200), 340, true],
    ['three series on a phone', grouped, 340, false],
    ['three series on a desk', grouped, 720, true],
    ['long names', { ...chart(1, 2), categories: ['专业技术人员继续教育示范基地建设数量统计', '乙'] }, 340, true],
    [
      'names that need four lines',
      { ...chart(1, 2, 3, 4, 5, 6), categories: Array<string>(6).fill('专业技术人员继续教育基地') },
      340,
      false,
    ],
  ])('%s', (_, given, width, expected) => {
    expect(barsFit(given, width)).toBe(expected);
  });
});

describe('placeWords(group, size)', () => {
  const absence = (x: number, width: number, status: 'missing' | 'withheld' | 'pending') => ({
    x,
    y: 100,
    width,
    datum: datum(null, status),
  });
  test.each([
    ['a word over its sign', [absence(50, 60, 'withheld')], [{ x: 50, lines: ['不予公布'] }]],
    [
      'one word over neighbours of one state',
      [absence(50, 30, 'pending'), absence(80, 30, 'pending')],
      [{ x: 65, lines: ['待发布'] }],
    ],
    ['two lines in a narrow slot', [absence(50, 34, 'withheld')], [{ x: 50, lines: ['不予', '公布'] }]],
    ['one character a line in a narrower one', [absence(50, 16, 'missing')], [{ x: 50, lines: ['未', '公', '布'] }]],
    ['no word where not even a character fits', [absence(50, 10, 'missing')], []],
  ])('%s', (_, group, words) => {
    expect(placeWords(group, 13).map(({ x, lines }) => ({ x, lines }))).toEqual(words);
  });
});
