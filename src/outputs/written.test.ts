import { describe, expect, it } from 'vitest';
import { datasets } from '../data/registry.ts';
import { snapshotAt, type Built } from '../data/releases.ts';
import { samplePlace } from '../directory/sample-places.ts';
import { catalogueOf, type Catalogue } from '../figures/catalogue.ts';
import { engineersByYearFigure } from '../figures/engineers-by-year.ts';
import type { FigureVersion } from '../figures/history.ts';
import { place, snapshotOf } from '../figures/testing.ts';
import { icsCalendar } from './calendar/ics.ts';
import { schedule } from './calendar/schedule.ts';
import { calendarBuilt, testEntries } from './calendar/testing.ts';
import { altOf, frameCode, pictureCode } from './embed.ts';
import { figureDownloads } from './figure-downloads.ts';
import { currentFiles, figureCsv, figureFiles, figureJson, sharePath } from './figure-files.ts';
import { announcements } from './metadata/announcements.ts';
import { atomFeed } from './metadata/atom.ts';
import { dataFiles } from './metadata/files.ts';
import { datasetJsonLd, figureJsonLd } from './metadata/schema-org.ts';
import { demoBuilt, officialBuilt, testPublication } from './metadata/testing.ts';
import { numbersFile } from './numbers-file.ts';
import { placeFile, placeFiles, placesCsv, placesGeoJson } from './place-files.ts';
import { revisionGroups } from './revision-list.ts';

/** What is written, as a reviewer reads it: the line ends of iCalendar and Excel stand in tests of their own. */
const matches = (name: string, text: string): Promise<void> =>
  expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(`written/${name}`);
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const origin = 'https://example.org';
const byYear = (catalogue: Catalogue): FigureVersion => {
  const version = catalogue.figureOf(engineersByYearFigure.id).versions.at(-1);
  if (version === undefined) throw new Error('no version');
  return version;
};

describe.each<[string, Built]>([
  ['official', officialBuilt()],
  ['demo', demoBuilt()],
])('from %s data', (kind, built) => {
  const publication = testPublication(kind === 'official' ? origin : '');
  const words = { vocabulary: built.vocabulary, areas: built.areas };
  const catalogue = catalogueOf(built);
  const version = byYear(catalogue);

  it('dataFiles(built, publication) are those on file', async () => {
    const { files, archive } = await dataFiles(built, publication);
    const text = (path: string): string =>
      new TextDecoder().decode(files.find((file) => file.path === path)?.bytes ?? new Uint8Array());
    const table = kind === 'official' ? 'engineers/2024-03-01.csv' : 'engineers/demo-2025-03-01.csv';
    const types = [...files, archive].map(({ path, mediaType }) => `${path} ${mediaType}\n`);
    await matches(`${kind}/files.txt`, types.join(''));
    await matches(`${kind}/README.txt`, text('README.txt'));
    await matches(`${kind}/engineers.csv`, text(table));
    await matches(`${kind}/engineers.csv-metadata.json`, text(`${table}-metadata.json`));
    await matches(`${kind}/places.schema.json`, text('places/schema.json'));
    await matches(`${kind}/datapackage.json`, text('datapackage.json'));
    await matches(`${kind}/catalog.jsonld`, text('catalog.jsonld'));
  });

  it('atomFeed(announcements, words, publication) is the one on file', async () => {
    const feed = { title: '发布与修订', subtitle: '测试', path: '/feed.xml', page: '/revisions/' };
    await matches(`${kind}/feed.xml`, atomFeed(announcements(built), feed, publication));
  });

  it('datasetJsonLd and figureJsonLd are those on file', async () => {
    const { engineers } = datasets;
    const figure = engineersByYearFigure.draw(snapshotAt(built));
    const folder = '/statistics/engineers-by-year/';
    await matches(
      `${kind}/schema-org.json`,
      json([
        datasetJsonLd(engineers, built.datasets.engineers, publication, words),
        figureJsonLd(engineersByYearFigure, figure, folder, engineers, publication, words),
      ]),
    );
  });

  it('the files and the code to embed of a figure are those on file', async () => {
    const paths = figureFiles(catalogue).filter(({ path }) => path.startsWith('engineers-by-year'));
    await matches(
      `${kind}/figure.txt`,
      [
        ...paths.map(({ path }) => path),
        sharePath(version) ?? '',
        ...figureDownloads(version, currentFiles(version.definition, version.figure), '测试局').map(
          ({ path, label, size }) => `${path} ${label} ${size}`,
        ),
        altOf(version.figure),
        JSON.stringify(pictureCode(version, '/211/a/', '/211/a/b.png')),
        JSON.stringify(frameCode(version.figure, '“年度”<人数>', '/211/embed/a/')),
        '',
      ].join('\n'),
    );
    await matches(`${kind}/figure.csv`, figureCsv(version));
    await matches(`${kind}/figure.json`, figureJson(version, '测试局'));
  });

  it('numbersFile and revisionGroups are those on file', async () => {
    await matches(`${kind}/numbers.json`, `${JSON.stringify(numbersFile(built, catalogue))}\n`);
    await matches(`${kind}/revisions.json`, json(revisionGroups(built, catalogue)));
  });
});

it('icsCalendar(items, source) is the one on file', async () => {
  const source = { name: '发布日历,测试', host: 'example.org', page: `${origin}/calendar/` };
  await matches('calendar.ics', icsCalendar(schedule(testEntries(), calendarBuilt()), source));
});

describe.each([false, true])('from a directory, demo %s', (demo) => {
  const { releases, areas } = snapshotOf({ places: [place('a', '甲区', '2022-05-01'), place('b', '乙区', null)] });
  const release = releases.places && { ...releases.places, demo };
  const [county] = areas.filter(({ name }) => name === '甲区');
  const places = ['a', 'b', 'gone'].map((id) => ({
    ...samplePlace(id),
    published: id === 'a' ? ([120, 30] as const) : null,
  }));
  const directory = { places, placesIn: () => places.slice(0, 1) };

  it('the lists of places are those on file', async () => {
    const paths = placeFiles(release, county === undefined ? [] : [county]).map(({ path }) => `${path}\n`);
    await matches(`places${demo ? '-demo' : ''}.txt`, paths.join(''));
    for (const area of [null, county ?? null]) {
      const file = placeFile(release, area);
      if (file === null) throw new Error('no file');
      const name = `places${area === null ? '' : '-of-area'}${demo ? '-demo' : ''}`;
      await matches(`${name}.csv`, placesCsv(datasets.places, file));
      await matches(`${name}.geojson`, placesGeoJson(datasets.places, file, directory));
    }
  });
  it('there is none while nothing is published', () => {
    expect(placeFile(null, null)).toBeNull();
    expect(placeFiles(null, areas)).toEqual([]);
  });
});
