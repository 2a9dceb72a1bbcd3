import { geoArea } from 'd3';
import { describe, expect, test } from 'vitest';
import { checkBorders, placePositions, scaleBar } from './position.ts';
import { square } from './sample-data.ts';
import type { PositionChart } from './types.ts';

const chart: PositionChart = {
  kind: 'position',
  kinds: ['工作站'],
  points: [
    { name: '西北', at: [119.2, 29.6], kind: '工作站', ref: 'places/1' },
    { name: '东南', at: [120.6, 28.6], kind: '工作站', ref: 'places/2' },
  ],
  labels: [
    { name: '甲县', at: [119.9, 29.1] },
    { name: '乙县', at: [119.905, 29.1] },
  ],
};

describe('placePositions(chart, width, top)', () => {
  test('puts north up and west left, inside the plot', () => {
    const { points, plot } = placePositions(chart, 340, 10);
    const [a, b] = points;
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    expect(a?.y).toBeLessThan(b?.y ?? 0);
    for (const { x, y } of points) {
      expect(x >= 0 && x <= 340 && y >= plot.y && y <= plot.y + plot.height).toBe(true);
    }
  });

  test('puts names that would touch on different sides', () => {
    const [a, b] = placePositions(chart, 340, 0).spots;
    expect([a?.anchor, a?.textX]).not.toEqual([b?.anchor, b?.textX]);
  });

  test('draws a scale bar of the true length: 1° of latitude is 111 km', () => {
    const { points, scale } = placePositions(chart, 720, 0);
    const [a, b] = points;
    const kmPerPx = 111.2 / ((b?.y ?? 0) - (a?.y ?? 0));
    expect(scale.width * kmPerPx).toBeCloseTo(scale.km, 0);
  });

  test('shows the surroundings of a single place', () => {
    const { points, scale } = placePositions({ ...chart, points: chart.points.slice(0, 1), labels: [] }, 340, 0);
    expect([points[0]?.x, scale.km]).toEqual([170, 1]);
  });

  test('fans out places at one point', () => {
    const point = { name: '西北', at: [119.2, 29.6], kind: '工作站', ref: 'places/1' } as const;
    const points = [point, { ...point, ref: 'places/3' }, ...chart.points.slice(1)];
    const [a, b] = placePositions({ ...chart, points }, 340, 0).points;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(8, 5);
  });

  test('refuses a kind that the chart does not name', () => {
    const points = [{ name: '甲', at: [120, 29] as const, kind: '基地', ref: 'places/3' }];
    expect(() => placePositions({ ...chart, points }, 340, 0)).toThrow('unknown kind of place: 基地; known: 工作站');
  });
});

describe('checkBorders(chart)', () => {
  const right = square(119.5, 29, 0.4);
  const wrong = {
    ...right,
    geometry: { ...right.geometry, coordinates: right.geometry.coordinates.map((ring) => [...ring].reverse()) },
  };

  test('takes rings that wind as d3-geo wants them', () => {
    expect(geoArea(right)).toBeLessThan(0.001);
    expect(() => checkBorders({ borders: [right], mapNumber: '示例' })).not.toThrow();
    expect(placePositions({ ...chart, borders: [right], mapNumber: '示例' }, 340, 0).borders).toHaveLength(1);
  });

  test('refuses rings that wind the other way', () => {
    expect(() => checkBorders({ borders: [right, wrong], mapNumber: '示例' })).toThrow(/^invalid border 1: 12\.\d+ sr/);
  });

  test('refuses borders without a map number', () => {
    expect(() => checkBorders({ borders: [right] })).toThrow('no map number');
    expect(() => checkBorders({ borders: [right], mapNumber: '' })).toThrow('no map number');
  });
});

test.each([
  [0.5, 140, 50],
  [0.1, 140, 10],
  [1, 90, 50],
  [0.001, 50, 0.05],
  [0.0001, 50, 0.05],
])('scaleBar(%d km a px, %d px) is %d km', (kmPerPx, most, km) => {
  expect(scaleBar(kmPerPx, most)).toEqual({ km, width: km / kmPerPx });
});
