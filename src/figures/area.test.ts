import { describe, expect, it } from 'vitest';
import { readData } from '../../scripts/data.ts';
import { renderChart } from '../charts/index.ts';
import { snapshotAt } from '../data/releases.ts';
import { testAreas, testVocabulary } from '../data/testing.ts';
import { areaFigures, statisticsAreas } from './area.ts';
import { engineer, indicator, place, snapshotOf } from './testing.ts';

const areaNamed = (name: string) => testAreas.find((area) => area.name === name)!;

describe('statisticsAreas(areas, snapshot)', () => {
  it('lists every county, and other areas only when a row names them', () => {
    const names = (snapshot: Parameters<typeof statisticsAreas>[1]) =>
      statisticsAreas(testAreas, snapshot).map(({ name }) => name);
    const counties = testAreas.filter(({ level }) => level === '县市区').map(({ name }) => name);
    expect(names(snapshotOf({}))).toEqual(counties);
    expect(names(snapshotOf({ engineers: [engineer(2022, '甲区（不含开发区）', '初阶', 1)] }))).toContain(
      '甲区（不含开发区）',
    );
    expect(names(snapshotOf({ places: [place('a', '甲开发区', null)] }))).toContain('甲开发区');
  });
  it('leaves out the city', () => {
    expect(statisticsAreas(testAreas, snapshotOf({})).some(({ level }) => level === '市')).toBe(false);
  });
});

describe('areaFigures(vocabulary, area)', () => {
  const snapshot = snapshotOf({
    engineers: [
      engineer(2022, '甲区', '初阶', 5),
      engineer(2023, '甲区', '初阶', 9),
      engineer(2023, '乙区', '初阶', 99),
    ],
    indicators: [{ ...indicator(2022, 7), areaCode: areaNamed('甲区').code, area: '甲区' }, indicator(2022, 70)],
    places: [place('a', '甲区', '2022-01-01'), place('b', '乙区', '2022-01-01')],
  });
  const figures = areaFigures(testVocabulary, areaNamed('甲区')).map(({ draw }) => draw(snapshot));
  const numbers = figures.map(({ table }) =>
    table.rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.value]))),
  );

  it('shows the numbers of that area alone', () => {
    expect(numbers[0]).toContain(9);
    expect(numbers[0]).not.toContain(99);
    expect(numbers[1]).toContain(7);
    expect(numbers[1]).not.toContain(70);
    expect(numbers[2]).toEqual([1, 1]);
  });
  it('judges no area by a target that the plan sets for the city', () => {
    for (const { chart } of figures) expect(JSON.stringify(chart)).not.toContain('target');
  });
});

describe('every area of the project', () => {
  const { built } = readData(new URL('../../', import.meta.url).pathname);
  if (built === null) throw new Error('data/ does not build');
  const today = snapshotAt(built);
  const empty = snapshotAt(built, '0000-01-01');

  it.each(statisticsAreas(built.areas, today).map((area) => [area.name, area] as const))(
    '%s draws at both widths, with and without data',
    (_name, area) => {
      for (const snapshot of [today, empty])
        for (const { draw } of areaFigures(built.vocabulary, area)) {
          const figure = draw(snapshot);
          for (const text of [figure.title, figure.subtitle, figure.headline, figure.description])
            expect(text).not.toMatch(/NaN|undefined|null|，。|^$/);
          for (const width of [340, 720])
            expect(renderChart(figure.chart, { width, demo: false })).not.toMatch(/NaN|undefined/);
        }
    },
  );
});
