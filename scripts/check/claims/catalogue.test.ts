import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/figures/catalogue.ts';
import { isLong } from '../../../tests/fixtures/long.ts';
import { randomPublication } from '../../../tests/fixtures/publications.ts';
import { readData } from '../../data.ts';
import { inProject } from '../../lib/folders.ts';
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

  it(`finds every claim of ${String(rounds)} invented publications true`, { timeout: 600_000 }, () => {
    expect(Array.from({ length: rounds }, (_, seed) => falseIn(seed)).flat()).toEqual([]);
  });
});
