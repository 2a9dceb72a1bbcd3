import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { builtOf, engineer } from './testing.ts';
import { isCurrent } from './versions.ts';

const year = (inA: number, inB: number) => [
  engineer(2022, '全市', '初阶', 100),
  engineer(2022, '甲区', '初阶', inA),
  engineer(2022, '乙区', '初阶', inB),
];
const catalogue = catalogueOf(
  builtOf([
    { date: '2023-03-01', rows: year(60, 40) },
    { date: '2023-04-01', rows: year(60, 40) },
    { date: '2023-05-01', rows: year(61, 39) },
    { date: '2023-06-01', rows: year(61, 39) },
  ]),
);
const datesOf = (id: string) => catalogue.figureOf(id).versions.map(({ date, since }) => [date, since]);
const inArea = (name: string, id: string) =>
  catalogue.areas.find(({ area }) => area.name === name)!.figures.find(({ definition }) => definition.id === id)!;

describe('versionsOf(built, definition, dates, drawnAt)', () => {
  it('has a version of a city figure for each release, and says since when it shows the same', () => {
    expect(datesOf('engineers-by-year').map(([, since]) => since)).toEqual(Array(4).fill('2023-03-01'));
    expect(datesOf('first-by-area')).toEqual([
      ['2023-03-01', '2023-03-01'],
      ['2023-04-01', '2023-03-01'],
      ['2023-05-01', '2023-05-01'],
      ['2023-06-01', '2023-05-01'],
    ]);
  });
  it('has one of an area figure only where it came to show something else', () => {
    expect(inArea('甲区', 'engineers').versions.map(({ date }) => date)).toEqual(['2023-03-01', '2023-05-01']);
    expect(inArea('丙县', 'engineers').versions.map(({ date }) => date)).toEqual(['2023-03-01']);
  });
  it('sees a number that comes to be provisional, and whose data it is', () => {
    const [final, provisional] = [engineer(2022, '甲区', '初阶', 5), engineer(2022, '甲区', '初阶', 5, 'provisional')];
    const built = builtOf([
      { date: '2023-03-01', rows: [final], demo: true },
      { date: '2023-04-01', rows: [final] },
      { date: '2023-05-01', rows: [provisional] },
    ]);
    const [first] = catalogueOf(built).areas;
    expect(first?.figures[0]?.versions).toHaveLength(3);
  });
});

describe('isCurrent(version, versions)', () => {
  it('is true of the newest version and of those before it that show the same', () => {
    const { versions } = catalogue.figureOf('first-by-area');
    expect(versions.map((version) => isCurrent(version, versions))).toEqual([false, false, true, true]);
  });
});
