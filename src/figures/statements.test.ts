import { describe, expect, it } from 'vitest';
import type { EngineerRow, PlaceRow } from '../data/registry.ts';
import type { Release, Snapshot } from '../data/releases.ts';
import { testAreas, testVocabulary } from '../data/testing.ts';
import { engineersInArea } from './area-engineers.ts';
import { indicatorsInArea } from './area-indicators.ts';
import { placesInArea } from './area-places.ts';
import { engineersByArea } from './engineers-by-area.ts';
import { engineersByYearFigure } from './engineers-by-year.ts';
import { engineersCumulative } from './engineers-cumulative.ts';
import type { Figure } from './figure.ts';
import { placesByArea } from './places-by-area.ts';
import { placesGrowth } from './places-growth.ts';
import { placesProgress } from './places-progress.ts';
import { progressRows } from './progress.ts';
import { engineer, indicator, place, snapshotOf } from './testing.ts';

/** What may be said of data at the edges: each case once went wrong. */
const [tier] = testVocabulary.tiers;
if (tier === undefined) throw new Error('test vocabulary without tiers');
const byArea = engineersByArea(tier);
const area = (name: string) => testAreas.find((each) => each.name === name)!;
const years = [2022, 2023, 2024, 2025];
const everyYear = (name: string, values: readonly (number | null)[]): readonly EngineerRow[] =>
  values.map((value, index) => engineer(years[index] ?? 0, '全市', name, value, value === null ? 'withheld' : 'final'));

/** A snapshot whose main release says of which day it speaks. */
function asOf(snapshot: Snapshot, dataset: 'engineers' | 'places', text: string): Snapshot {
  const release = snapshot.releases[dataset];
  const dated = release === null ? null : { ...release, asOf: text };
  const lists = dataset === 'places' && dated !== null ? [dated as unknown as Release<PlaceRow>] : snapshot.lists;
  return { ...snapshot, releases: { ...snapshot.releases, [dataset]: dated }, lists };
}

const textsOf = ({ title, headline, description }: Figure): string => `${title}${headline}${description}`;

describe('a list of places taken within a year', () => {
  const places = ['2022-05-01', '2023-05-01', '2024-05-01', '2025-02-01'].map((day, index) =>
    place(`p${String(index)}`, '甲区', day),
  );
  const snapshot = asOf(snapshotOf({ places, date: '2025-03-20' }), 'places', '2025-03');

  it('is told as of its day, provisional, and not judged', () => {
    expect(placesProgress.draw(snapshot).title).toBe('截至2025年3月底，全市建成受理点4个（初步）');
    expect(progressRows(snapshot).find(({ target }) => target.indicator === '受理点')?.word).toBe('尚未到期');
  });
  it('is compared with no year end that lies ahead', () => {
    const texts = textsOf(placesGrowth.draw(snapshot));
    expect(texts).not.toContain('2025年底');
    expect(texts).not.toContain('增加到');
  });
});

describe('a place that was revoked', () => {
  const gone = { ...place('a', '甲区', '2021-05-01', '已撤销'), revoked: '2025-06-01' };
  const stays = place('b', '甲区', '2021-06-01');
  const cells = (snapshot: Snapshot) =>
    placesGrowth.draw(snapshot).table.rows[0]?.cells.map((cell) => (typeof cell === 'string' ? cell : cell.value));

  it('counts up to the day of its revocation', () => {
    expect(cells(snapshotOf({ places: [gone, stays] }))).toEqual([2, 2, 2, 1]);
  });
  it('counts at a year end when the next list still has it, where no day is given', () => {
    const undated = place('a', '甲区', '2021-05-01', '已撤销');
    const now = snapshotOf({ places: [undated, stays], date: '2026-03-01' });
    const before = snapshotOf({ places: [place('a', '甲区', '2021-05-01'), stays], date: '2025-03-01' });
    expect(cells({ ...now, lists: [...before.lists, ...now.lists] })).toEqual([2, 2, 2, 1]);
  });
});

describe('places of a county with and without its zone', () => {
  const places = [
    ...Array.from({ length: 12 }, (_, index) => place(`a${String(index)}`, '甲区', '2022-05-01')),
    ...Array.from({ length: 8 }, (_, index) => place(`z${String(index)}`, '甲开发区', '2022-05-01')),
    place('b', '乙区', '2022-05-01'),
  ];
  const snapshot = snapshotOf({ places });
  it.each([
    ['甲区', '甲区有场所20处，占全市21处的95.2%'],
    ['甲区（不含开发区）', '甲区（不含开发区）有场所12处，占全市21处的57.1%'],
    ['甲开发区', '甲开发区有场所8处，占全市21处的38.1%'],
    ['中心城区', '全市21处场所都在中心城区'],
    ['丙县', '丙县没有受理点'],
  ])('%s has its part: %s', (name, part) => {
    expect(placesInArea(area(name)).draw(snapshot).title).toBe(`截至2026年3月1日，${part}`);
  });
  it('shows the parts beside one another, each once', () => {
    const rows = placesByArea
      .draw(snapshot)
      .table.rows.map(({ head, cells }) => [head, (cells.at(-1) as { value: number }).value]);
    expect(rows).toEqual([
      ['甲区（不含开发区）', 12],
      ['甲开发区', 8],
      ['乙区', 1],
      ['丙县', 0],
    ]);
  });
  it('counts a place without a date of recognition, and says so', () => {
    const figure = placesInArea(area('丙县')).draw(snapshotOf({ places: [place('c', '丙县', null)] }));
    expect(figure.title).toContain('全市1处场所都在丙县');
    expect(figure.notes).toContain('丙县有1处的认定时间未公布。');
  });
  it('counts places of a level that the target leaves out, and says so', () => {
    const base = snapshotOf({
      places: [
        { ...place('c', '丙县', '2022-05-01'), level: '县级' },
        { ...place('d', '丙县', '2022-05-01'), level: '市级' },
      ],
    });
    const kinds = testVocabulary.placeKinds.map((kind) => ({ ...kind, levels: ['市级'] }));
    const figure = placesInArea(area('丙县')).draw({ ...base, vocabulary: { ...testVocabulary, placeKinds: kinds } });
    expect(figure.title).toContain('全市2处场所都在丙县');
    expect(figure.notes).toContain('丙县有1处的级别不计入计划目标，计入目标的1处。');
  });
  it('says once that several areas have none', () => {
    const three = snapshotOf({ places: [place('b', '乙区', '2022-05-01')] });
    expect(placesByArea.draw(three).description).toContain('甲区和丙县没有受理点。');
    expect(placesByArea.draw(three).headline).toBe(
      '截至2026年3月1日，乙区有场所1处，在各县（市、区）中最多，甲区和丙县没有场所。',
    );
  });
  it('says of nothing in every year that there is none', () => {
    expect(placesGrowth.draw(snapshotOf({ places: [] })).description).toBe('受理点：各年都没有。');
  });
});

describe('numbers of one area', () => {
  it('says 未公布 of an area without rows in a published year, never 待发布', () => {
    const snapshot = snapshotOf({
      engineers: [engineer(2023, '甲开发区', '初阶', 5), engineer(2023, '全市', '初阶', 5)],
    });
    const cells = engineersInArea(area('甲区')).draw(snapshot).table.rows[0]?.cells;
    expect(cells?.map((cell) => (typeof cell === 'string' ? cell : cell.status))).toEqual([
      'missing',
      'missing',
      'pending',
      'pending',
    ]);
  });
  it('compares nothing when only one year is published', () => {
    const figure = indicatorsInArea(testVocabulary, area('全市')).draw(
      snapshotOf({ indicators: [indicator(2023, 4)] }),
    );
    expect(textsOf(figure)).not.toMatch(/上年/);
  });
});

describe('states', () => {
  const rest = ['甲区', '乙区', '丙县'];
  it('says 不予公布 where everything is withheld', () => {
    const rows = [
      engineer(2023, '全市', '初阶', null, 'withheld'),
      ...rest.map((name) => engineer(2023, name, '初阶', null, 'withheld')),
    ];
    expect(byArea.draw(snapshotOf({ engineers: rows })).title).toBe('2023年各县（市、区）初阶培育人数不予公布');
  });
  it('keeps an area without a row in view and out of 各', () => {
    const rows = [
      engineer(2023, '全市', '初阶', 30),
      engineer(2023, '甲区', '初阶', 20),
      engineer(2023, '乙区', '初阶', 10),
    ];
    const figure = byArea.draw(snapshotOf({ engineers: rows }));
    expect(figure.headline).toContain('在已公布的2个地区中最多');
    expect(figure.table.rows.map(({ head }) => head)).toContain('丙县');
    expect(figure.description).toContain('丙县未公布');
  });
  it('follows a provisional number into every sentence', () => {
    const rows = [
      engineer(2023, '全市', '初阶', 30, 'provisional'),
      engineer(2023, '甲区', '初阶', 20, 'provisional'),
      engineer(2023, '乙区', '初阶', 10, 'provisional'),
    ];
    const { title, headline, description } = byArea.draw(snapshotOf({ engineers: rows }));
    for (const text of [title, headline, description]) expect(text).toContain('初步');
  });
  it('says of zero everywhere that there is none', () => {
    const rows = ['全市', ...rest].map((name) => engineer(2023, name, '初阶', 0));
    const figure = byArea.draw(snapshotOf({ engineers: rows }));
    expect(figure.title).toBe('各县（市、区）都没有培育初阶');
    expect(textsOf(figure)).not.toMatch(/最多|NaN|%/);
  });
});

describe('targets', () => {
  it('says 正好达到 where the sum of the years is the sum of their targets', () => {
    const rows = [...everyYear('初阶', [100, 100, 100, 100]), ...everyYear('高阶', [10, 10, 10, 10])];
    expect(engineersCumulative.draw(snapshotOf({ engineers: rows })).title).toBe(
      '2022至2025年，初阶和高阶累计培育人数均正好达到4年目标之和',
    );
  });
  it('prints 100.1 % of 4,004 of 4,000', () => {
    const rows = everyYear('初阶', [100, 100, 100, 101]);
    expect(engineersCumulative.draw(snapshotOf({ engineers: rows })).description).toContain(
      '相当于各年目标之和400人的100.3%',
    );
  });
  it('says 各年均为 where all years are alike', () => {
    const figure = engineersByYearFigure.draw(snapshotOf({ engineers: everyYear('初阶', [100, 100, 100, 100]) }));
    expect(figure.description).toContain('各年均为100人');
    expect(figure.description).toContain('与上年持平，正好达到目标');
  });
  it('neither judges nor compares a year that is not over', () => {
    const rows = [engineer(2024, '全市', '初阶', 120), engineer(2025, '全市', '初阶', 70, 'provisional')];
    const figure = engineersByYearFigure.draw(
      asOf(snapshotOf({ engineers: rows, date: '2025-10-20' }), 'engineers', '2025年9月底'),
    );
    expect(figure.title).toBe('截至2025年9月底，全市当年已培育初阶70人（初步）和高阶未公布');
    expect(textsOf(figure)).not.toMatch(/未达|尚有差距|比上年|距目标/);
    expect(figure.notes).toEqual(['2025年的数截至2025年9月底，当年还没有结束，不与目标和上年比较。']);
  });
  it('compares nothing with one year, whose sum is that year', () => {
    const figure = engineersCumulative.draw(snapshotOf({ engineers: [engineer(2022, '全市', '初阶', 90)] }));
    expect(figure.headline).toContain('2022年全市累计培育初阶90人');
  });
});
