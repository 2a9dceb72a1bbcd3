import { describe, expect, it } from 'vitest';
import { readData } from '../../scripts/data.ts';
import { snapshotAt, type Built } from '../data/releases.ts';
import { catalogueOf, type CataloguedFigure } from './catalogue.ts';
import { builtOf, engineer } from './testing.ts';

const first = { date: '2023-03-01', rows: [engineer(2022, '全市', '初阶', 90, 'provisional')] };
const second = { date: '2024-03-01', rows: [engineer(2022, '全市', '初阶', 95), engineer(2023, '全市', '初阶', 120)] };
const cell = 'engineers/2022/全市/初阶';
const byYear = (built: Built): CataloguedFigure => catalogueOf(built).figureOf('engineers-by-year');

describe('catalogueOf(built).figureOf(id)', () => {
  it('has one version a release of its datasets, oldest first', () => {
    const { versions, today } = byYear(builtOf([first, second]));
    expect(versions.map(({ date }) => date)).toEqual(['2023-03-01', '2024-03-01']);
    expect(today).toBe(versions[1]?.figure);
  });
  it('keeps a version as it was when later releases come', () => {
    expect(byYear(builtOf([first, second])).versions[0]).toEqual(byYear(builtOf([first])).versions[0]);
  });
  it('has no version while nothing is published, and says so', () => {
    const { versions, today } = byYear(builtOf([]));
    expect(versions).toEqual([]);
    expect(today.title).toContain('待发布');
  });
  it('names the known figures when it knows none of that id', () => {
    expect(() => catalogueOf(builtOf([])).figureOf('x')).toThrow(/^unknown figure: x; known: engineers-by-year, /);
  });
});

describe('catalogueOf(built).shownBy(address, date)', () => {
  const catalogue = catalogueOf(builtOf([first, second]));
  it('is the first figure that shows the number, today or at a day', () => {
    expect(catalogue.shownBy(cell)?.id).toBe('engineers-by-year');
    expect(catalogue.shownBy('engineers/2023/全市/初阶', '2024-03-01')?.id).toBe('engineers-by-year');
  });
  it('is undefined where no figure has a version of that day, or none shows it', () => {
    expect(catalogue.shownBy(cell, '2023-05-01')).toBeUndefined();
    expect(catalogue.shownBy('targets/初阶')).toBeUndefined();
  });
});

describe('every figure of the project', () => {
  const { built } = readData(new URL('../../', import.meta.url).pathname);
  if (built === null) throw new Error('data/ does not build');
  const catalogue = catalogueOf(built);
  const named: readonly (readonly [string, CataloguedFigure])[] = [
    ...catalogue.figures.map((figure) => [figure.definition.id, figure] as const),
    ...catalogue.areas.flatMap(({ area, figures }) =>
      figures.map((figure) => [`${area.code}/${figure.definition.id}`, figure] as const),
    ),
  ];

  it.each(named)('%s names all the datasets that it draws from', (_name, { definition, today }) => {
    expect(definition.draw(snapshotAt(built))).toEqual(today);
  });
  it.each(named)('%s is drawn once a release, whatever is asked of it', (_name, figure) => {
    expect(figure.versions).toBe(figure.versions);
    expect(figure.histories).toBe(figure.histories);
    expect(figure.versions.at(-1)?.figure ?? figure.today).toBe(figure.today);
  });
});
