import { describe, expect, test } from 'vitest';
import { testVocabulary } from './testing.ts';
import { vocabularySchema } from './vocabulary.ts';

const isAccepted = (change: object): boolean => vocabularySchema.safeParse({ ...testVocabulary, ...change }).success;

describe('vocabularySchema', () => {
  test.each(['tiers', 'placeKinds', 'audiences', 'actors'] as const)('wants one of %s at least', (list) => {
    expect(isAccepted({ [list]: testVocabulary[list].slice(0, 1) })).toBe(true);
    expect(isAccepted({ [list]: [] })).toBe(false);
  });

  test.each(['allTiers', 'authority', 'ownFirst', 'lookedFor'] as const)('wants a letter of %s at least', (name) => {
    expect(isAccepted({ [name]: '师' })).toBe(true);
    expect(isAccepted({ [name]: '' })).toBe(false);
  });

  test('may do without a baseline and without indicators', () => {
    expect(isAccepted({ baseline: undefined, indicators: [] })).toBe(true);
  });

  test.each(['first', 'a-1'])('takes %s as a name in addresses', (id) => {
    expect(isAccepted({ tiers: [{ id, name: '初阶', about: '' }] })).toBe(true);
  });

  test.each(['', '1a', 'A', '初阶', 'a_b'])('refuses %j as a name in addresses', (id) => {
    expect(isAccepted({ tiers: [{ id, name: '初阶', about: '' }] })).toBe(false);
  });

  test.each([
    { period: { from: 2025, to: 2022 } },
    { bounds: { ...testVocabulary.bounds, west: testVocabulary.bounds.east } },
    { bounds: { ...testVocabulary.bounds, south: testVocabulary.bounds.north } },
    { bounds: { ...testVocabulary.bounds, seatKm: 0 } },
    ...(['tiers', 'placeKinds', 'indicators'] as const).flatMap((list) => {
      const [first] = testVocabulary[list];
      return [{ [list]: [first, { ...first, id: 'other' }] }, { [list]: [first, { ...first, name: '别的' }] }];
    }),
  ])('refuses what turns round or stands twice: %j', (change) => {
    expect(isAccepted(change)).toBe(false);
  });
});
