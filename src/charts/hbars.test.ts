import { describe, expect, test } from 'vitest';
import { placeHBars, toHBars } from './hbars.ts';
import { data, datum } from './testing.ts';
import { textWidth } from './text.ts';
import type { HBarsChart } from './types.ts';

const chart = (categories: readonly string[], ...values: readonly (number | null)[]): HBarsChart => ({
  kind: 'hbars',
  unit: '人',
  categories,
  series: [{ name: '工程师', values: data(...values) }],
});

describe('placeHBars(chart, width, top)', () => {
  test('keeps bars in proportion and every label inside', () => {
    const { bars } = placeHBars(chart(['义乌', '磐安'], 5120, 2560), 340, 0);
    expect((bars[0]?.width ?? 0) / (bars[1]?.width ?? 1)).toBeCloseTo(2);
    for (const bar of bars) expect(bar.labelX + textWidth(bar.label ?? '', 13)).toBeLessThanOrEqual(340);
  });

  test('puts short names left of the bars and long ones above', () => {
    expect(placeHBars(chart(['义乌', '磐安'], 1, 2), 340, 0).above).toBe(false);
    const long = placeHBars(chart(['专业技术人员继续教育示范基地', '磐安'], 1, 2), 340, 0);
    expect([long.above, long.plot.x]).toEqual([true, 0]);
    expect(long.names[0]?.y).toBeLessThan(long.bars[0]?.y ?? 0);
  });

  test('draws zero as a thin line and says the state where a number is not there', () => {
    const { bars, absences } = placeHBars(chart(['甲', '乙', '丙'], 0, 10, null), 340, 0);
    expect(bars[0]?.width).toBe(1.5);
    expect(absences.map((absence) => absence.label)).toEqual(['未公布']);
  });

  test('moves a label beyond the target it would stand on', () => {
    const { bars, target } = placeHBars({ ...chart(['甲', '乙'], 98, 40), target: { value: 100 } }, 340, 0);
    expect(bars[0]?.labelX).toBe((target?.x ?? 0) + 7);
    expect(bars[1]?.labelX).toBe((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0) + 5);
  });

  test('keeps the words of a target inside the drawing', () => {
    const { target } = placeHBars({ ...chart(['甲'], 5), target: { value: 100, label: '2025年目标≥' } }, 340, 0);
    expect((target?.wordsX ?? 0) + textWidth(target?.words ?? '', 13) / 2).toBeLessThanOrEqual(340);
  });

  test('stacks series end to end, labels the parts that have room, and writes the published total', () => {
    const { bars, totals } = placeHBars(
      {
        ...chart(['市区'], 0),
        layout: 'stacked',
        series: [
          { name: '高级', values: data(300) },
          { name: '中级', values: data(690) },
          { name: '初级', values: data(10) },
        ],
        totals: data(1163),
      },
      340,
      0,
    );
    const [first, second, third] = bars;
    expect((first?.x ?? 0) + (first?.width ?? 0) + 1).toBeCloseTo(second?.x ?? 0);
    expect((second?.x ?? 0) + (second?.width ?? 0) + 1).toBeCloseTo(third?.x ?? 0);
    expect(bars.map((bar) => bar.label)).toEqual(['300', '690', null]);
    expect(totals.map((total) => total.label)).toEqual(['1,163']);
  });

  test('names the series whose part of a stack is not there', () => {
    const { absences } = placeHBars(
      {
        ...chart(['市区'], 0),
        layout: 'stacked',
        series: [
          { name: '高级', values: [datum(null, 'withheld')] },
          { name: '中级', values: data(5) },
        ],
      },
      340,
      0,
    );
    expect(absences.map((absence) => absence.label)).toEqual(['高级不予公布']);
  });

  test('has room for 数据待发布 without any row', () => {
    const { pending, plot } = placeHBars(chart([]), 340, 0);
    expect(pending).toBe(true);
    expect(plot.height).toBeGreaterThan(40);
  });
});

test('toHBars(bars) keeps the numbers and puts series below one another', () => {
  const bars = {
    kind: 'bars',
    unit: '人',
    categories: ['甲'],
    series: [
      { name: 'a', values: data(1) },
      { name: 'b', values: data(2) },
    ],
  } as const;
  const { bars: placed } = placeHBars(toHBars(bars), 340, 0);
  expect(placed.map((bar) => bar.datum.value)).toEqual([1, 2]);
  expect(placed[1]?.y).toBeGreaterThan((placed[0]?.y ?? 0) + (placed[0]?.height ?? 0));
});
