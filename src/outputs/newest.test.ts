import { describe, expect, it } from 'vitest';
import { demoBuilt, officialBuilt } from './metadata/testing.ts';
import { newestOf } from './newest.ts';

describe('newestOf(built)', () => {
  it('names the newest release of all, and how many numbers it changed', () => {
    const built = officialBuilt();
    const { revisions } = built.datasets.engineers;
    expect(newestOf(built)).toEqual({
      when: '2024-03-01',
      titles: '各层级培育人数',
      demo: false,
      revised: revisions.length,
      path: '/revisions/#engineers-2024-03-01',
    });
    expect(revisions.length).toBeGreaterThan(0);
  });
  it('says when it is demo data, and leads to the data where nothing changed', () => {
    expect(newestOf(demoBuilt())).toMatchObject({ demo: true });
    const built = officialBuilt();
    const engineers = { ...built.datasets.engineers, revisions: [] };
    expect(newestOf({ ...built, datasets: { ...built.datasets, engineers } })).toMatchObject({
      revised: 0,
      path: '/data/',
    });
  });
  it('is null while nothing is published', () => {
    const built = officialBuilt();
    const none = Object.fromEntries(
      Object.entries(built.datasets).map(([name, dataset]) => [name, { ...dataset, releases: [], revisions: [] }]),
    ) as unknown as typeof built.datasets;
    expect(newestOf({ ...built, datasets: none })).toBeNull();
  });
});
