import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/figures/catalogue.ts';
import { isLong } from '../../../tests/fixtures/long.ts';
import { randomPublication } from '../../../tests/fixtures/publications.ts';
import { readData } from '../../data.ts';
import { inProject } from '../../lib/folders.ts';
import type { KeptTable } from '../../lib/kept-table.ts';
import { evaluateCatalogue } from './catalogue.ts';

/** How many invented publications are tried. */
const rounds = isLong ? 2000 : 200;

const falseIn = (seed: number): readonly string[] => {
  const built = randomPublication(seed);
  return evaluateCatalogue(built, catalogueOf(built)).wrong.map(({ sentence }) => `${String(seed)}: ${sentence}`);
};

describe('evaluateCatalogue(built, catalogue)', () => {
  it('finds every claim of this site true', () => {
    const { built } = readData(inProject(''));
    if (built === null) throw new Error('data/ does not build');
    const { wrong, count } = evaluateCatalogue(built, catalogueOf(built));
    expect(wrong.map(({ sentence }) => sentence)).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });

  it('evaluates a day anew when something that was known then is other, not when a later release is', () => {
    const { built } = readData(inProject(''));
    if (built === null) throw new Error('data/ does not build');
    const { releases } = built.datasets.targets;
    const [first, last] = [releases[0], releases.at(-1)];
    if (first === undefined || last === undefined || first === last) throw new Error('two releases are needed');
    const known = new Map<string, unknown>();
    let made = 0;
    const kept: KeptTable = {
      get<T>(_kind: string, input: string | Uint8Array, make: () => T): T {
        const name = String(input);
        if (!known.has(name)) {
          known.set(name, make());
          made += 1;
        }
        return known.get(name) as T;
      },
      save: () => undefined,
    };
    const madeFor = (changed: typeof releases): number => {
      made = 0;
      const datasets = { ...built.datasets, targets: { ...built.datasets.targets, releases: changed } };
      evaluateCatalogue({ ...built, datasets }, catalogueOf(built), kept);
      return made;
    };
    const days = madeFor(releases);
    const other = <R extends { readonly notes: readonly string[] }>(release: R): R => ({ ...release, notes: ['另'] });
    expect(madeFor(releases)).toBe(0);
    const late = madeFor([...releases.slice(0, -1), other(last)]);
    expect([late > 0, late < days]).toEqual([true, true]);
    expect(madeFor([other(first), ...releases.slice(1)])).toBeGreaterThan(late);
  });

  it(`finds every claim of ${String(rounds)} invented publications true`, { timeout: 600_000 }, () => {
    expect(Array.from({ length: rounds }, (_, seed) => falseIn(seed)).flat()).toEqual([]);
  });
});
