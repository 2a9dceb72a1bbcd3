import { describe, expect, it } from 'vitest';
import { readData } from '../../scripts/data.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { drawChart } from '../charts/index.ts';
import { drawingWidths } from '../charts/theme.ts';
import { snapshotAt, type Snapshot } from '../data/releases.ts';
import { engineersByArea } from './engineers-by-area.ts';
import { engineersCumulative } from './engineers-cumulative.ts';
import { engineersRate } from './engineers-rate.ts';
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

/** How many for every thousand, to one decimal, by long division of tenths; a whole number has none. */
function perThousand(part: number, whole: number): string {
  const tenths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return (1000 * part) % whole === 0
    ? String(tenths / 10)
    : `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`;
}

describe('engineersRate', () => {
  const [tier] = site.vocabulary.tiers;
  if (tier === undefined) throw new Error('no tiers');
  const figure = engineersRate(tier, '专业技术人员').draw(site);
  const bases = new Map(
    (site.releases.professionals?.rows ?? [])
      .filter(({ indicator }) => indicator === '合计')
      .map(({ area, value }) => [area, value ?? 0]),
  );
  const urban = ['婺城区（不含开发区）', '金东区', '金华开发区'];
  const countIn = (area: string, year: number): number | null =>
    area === '市区'
      ? urban.reduce<number>((sum, part) => sum + (numberOf(site, year, part, tier.name) ?? NaN), 0)
      : numberOf(site, year, area, tier.name);

  it('draws each area that has professionals, and no other', () => {
    const panels = figure.chart.kind === 'multiples' ? figure.chart.panels.map(({ title }) => title) : [];
    expect(panels.toSorted()).toEqual([...bases.keys()].toSorted());
    expect(figure.notes.join('')).toContain('婺城区（不含开发区）、金东区和金华开发区没有分列');
  });

  it('writes each number for every thousand professionals', () => {
    const { chart } = figure;
    if (chart.kind !== 'multiples') throw new Error('no panels');
    for (const { title, values } of chart.panels)
      values.forEach(({ value, label, drawn }, index) => {
        const count = countIn(title, 2022 + index);
        expect(value).toBe(count);
        if (count === null) return;
        expect([title, label]).toEqual([title, perThousand(count, bases.get(title) ?? 0)]);
        expect(drawn).toBeCloseTo((1000 * count) / (bases.get(title) ?? 0), 9);
      });
  });

  it('names in its title who has most and who least', () => {
    const rates = [...bases.keys()].flatMap((area) => {
      const count = area === '全市' ? null : countIn(area, 2025);
      return count === null
        ? []
        : [{ area, rate: count / (bases.get(area) ?? 0), text: perThousand(count, bases.get(area) ?? 0) }];
    });
    const [most, least] = [rates.toSorted((a, b) => b.rate - a.rate)[0], rates.toSorted((a, b) => a.rate - b.rate)[0]];
    expect(figure.title).toContain(
      `已公布的${String(rates.length)}个地区中${most?.area ?? ''}最多（${most?.text ?? ''}人）`,
    );
    expect(figure.title).toContain(`${least?.area ?? ''}最少（${least?.text ?? ''}人）`);
  });

  it('draws the same grey line behind every area, as high as that of the city itself', () => {
    const scene = drawChart(figure.chart, { width: 700, demo: false });
    const grey = scene.layers.filter(({ ink }) => ink.class === 'context');
    const lines = grey.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'path' ? [shape.d] : [])));
    const drops = lines
      .filter((d) => d.includes('L'))
      .map((d) => {
        const ys = [...d.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
        return ys.map((y) => y - (ys[0] ?? 0)).join(' ');
      });
    // A solid and a dashed part in each of the nine panels.
    expect(drops).toHaveLength(18);
    expect(new Set(drops).size).toBe(2);
  });
});
