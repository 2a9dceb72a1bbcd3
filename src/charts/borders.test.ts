import { readFileSync } from 'node:fs';
import { geoArea } from 'd3';
import { expect, test } from 'vitest';
import { wgs84Of } from '../data/position.ts';
import { bordersOf, type BoundaryFile } from './borders.ts';
import { renderChart } from './index.ts';

const text = readFileSync('tests/fixtures/borders/counties-gcj02.geojson', 'utf8');
const from = (system: string) => (longitude: number, latitude: number) => wgs84Of({ longitude, latitude, system });
const given: BoundaryFile = { text, file: 'content/x.geojson', approval: '示例审图号', toWgs84: from('GCJ-02') };
const chart = {
  kind: 'position' as const,
  kinds: ['服务点'],
  points: [{ name: '示例', at: [119.7, 29.1] as const, kind: '服务点', ref: 'places/x' }],
  labels: [
    { name: '甲', at: [119.5, 28.8] as const },
    { name: '乙', at: [120.4, 29.4] as const },
  ],
};
const drawn = (file: BoundaryFile): string =>
  renderChart({ ...chart, ...bordersOf(file) }, { width: 340, demo: false, label: '示例' });

test.each<[string, Partial<BoundaryFile>]>([
  ['without a file', { text: '' }],
  ['without a map number', { approval: '' }],
])('bordersOf(file) draws none %s', (_, change) => {
  expect(bordersOf({ ...given, ...change })).toEqual({});
  expect(drawn({ ...given, ...change })).toContain('位置示意图，不含行政区域界线');
});

test('bordersOf(file) gives every county and the number that the drawing prints', () => {
  const { borders = [], mapNumber } = bordersOf(given);
  expect(borders).toHaveLength(9);
  for (const border of borders) expect(geoArea(border)).toBeLessThan(0.001);
  expect(mapNumber).toBe('示例审图号');
  expect(drawn(given)).toContain('审图号：示例审图号');
  expect(drawn(given).match(/class="border/g)).not.toBeNull();
});

test('bordersOf(file) converts to WGS-84 and turns rings the way d3-geo needs', () => {
  const { features } = JSON.parse(text) as { features: { geometry: { coordinates: number[][][] } }[] };
  const [x = 0, y = 0] = features[0]!.geometry.coordinates[0]![0]!;
  const reversed = JSON.stringify({
    features: features.map(({ geometry }) => ({
      geometry: { ...geometry, coordinates: geometry.coordinates.map((ring) => [...ring].reverse()) },
    })),
  });
  for (const version of [text, reversed])
    for (const border of bordersOf({ ...given, text: version }).borders ?? [])
      expect(geoArea(border)).toBeLessThan(0.001);
  const points = JSON.stringify(bordersOf(given).borders);
  expect(points).not.toContain(`[${x},${y}]`);
  expect(points).toContain(`[${(x - 0.0046).toFixed(2)}`);
});

test('bordersOf(file) keeps the parts and the holes of a county', () => {
  const ring = (x: number, y: number, side: number): readonly (readonly [number, number])[] => [
    ...([
      [x, y],
      [x, y + side],
      [x + side, y + side],
      [x + side, y],
      [x, y],
    ] as const),
  ];
  const coordinates = [[ring(119, 29, 0.2), [...ring(119.05, 29.05, 0.1)].reverse()], [ring(119.5, 29, 0.1)]];
  const version = (geometry: object) =>
    bordersOf({ ...given, text: JSON.stringify({ features: [{ geometry }] }), toWgs84: (x, y) => [x, y] }).borders?.[0]
      ?.geometry;
  expect(version({ type: 'MultiPolygon', coordinates })).toEqual({ type: 'MultiPolygon', coordinates });
  const turned = coordinates.map((rings) => rings.map((each) => [...each].reverse()));
  expect(version({ type: 'MultiPolygon', coordinates: turned })).toEqual({ type: 'MultiPolygon', coordinates });
  expect(version({ type: 'Polygon', coordinates: turned[0] })).toEqual({
    type: 'MultiPolygon',
    coordinates: coordinates.slice(0, 1),
  });
});

test.each<[Partial<BoundaryFile>, string]>([
  [{ text: undefined }, 'content/x.geojson 不存在'],
  [{ text: '{}' }, 'FeatureCollection'],
  [{ text: '{"features":[{"geometry":{"type":"Point","coordinates":[119,29]}}]}' }, 'Point'],
  [{ toWgs84: from('未知') }, 'invalid boundary point'],
])('bordersOf(%o) refuses', (change, message) => {
  expect(() => bordersOf({ ...given, ...change })).toThrow(message);
});
