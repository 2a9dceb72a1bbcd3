import { describe, expect, it } from 'vitest';
import { readData } from '../../scripts/data.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { drawChart } from '../charts/index.ts';
import { drawingWidths } from '../charts/theme.ts';
import { snapshotAt, type Snapshot } from '../data/releases.ts';
import { engineersByArea } from './engineers-by-area.ts';
import { engineersCumulative } from './engineers-cumulative.ts';
import type { Figure } from './figure.ts';
import { engineer, snapshotOf } from './testing.ts';

/** What drawings show of relations between numbers, read back and reckoned again from the published rows. */
const { built } = readData(inProject(''));
if (built === null) throw new Error('data/ does not build');
const site = snapshotAt(built);
const rowsOf = ({ releases }: Snapshot) => releases.engineers?.rows ?? [];
const numberOf = (snapshot: Snapshot, year: number, area: string, tier: string): number | null =>
  rowsOf(snapshot).find((row) => row.year === year && row.area === area && row.tier === tier)?.value ?? null;

/** The numbers that a drawing writes beside its marks, 示例 taken off; words and years left out. */
const writtenIn = (figure: Figure, width: number, demo: boolean): readonly string[] =>
  drawChart(figure.chart, { width, demo })
    .layers.filter(({ ink }) => ink.class.includes('rim'))
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'text' ? [shape.lines.join('')] : [])))
    .map((text) => text.replaceAll('示例', '').replaceAll(' ', ''));

const thousands = (value: number): string => value.toString().replace(/\B(?=(\d{3})+$)/g, ',');

describe.each(drawingWidths)('at %i px', (width) => {
  it.each([true, false])('engineersCumulative writes each gap to the yearly targets, demo %s', (demo) => {
    const years = [2022, 2023, 2024, 2025];
    const gaps = site.vocabulary.tiers.flatMap(({ name }) => {
      const goal = site.releases.targets?.rows.find(({ indicator }) => indicator === name)?.value ?? 0;
      let ahead = 0;
      return years.map((year) => {
        ahead += (numberOf(site, year, '全市', name) ?? 0) - goal;
        return `${ahead > 0 ? '+' : ahead < 0 ? '-' : ''}${thousands(Math.abs(ahead))}`;
      });
    });
    expect(writtenIn(engineersCumulative.draw(site), width, demo)).toEqual(gaps);
  });

  it.each(site.vocabulary.tiers.map((tier) => [tier.name, tier] as const))(
    'engineersByArea(%s) writes both ends of every county',
    (name, tier) => {
      const figure = engineersByArea(tier).draw(site);
      const areas = figure.table.rows.filter(({ total }) => total !== true).map(({ head }) => head);
      const ends = areas.flatMap((area) =>
        [2022, 2025].flatMap((year) => numberOf(site, year, area, name) ?? []).map(thousands),
      );
      const written = writtenIn(figure, width, false).flatMap((text) => text.match(/[\d,]+(?!年)(?![\d,])/g) ?? []);
      expect(written.filter((text) => text !== '2022' && text !== '2025').toSorted()).toEqual(ends.toSorted());
    },
  );
});

it('engineersCumulative hangs bars of a total behind the pace below zero, as long as they fall short', () => {
  const rows = [80, 90, 140, 110].map((value, index) => engineer(2022 + index, '全市', '初阶', value));
  const figure = engineersCumulative.draw(snapshotOf({ engineers: rows }));
  const scene = drawChart(figure.chart, { width: 700, demo: false });
  const paths = scene.layers.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'path' ? [shape] : [])));
  const bars = paths.filter(({ datum }) => datum?.ref.includes('累计') && datum.value !== null);
  const boxes = bars.map(({ d }) => /M[\d.]+,([\d.]+)h[\d.]+v([\d.]+)/.exec(d)!.slice(1).map(Number));
  const [zero = 0] = boxes[0] ?? [];
  // Behind by 20, behind by 30, ahead by 10, ahead by 20.
  const lengths = boxes.map(([top = 0, height = 0]) => (top === zero ? -height : height));
  expect(lengths.map((length) => Math.round((length / (lengths[0] ?? 1)) * -20))).toEqual([-20, -30, 10, 20]);
});

it('engineersCumulative draws no gap of a year that is not over', () => {
  const rows = [100, 110].map((value, index) => engineer(2024 + index, '全市', '初阶', value));
  const before = [90, 120].map((value, index) => engineer(2022 + index, '全市', '初阶', value));
  const snapshot = snapshotOf({ engineers: [...before, ...rows], date: '2025-10-20' });
  const figure = engineersCumulative.draw(snapshot);
  expect(figure.chart.kind === 'multiples' && figure.chart.categories).toEqual(['2022', '2023', '2024']);
  expect(figure.title).toBe('2022至2024年，初阶累计培育人数超过3年目标之和');
  expect(figure.table.rows[0]?.cells.slice(1)).toContainEqual(expect.objectContaining({ value: 420 }));
});
