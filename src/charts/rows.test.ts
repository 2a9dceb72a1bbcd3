import { describe, expect, test } from 'vitest';
import { placeBullet } from './bullet.ts';
import { placeDots } from './dots.ts';
import { placeMultiples, scaleWords } from './multiples.ts';
import { placeSpark } from './spark.ts';
import { data, datum } from './testing.ts';
import type { BulletChart, DotsChart, MultiplesChart } from './types.ts';

describe('placeBullet(chart, width, top)', () => {
  const chart = (scale: 'common' | 'share'): BulletChart => ({
    kind: 'bullet',
    scale,
    unit: '人',
    rows: [
      { label: '企业工程师', value: datum(23150), target: { value: 20000 } },
      { label: '领军工程师', value: datum(99.9), target: { value: 100 } },
    ],
  });

  test('share: aligns the targets and cuts the share, so that 100% means reached', () => {
    const { rows } = placeBullet(chart('share'), 340, 0);
    expect(rows[0]?.target?.x).toBeCloseTo(rows[1]?.target?.x ?? 0);
    expect(rows.map((row) => row.label)).toEqual(['2.31万人（115%）', '99.9人（99%）']);
  });

  test('common: bars and targets share one scale', () => {
    const { rows } = placeBullet(chart('common'), 720, 0);
    const [first, second] = rows;
    expect(first?.track.width).toBeCloseTo((first?.bar?.width ?? 0) * (20000 / 23150), -0.5);
    expect(second?.track.width).toBeLessThan(4);
    expect(first?.bar?.width).toBeGreaterThan(first?.track.width ?? 0);
  });

  test.each([
    ['missing', '未公布'],
    ['withheld', '不予公布'],
    ['pending', '数据待发布'],
  ] as const)('%s: no bar, but the target and %s', (status, label) => {
    const { rows } = placeBullet(
      { ...chart('common'), rows: [{ label: '甲', value: datum(null, status), target: { value: 20 } }] },
      340,
      0,
    );
    expect([rows[0]?.bar, rows[0]?.label, rows[0]?.target?.words]).toEqual([null, label, '目标≥20人']);
  });

  test('draws zero as a thin line', () => {
    const { rows } = placeBullet(
      { ...chart('common'), rows: [{ label: '甲', value: datum(0), target: { value: 20 } }] },
      340,
      0,
    );
    expect([rows[0]?.bar?.width, rows[0]?.label]).toEqual([1.5, '0人']);
  });
});

describe('placeMultiples(chart, width, top)', () => {
  const chart = (scale: 'shared' | 'free'): MultiplesChart => ({
    kind: 'multiples',
    mark: 'bars',
    scale,
    unit: '人',
    categories: ['2022', '2023'],
    panels: [
      { title: '企业工程师', values: data(20000, 10000) },
      { title: '领军工程师', values: data(100, 50) },
    ],
  });

  test('free: each panel fills its height, in its own unit', () => {
    const { panels } = placeMultiples(chart('free'), 720, 0);
    expect(panels.map((panel) => panel.title.join(''))).toEqual(['企业工程师（万人）', '领军工程师（人）']);
    expect(panels[0]?.bars[0]?.height).toBeCloseTo(panels[1]?.bars[0]?.height ?? 0);
    expect(scaleWords(chart('free'))).toBe('各图刻度不同，高低不可互比');
  });

  test('shared: one unit and one scale for all', () => {
    const { panels } = placeMultiples(chart('shared'), 720, 0);
    expect(panels.map((panel) => panel.title.join(''))).toEqual(['企业工程师', '领军工程师']);
    expect((panels[0]?.bars[0]?.height ?? 0) / (panels[0]?.bars[1]?.height ?? 1)).toBeCloseTo(2);
    expect(panels[1]?.bars[0]?.height).toBe(2);
    expect(scaleWords(chart('shared'))).toBe('单位：万人，各图刻度相同');
  });
});

describe('placeDots(chart, width, top)', () => {
  const chart: DotsChart = {
    kind: 'dots',
    unit: '人',
    categories: ['甲', '乙'],
    series: [
      { name: '2022年', values: data(10, 0) },
      { name: '2025年', values: [datum(40), datum(null, 'withheld')] },
    ],
  };

  test('labels the least dot at its left and the greatest at its right', () => {
    const { dots, labels, spans } = placeDots(chart, 720, 0);
    expect(labels.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['40', 'start'],
      ['10', 'end'],
      ['0', 'start'],
    ]);
    expect([spans[0]?.x1, spans[0]?.x2]).toEqual([dots[0]?.x, dots[1]?.x]);
  });

  test('says the state after the last label', () => {
    const { absences, labels } = placeDots(chart, 720, 0);
    expect(absences.map((absence) => absence.label)).toEqual(['2025年不予公布']);
    expect(absences[0]?.x).toBeGreaterThan(labels[2]?.x ?? 0);
  });
});

test('placeSpark(chart, width) starts at zero and breaks at a gap', () => {
  const { line, target } = placeSpark({ kind: 'spark', values: data(0, 10, null, 20), target: { value: 20 } }, 120);
  expect(line.points.map((point) => point.y)).toEqual([25, 16, 7]);
  expect([line.solid, target]).toEqual(['M7,25L42.33,16', 7]);
});
