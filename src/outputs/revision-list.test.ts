import { describe, expect, it } from 'vitest';
import type { Built, Revision } from '../data/releases.ts';
import { catalogueOf } from '../figures/catalogue.ts';
import { place } from '../figures/testing.ts';
import { officialBuilt } from './metadata/testing.ts';
import { olderPath, revisionGroups, revisionPages, type RevisionGroup } from './revision-list.ts';

const groupsOf = (built: Built) => revisionGroups(built, catalogueOf(built));

const revision = (cell: string, from: string, to: string): Revision => ({
  dataset: 'places',
  cell,
  from: { release: from, text: '在运行' },
  to: { release: to, text: '暂停' },
  kind: '更正',
  reason: '测试',
});

function withPlaces(built: Built): Built {
  const release = (date: string, ids: readonly string[]) => ({
    ...(built.datasets.targets.releases[0] as (typeof built.datasets.targets.releases)[number]),
    dataset: 'places' as const,
    date,
    rows: ids.map((id) => place(id, '甲区', '2022-06-01')),
  });
  const places = {
    dataset: 'places' as const,
    demo: true,
    releases: [release('2023-06-01', ['p-1', 'p-2']), release('2025-06-01', ['p-1'])],
    revisions: [
      revision('places/p-1/状态', '2023-06-01', '2025-06-01'),
      revision('places/p-2', '2023-06-01', '2025-06-01'),
    ],
  };
  return { ...built, datasets: { ...built.datasets, places } };
}

describe('revisionGroups(built, catalogue)', () => {
  it('puts the newest release first', () => {
    const groups = groupsOf(withPlaces(officialBuilt()));
    expect(groups.map(({ anchor }) => anchor)).toEqual(['places-2025-06-01', 'engineers-2024-03-01']);
  });
  it('leads to the number in its figure, today and as it was', () => {
    const [group] = groupsOf(officialBuilt());
    expect(group?.revisions[0]).toMatchObject({
      words: '2022年，全市，初阶',
      now: { path: '/statistics/engineers-by-year/#engineers/2022/全市/初阶' },
      then: { path: '/statistics/engineers-by-year/2023-03-01/#engineers/2022/全市/初阶' },
    });
  });
  it('leads to the record of a place, or to the dataset when it is gone', () => {
    const [group] = groupsOf(withPlaces(officialBuilt()));
    expect(group?.revisions.map(({ now }) => now.path)).toEqual(['/directory/place/p-1/', '/data/places/']);
    expect(group?.revisions[0]?.then).toBeNull();
  });
  it('is empty where nothing was revised', () => {
    const built = officialBuilt();
    const engineers = { ...built.datasets.engineers, revisions: [] };
    expect(groupsOf({ ...built, datasets: { ...built.datasets, engineers } })).toEqual([]);
  });
});

describe('revisionPages(groups)', () => {
  const group = (date: string, count: number): RevisionGroup => {
    const [found] = groupsOf(officialBuilt());
    if (found === undefined) throw new Error('nothing was revised');
    return { ...found, date, anchor: `engineers-${date}`, revisions: Array(count).fill(found.revisions[0]) };
  };
  const dates = (groups: readonly RevisionGroup[]) => groups.map(({ date }) => date);

  it('lists few revisions on one page', () => {
    const groups = [group('2025-03-01', 20), group('2024-03-01', 40)];
    expect(revisionPages(groups)).toEqual({ recent: groups, older: [], years: [] });
  });
  it('gives older ones to the pages of their years, each with the whole year', () => {
    const groups = [group('2025-06-01', 99), group('2025-03-01', 1), group('2024-03-01', 1)];
    const { recent, older, years } = revisionPages(groups);
    expect([dates(recent), dates(older)]).toEqual([['2025-06-01'], ['2025-03-01', '2024-03-01']]);
    expect(years.map(({ year, groups: all }) => [year, dates(all)])).toEqual([
      ['2025', ['2025-06-01', '2025-03-01']],
      ['2024', ['2024-03-01']],
    ]);
    expect(older.map(olderPath)).toEqual([
      '/revisions/2025/#engineers-2025-03-01',
      '/revisions/2024/#engineers-2024-03-01',
    ]);
  });
});
