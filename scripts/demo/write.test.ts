import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAreas } from '../../src/data/read-areas.ts';
import { readTowns } from '../../src/data/read-towns.ts';
import { readRelease } from '../../src/data/read-release.ts';
import { datasets } from '../../src/data/registry.ts';
import { reviseRelease } from '../../src/data/revisions.ts';
import { readSources } from '../../src/data/sources.ts';
import { checkTotals } from '../../src/data/totals.ts';
import { demoFiles } from './files.ts';
import { needed } from './needed.ts';
import { worldOf, type WorldFiles } from './world.ts';
import { readWorldFiles } from './write.ts';

const root = join(import.meta.dirname, '../..');

function checkDemo(files: WorldFiles): void {
  const world = worldOf(files);
  const made = demoFiles(world);
  const text = (path: string): string => needed(made.get(path), path);
  const dates = world.recipe.releases.map(({ date }) => date);
  const newest = needed(dates.at(-1), 'release');
  const bare = (content: string): string => content.replace('\uFEFF', '');
  const { areas } = readAreas(bare(files.areas), 'data/areas.csv');
  const { towns } = readTowns(bare(files.towns), 'data/towns.csv', areas, null);
  const context = { vocabulary: world.vocabulary, areas, towns, clauses: [] };
  const { sources, problems } = readSources(parse(text('sources.yaml')), 'data/demo/sources.yaml');
  const read = <N extends 'engineers' | 'indicators' | 'places'>(name: N, date: string) => {
    const file = `data/demo/${name}/${date}.csv`;
    return {
      file,
      date,
      ...readRelease<(typeof datasets)[N]>(datasets[name], bare(text(`${name}/${date}.csv`)), {
        ...context,
        file,
        date,
      }),
    };
  };

  test('writes the same bytes each time', () => {
    expect([...demoFiles(worldOf(files))]).toEqual([...made]);
  });

  test('is what lies in data/demo', () => {
    for (const [path, content] of made) expect(readFileSync(join(root, 'data/demo', path), 'utf8'), path).toBe(content);
  });

  test('gives sources that the build reads', () => {
    expect(problems).toEqual([]);
    expect(Object.keys(sources)).toEqual(['engineers', 'indicators', 'places']);
  });

  for (const name of ['engineers', 'indicators', 'places'] as const)
    test.each(dates)(`gives a release of ${name} that reads without a problem (%s)`, (date) => {
      const { problems, rows, file } = read(name, date);
      expect(problems).toEqual([]);
      expect(checkTotals(datasets[name], rows, areas, file)).toEqual({ problems: [], notes: [] });
    });

  for (const name of ['engineers', 'indicators', 'places'] as const)
    test(`gives a reason for each revision of ${name} and no other`, () => {
      const [older, newer] = [needed(dates.at(-2), 'older release'), newest].map((date) => read(name, date));
      const changes = sources[name]?.releases[newest]?.changes ?? [];
      const where = { file: 'sources.yaml', path: name, lineOf: () => null };
      const { problems, revisions } = reviseRelease(
        datasets[name],
        needed(older, name),
        needed(newer, name),
        areas,
        changes,
        where,
      );
      expect(problems).toEqual([]);
      expect(revisions).toHaveLength({ engineers: 1, indicators: 0, places: 3 }[name]);
    });

  test('publishes parts that sum to a total only where nothing is withheld, and never one withheld part alone', () => {
    const { rows } = read('engineers', newest);
    for (const block of Map.groupBy(rows, ({ year, tier }) => `${year}/${tier}`).values()) {
      const parts = block.filter(({ areaCode }) => areaCode !== world.city.code);
      const hidden = parts.filter(({ value }) => value === null).length;
      const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
      const total = block.find(({ areaCode }) => areaCode === world.city.code)?.value;
      expect(hidden).not.toBe(1);
      if (hidden === 0) expect(sum).toBe(total);
      else expect(sum).toBeLessThan(total ?? 0);
    }
  });

  test('holds every state of a number, and a zero', () => {
    const { rows } = read('engineers', newest);
    expect(new Set(rows.map(({ status }) => status))).toEqual(
      new Set(['final', 'provisional', 'missing', 'withheld', 'pending']),
    );
    expect(rows.filter(({ value }) => value === 0)).toHaveLength(1);
  });

  test('never lets a stock fall', () => {
    const { rows } = read('indicators', newest);
    for (const { name, type } of world.vocabulary.indicators) {
      const own = rows.filter(({ indicator, value }) => type === 'stock' && indicator === name && value !== null);
      for (const line of Map.groupBy(own, ({ areaCode }) => areaCode).values())
        expect(line.map(({ value }) => value)).toEqual(
          line.map(({ value }) => value).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
        );
    }
  });

  test('names every place 示例 and gives it no number that can be dialled', () => {
    for (const place of read('places', newest).rows) {
      expect(place.name).toMatch(/^示例/);
      expect(place.host).toMatch(/^示例/);
      for (const phone of [place.phones, place.authorityPhones]) expect(phone ?? '0-0').toMatch(/-0/);
    }
  });
}

describe('demoFiles(world)', () => {
  // data/demo may be deleted at any time; without a recipe there is nothing to check.
  if (existsSync(join(root, 'data/demo/recipe.yaml'))) checkDemo(readWorldFiles(root));
  else test.skip('has no recipe');
});
