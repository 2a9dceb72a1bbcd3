import { describe, expect, it } from 'vitest';
import { readData } from '../../scripts/data.ts';
import { renderChart } from '../charts/index.ts';
import { snapshotAt } from '../data/releases.ts';
import { testVocabulary } from '../data/testing.ts';
import { statusWords } from '../kit/datum.ts';
import { engineersByArea } from './engineers-by-area.ts';
import { engineersByYearFigure } from './engineers-by-year.ts';
import { engineersCumulative } from './engineers-cumulative.ts';
import { figureDefinitions, type Figure } from './index.ts';
import { indicatorFigure } from './indicator-by-year.ts';
import { placesByArea } from './places-by-area.ts';
import { placesGrowth } from './places-growth.ts';
import { placesProgress } from './places-progress.ts';
import { progressRows } from './progress.ts';
import { engineer, indicator, place, snapshotOf } from './testing.ts';

const city = [
  engineer(2022, '全市', '初阶', 90),
  engineer(2022, '全市', '高阶', 12),
  engineer(2023, '全市', '初阶', 120, 'provisional'),
  engineer(2023, '全市', '高阶', 8, 'provisional'),
  engineer(2023, '甲区', '初阶', 70, 'provisional'),
  engineer(2023, '甲开发区', '初阶', 20, 'provisional'),
  engineer(2023, '甲区（不含开发区）', '初阶', 50, 'provisional'),
  engineer(2023, '乙区', '初阶', null, 'withheld'),
  engineer(2023, '丙县', '初阶', 0, 'provisional'),
];

describe('engineersByYearFigure.draw(snapshot)', () => {
  const figure = engineersByYearFigure.draw(snapshotOf({ engineers: city }));

  it('says in the title who reached the target and who did not', () => {
    expect(figure.title).toBe('2023年初阶达到年度目标，高阶尚有差距（初步）');
  });
  it('describes latest, change, distance and range', () => {
    expect(figure.description).toContain(
      '初阶：2023年120人（初步），比上年增加30人，超过目标20人，已公布的2年最低90人（2022年）、最高120人（2023年）',
    );
  });
  it('shows years without a row as pending, not as zero', () => {
    expect(figure.table.rows[0]?.cells.at(-1)).toMatchObject({
      value: null,
      status: 'pending',
      ref: 'engineers/2025/全市/初阶',
    });
  });
  it('draws the target alone while nothing is published', () => {
    const empty = engineersByYearFigure.draw(snapshotOf({}));
    expect(empty.title).toContain('待发布');
    expect(empty.table.rows[0]?.cells[0]).toBe('≥100');
  });
});

describe('engineersCumulative.draw(snapshot)', () => {
  it('adds the years up and stops at the first gap', () => {
    const figure = engineersCumulative.draw(snapshotOf({ engineers: city }));
    const totals = figure.table.rows[0]?.cells.slice(1).map((cell) => (typeof cell === 'string' ? cell : cell.value));
    expect(totals).toEqual([90, 210, null, null, '+10']);
  });
  it('marks the sum of targets as reckoned', () => {
    const figure = engineersCumulative.draw(snapshotOf({ engineers: city }));
    expect(figure.table.columns[1]?.heading).toContain('推算');
    expect(figure.table.rows[0]?.cells[0]).toBe('≥400');
  });
});

describe('engineersByArea(tier).draw(snapshot)', () => {
  const [tier] = testVocabulary.tiers;
  if (tier === undefined) throw new Error('test vocabulary without tiers');
  const figure = engineersByArea(tier).draw(snapshotOf({ engineers: city }));

  it('leaves out an area that contains another one shown', () => {
    expect(figure.table.rows.map(({ head }) => head)).toEqual([
      '甲区（不含开发区）',
      '甲开发区',
      '丙县',
      '乙区',
      '全市',
    ]);
  });
  it('keeps a withheld number apart from a true zero', () => {
    expect(figure.description).toBe('甲区（不含开发区）最多，50人（初步），丙县没有培育初阶，乙区不予公布。');
  });
});

describe('engineersByArea(tier).draw(snapshot) with ties and gaps', () => {
  const [tier] = testVocabulary.tiers;
  if (tier === undefined) throw new Error('test vocabulary without tiers');
  const tied = [
    engineer(2023, '全市', '初阶', 45),
    engineer(2023, '甲区', '初阶', 20),
    engineer(2023, '乙区', '初阶', 20),
  ];
  it('names everybody who shares the first place, and gives no share', () => {
    const figure = engineersByArea(tier).draw(snapshotOf({ engineers: [...tied, engineer(2023, '丙县', '初阶', 5)] }));
    expect(figure.title).toBe('2023年甲区、乙区培育的初阶并列最多，比最少的丙县多15人');
    expect(figure.headline).toBe('2023年甲区、乙区各培育初阶20人，在各县（市、区）中并列最多。');
    expect(figure.description).toBe('甲区、乙区并列最多，各20人，丙县最少，5人。');
  });
  it('claims the first place among the published alone while others are not published', () => {
    const gap = engineer(2023, '丙县', '初阶', null, 'pending');
    const unequal = [
      engineer(2023, '全市', '初阶', 40),
      engineer(2023, '甲区', '初阶', 20),
      engineer(2023, '乙区', '初阶', 15),
    ];
    const figure = engineersByArea(tier).draw(snapshotOf({ engineers: [...unequal, gap] }));
    expect(figure.title).toBe('2023年已公布的2个地区中，甲区培育的初阶最多，比最少的乙区多5人');
    expect(figure.headline).toBe('2023年甲区培育初阶20人，在已公布的2个地区中最多，占全市40人的50%。');
  });
});

describe('places figures', () => {
  const places = [
    place('a', '甲区', '2022-05-01'),
    place('b', '甲区', '2024-12-31'),
    place('c', '乙区', '2025-01-01'),
    place('d', '乙区', '2023-01-01', '已撤销'),
    place('e', '乙区', null),
  ];
  it('placesProgress counts neither revoked places nor those without a date', () => {
    const figure = placesProgress.draw(snapshotOf({ places }));
    expect(figure.title).toBe('到2025年底，受理点达到目标');
  });
  it('placesGrowth counts a place from the year of its recognition on', () => {
    const figure = placesGrowth.draw(snapshotOf({ places }));
    expect(figure.table.rows[0]?.cells.map((cell) => (typeof cell === 'string' ? cell : cell.value))).toEqual([
      1, 1, 2, 3,
    ]);
  });
  it('placesGrowth shows years after the list was published as pending', () => {
    const figure = placesGrowth.draw(snapshotOf({ places, date: '2024-06-30' }));
    expect(figure.table.rows[0]?.cells.map((cell) => (typeof cell === 'string' ? cell : cell.status))).toEqual([
      'final',
      'final',
      'provisional',
      'pending',
    ]);
  });
  it('placesByArea shows a county without places as zero', () => {
    const figure = placesByArea.draw(snapshotOf({ places }));
    expect(figure.table.rows.find(({ head }) => head === '丙县')?.cells[0]).toMatchObject({
      value: 0,
      status: 'final',
    });
  });
});

describe('indicatorFigure(indicator).draw(snapshot)', () => {
  it('says that the plan sets no number', () => {
    const [centres] = testVocabulary.indicators;
    if (centres === undefined) throw new Error('test vocabulary without indicators');
    const figure = indicatorFigure(centres).draw(snapshotOf({ indicators: [indicator(2022, 3), indicator(2023, 5)] }));
    expect(figure.title).toBe('全市中心数从2022年底的3个增加到2023年底的5个');
    expect(figure.notes.join('')).toContain('没有为这项举措写明数量目标');
  });
});

describe('progressRows(snapshot)', () => {
  it('judges by the newest published number', () => {
    const rows = progressRows(snapshotOf({ engineers: city }));
    expect(rows.map(({ target, word }) => [target.indicator, word])).toEqual([
      ['初阶', '已达成'],
      ['高阶', '未达成'],
      ['受理点', '数据待发布'],
    ]);
  });
});

/** Numbers written into a drawing, by address. */
function valuesDrawn(svg: string): ReadonlyMap<string, string> {
  return new Map(
    [...svg.matchAll(/data-cell="([^"]*)" data-value="([^"]*)"/g)].map(([, cell = '', value = '']) => [cell, value]),
  );
}

const valuesTabled = (figure: Figure): ReadonlyMap<string, string> =>
  new Map(
    figure.table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        typeof cell === 'string' ? [] : [[cell.ref, String(cell.value ?? statusWords[cell.status])] as const],
      ),
    ),
  );

describe('every figure of the project', () => {
  const { built } = readData(new URL('../../', import.meta.url).pathname);
  if (built === null) throw new Error('data/ does not build');
  const today = snapshotAt(built);
  const nothing = {
    ...today,
    releases: { targets: today.releases.targets, engineers: null, indicators: null, professionals: null, places: null },
  };

  it.each(figureDefinitions(built.vocabulary).map((definition) => [definition.id, definition] as const))(
    '%s has words, source, unit and equal numbers in drawing and table',
    (id, definition) => {
      const figure = definition.draw(today);
      expect(figure.id).toBe(id);
      for (const text of [figure.title, figure.subtitle, figure.headline, figure.description]) {
        expect(text).not.toMatch(/NaN|undefined|null|\[object/);
        expect(text.length).toBeGreaterThan(4);
      }
      expect(figure.subtitle).toContain('单位：');
      expect(figure.sources[0]?.dataset).toBe(definition.datasets[0]);
      const tabled = valuesTabled(figure);
      for (const width of [340, 720]) {
        const svg = renderChart(figure.chart, { width, demo: figure.demo, label: figure.description });
        expect(svg).not.toMatch(/NaN|undefined| style=|<style|<script/);
        if (figure.demo) expect(svg).toContain('示例数据');
        const drawn = [...valuesDrawn(svg)].filter(([cell]) => !cell.startsWith('targets/') && cell !== '');
        expect(drawn.length).toBeGreaterThan(0);
        for (const [cell, value] of drawn) expect([cell, value]).toEqual([cell, tabled.get(cell)]);
      }
    },
  );

  it.each(figureDefinitions(built.vocabulary).map((definition) => [definition.id, definition] as const))(
    '%s says 待发布 without a release and invents nothing',
    (_id, definition) => {
      const figure = definition.draw(nothing);
      expect(figure.title).toContain('待发布');
      expect(figure.demo).toBe(false);
      expect([...valuesTabled(figure).values()].filter((value) => /^\d/.test(value))).toEqual([]);
      for (const width of [340, 720])
        expect(renderChart(figure.chart, { width, demo: false })).not.toMatch(/NaN|undefined/);
    },
  );
});
