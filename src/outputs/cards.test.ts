import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../figures/catalogue.ts';
import { cardFiles, cardPaths, cardsOf } from './cards.ts';
import { demoBuilt, officialBuilt } from './metadata/testing.ts';

const cardsFrom = (built: ReturnType<typeof demoBuilt>) =>
  cardsOf({
    site: '计划',
    plan: { title: '某计划', description: '介绍' },
    measures: [{ id: '01-a', title: '甲', summary: '乙' }],
    catalogue: catalogueOf(built),
    vocabulary: built.vocabulary,
    demoPlaces: false,
  });

describe('cardsOf(sources)', () => {
  it('has one for the home page, each measure, each area and each kind of place', () => {
    const built = officialBuilt();
    const names = cardsFrom(built).map(({ name }) => name.split('/')[0]);
    const count = (kind: string): number => names.filter((name) => name === kind).length;
    expect([count('site'), count('home'), count('measures'), count('places')]).toEqual([
      1,
      1,
      1,
      built.vocabulary.placeKinds.length,
    ]);
    expect(count('areas')).toBe(catalogueOf(built).areas.length);
  });

  it('says what the first figure says, and that it is invented where it is', () => {
    const [, official] = cardsFrom(officialBuilt());
    const [, demo] = cardsFrom(demoBuilt());
    expect(official?.words).toMatchObject({ title: '某计划', demo: false });
    expect(official?.words.about).toMatch(/\d/);
    expect(demo?.words.demo).toBe(true);
  });
});

it('cardFiles(card) draws what cardPaths(card) leads to; invented numbers stand in the name', () => {
  const cards = cardsFrom(demoBuilt());
  for (const card of cards) {
    const files = cardFiles(card).map(({ file }) => `/cards/${file}.png`);
    expect(files).toEqual(Object.values(cardPaths(card)));
    expect(files.every((file) => file.includes('/demo-') === card.words.demo)).toBe(true);
  }
});
