import { describe, expect, it } from 'vitest';
import { datasets } from '../../data/registry.ts';
import { snapshotAt, type Built } from '../../data/releases.ts';
import { engineersByYearFigure } from '../../figures/engineers-by-year.ts';
import { datasetJsonLd, figureJsonLd } from './schema-org.ts';
import { demoBuilt, officialBuilt, testPublication, triplesOf } from './testing.ts';

const page = 'https://example.org/211/data/engineers/';
const wordsOf = ({ vocabulary, areas }: Built) => ({ vocabulary, areas });

const engineersOf = (built: Built, origin = '') =>
  datasetJsonLd(datasets.engineers, built.datasets.engineers, testPublication(origin), wordsOf(built));

const figureOf = (built: Built) =>
  figureJsonLd(
    engineersByYearFigure,
    engineersByYearFigure.draw(snapshotAt(built)),
    '/statistics/engineers-by-year/',
    datasets.engineers,
    testPublication(),
    wordsOf(built),
  );

describe('datasetJsonLd(schema, dataset, publication, words)', () => {
  it('says what a search engine for data asks for', () => {
    expect(engineersOf(officialBuilt())).toMatchObject({
      '@type': 'Dataset',
      name: '各层级培育人数',
      version: '2024-03-01',
      temporalCoverage: '2022/2023',
      spatialCoverage: { name: '测试市' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isBasedOn: [{ url: '/211/plan/' }, { url: 'https://example.org/2024-03-01' }],
      variableMeasured: [
        { name: '初阶', unitText: '人' },
        { name: '高阶', unitText: '人' },
      ],
      distribution: [
        { contentUrl: '/211/data/engineers/2024-03-01.csv', encodingFormat: 'text/csv' },
        { contentUrl: '/211/data/engineers/2024-03-01.utf8.csv', encodingFormat: 'text/csv' },
      ],
    });
  });
  it('is JSON-LD without loss, whose addresses resolve against the page', async () => {
    const relative = await triplesOf(engineersOf(officialBuilt()) as object, page);
    const full = await triplesOf(engineersOf(officialBuilt(), 'https://example.org') as object, page);
    const urls = relative.getObjects(null, 'http://schema.org/contentUrl', null).map(({ value }) => value);
    expect(urls).toEqual(full.getObjects(null, 'http://schema.org/contentUrl', null).map(({ value }) => value));
    expect(urls[0]).toBe('https://example.org/211/data/engineers/2024-03-01.csv');
  });
  it('is null for demo data and while nothing is published', () => {
    const empty = { ...officialBuilt().datasets.engineers, releases: [] };
    expect(engineersOf(demoBuilt())).toBeNull();
    expect(datasetJsonLd(datasets.engineers, empty, testPublication(), wordsOf(officialBuilt()))).toBeNull();
  });
  it('gives the day of the source as exactly as it is known', () => {
    const { engineers } = officialBuilt().datasets;
    const vague = { ...engineers, releases: engineers.releases.map((release) => ({ ...release, published: '2021' })) };
    expect(datasetJsonLd(datasets.engineers, vague, testPublication(), wordsOf(officialBuilt()))).toMatchObject({
      datePublished: '2021',
      version: '2021',
    });
  });
  it('names no licence where none is stated', () => {
    const { engineers } = officialBuilt().datasets;
    const silent = { ...engineers, releases: engineers.releases.map((release) => ({ ...release, licence: '未注明' })) };
    expect(datasetJsonLd(datasets.engineers, silent, testPublication(), wordsOf(officialBuilt()))).not.toHaveProperty(
      'license',
    );
  });
});

describe('figureJsonLd(definition, figure, folder, schema, publication, words)', () => {
  it('describes the figure, its files and the dataset behind it', async () => {
    const described = figureOf(officialBuilt());
    expect(described).toMatchObject({
      name: engineersByYearFigure.name,
      isPartOf: { url: '/211/data/engineers/' },
      version: '2024-03-01',
    });
    expect(JSON.stringify(described)).toContain('/211/statistics/engineers-by-year/engineers-by-year.svg');
    await expect(triplesOf(described as object, page)).resolves.toBeDefined();
  });
  it('is null for demo data', () => {
    expect(figureOf(demoBuilt())).toBeNull();
  });
});
