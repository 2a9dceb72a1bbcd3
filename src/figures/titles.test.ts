import { expect, it } from 'vitest';
import { readData } from '../../scripts/data.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { randomPublication } from '../../tests/fixtures/publications.ts';
import type { Built } from '../data/releases.ts';
import { snapshotAt } from '../data/releases.ts';
import { catalogueOf } from './catalogue.ts';
import type { FigureVersion } from './history.ts';

/** Titles of many publications, read back and counted again from the published rows by other means than those that wrote them. */
const site = readData(inProject('')).built;
if (site === null) throw new Error('data/ does not build');
const publications: readonly Built[] = [site, ...Array.from({ length: 120 }, (_, seed) => randomPublication(seed))];

interface Told {
  readonly built: Built;
  readonly version: FigureVersion;
  readonly title: string;
}
const told = (pattern: RegExp): readonly Told[] =>
  publications.flatMap((built) =>
    catalogueOf(built)
      .all.flatMap(({ versions }) => versions)
      .filter(({ definition, figure }) => pattern.test(definition.id) && figure.sources.length > 0)
      .map((version) => ({ built, version, title: version.figure.title })),
  );

type Row = { readonly value: number; readonly isProvisional: boolean };

/** The number of an area in a year as the engineers' release of the day has it; undefined where it has none. */
function lookUp({ built, version }: Told, tier: string) {
  const rows = snapshotAt(built, version.date).releases.engineers?.rows ?? [];
  return (area: string, year: number): Row | undefined => {
    const row = rows.find((each) => each.area === area && each.year === year && each.tier === tier);
    return row === undefined || row.value === null
      ? undefined
      : { value: row.value, isProvisional: row.status === 'provisional' };
  };
}

const byArea = told(/-by-area$/).filter(({ version }) => version.definition.datasets[0] === 'engineers');

it('titles of engineers by area tell how many areas went which way, and who furthest', () => {
  const moves = byArea.filter(({ title }) => /^\d{4}年到\d{4}年/.test(title));
  for (const one of moves) {
    const { title, version } = one;
    const [, from = '', to = '', tier = ''] = /^(\d{4})年到(\d{4})年，.*?培育的(.+?)(?:都|增加|减少|持平)/.exec(title)!;
    const numberOf = lookUp(one, tier);
    const areas = version.figure.table.rows.filter(({ total }) => total !== true).map(({ head }) => head);
    const pairs = areas.flatMap((area) => {
      const [before, now] = [numberOf(area, Number(from)), numberOf(area, Number(to))];
      return before && now
        ? [{ area, by: now.value - before.value, isSoft: before.isProvisional || now.isProvisional }]
        : [];
    });
    const scope = /可比的(\d+)个地区/.exec(title);
    expect(scope === null ? areas.length : Number(scope[1]), title).toBe(pairs.length);
    const all = /都(增加|减少|持平)/.exec(title)?.[1];
    const counts = new Map(
      [...title.matchAll(/(\d+)个(?:培育的.+?)?(增加|减少|持平)/g)].map(([, n, word]) => [word, Number(n)]),
    );
    const signs = { 增加: 1, 减少: -1, 持平: 0 } as const;
    for (const [word, sign] of Object.entries(signs)) {
      const count = pairs.filter(({ by }) => Math.sign(by) === sign).length;
      expect(all === undefined ? (counts.get(word) ?? 0) : word === all ? pairs.length : 0, `${word} ${title}`).toBe(
        count,
      );
    }
    const end =
      /其中(.+?)(增加|减少)最多，[为各]([\d,]+)人/.exec(title) ??
      /(?:，)([^，\d]+?|各)(增加|减少)([\d,]+)人/.exec(title);
    if (end !== null) {
      const [, names = '', word = '', size = ''] = end;
      const went = pairs.filter(({ by }) => Math.sign(by) === (word === '增加' ? 1 : -1));
      const most = Math.max(...went.map(({ by }) => Math.abs(by)));
      expect(Number(size.replaceAll(',', '')), title).toBe(most);
      const who = went.filter(({ by }) => Math.abs(by) === most).map(({ area }) => area);
      if (names === '各') expect(who.length, title).toBe(went.length);
      else
        expect(/^\d+个地区$/.test(names) ? [`${String(who.length)}个地区`] : who.toSorted(), title).toEqual(
          names.split('、').toSorted(),
        );
    }
    expect(title.endsWith('（初步）'), title).toBe(pairs.some(({ isSoft }) => isSoft));
  }
  expect(moves.length).toBeGreaterThan(100);
});

it('titles of engineers by area that rank tell both ends and the gap', () => {
  const gaps = byArea.filter(({ title }) => title.includes('最少的'));
  for (const one of gaps) {
    const { title, version } = one;
    const [, year = '', most = '', tier = '', least = '', gap = ''] =
      /(\d{4})年.*?(?:中，)?([^，]+?)培育的(.+?)(?:并列)?最多，比(?:并列)?最少的(.+?)多([\d,]+)人/.exec(title)!;
    const numberOf = lookUp(one, tier);
    const areas = version.figure.table.rows.filter(({ total }) => total !== true).map(({ head }) => head);
    const known = areas.flatMap((area) => {
      const row = numberOf(area, Number(year));
      return row === undefined ? [] : [{ area, value: row.value }];
    });
    const values = known.map(({ value }) => value);
    const [top, bottom] = [Math.max(...values), Math.min(...values)];
    expect(Number(gap.replaceAll(',', '')), title).toBe(top - bottom);
    const at = (value: number): string => {
      const who = known.filter((each) => each.value === value).map(({ area }) => area);
      return who.length > 3 ? `${String(who.length)}个地区` : who.join('、');
    };
    expect(most.replace(/^.*?(?:年|，)/, '').endsWith(at(top)), title).toBe(true);
    expect(least, title).toBe(at(bottom));
  }
  expect(gaps.length).toBeGreaterThan(10);
});

it('no title restates one value', () => {
  const restated = told(/./).filter(({ version }) => {
    const { claims } = version.figure.words.title;
    return claims.length === 1 && claims[0]?.type === 'value';
  });
  expect(restated.map(({ title }) => title)).toEqual([]);
});
