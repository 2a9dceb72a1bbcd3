import { figureFileName, fullName } from '../../figures/address.ts';
import type { CreativeWork, DataDownload, Dataset, PropertyValue, WithContext } from 'schema-dts';
import { publishedOn } from '../../data/releases.ts';
import type { BuiltDataset } from '../../data/releases.ts';
import type { DatasetSchema } from '../../data/schema.ts';
import type { Figure, FigureDefinition } from '../../figures/index.ts';
import {
  cityArea,
  followsPlan,
  intervalOf,
  periodOf,
  variablesOf,
  type AnyRelease,
  type Variable,
} from './coverage.ts';
import { spreadsheetPath, programPath } from './data-package.ts';
import { isAddress, statedLicence, type Publication, type Words } from './publication.ts';

const organisation = (name: string) => ({ '@type': 'Organization', name }) as const;

const measured = ({ name, unit, about }: Variable): PropertyValue => ({
  '@type': 'PropertyValue',
  name,
  ...(unit === null ? {} : { unitText: unit }),
  ...(about === '' ? {} : { description: about }),
});

const download = (contentUrl: string, encodingFormat: string, name: string): DataDownload => ({
  '@type': 'DataDownload',
  name,
  contentUrl,
  encodingFormat,
});

function licenceOf(text: string): { readonly license?: string | CreativeWork } {
  const licence = statedLicence(text);
  if (licence === null) return {};
  return { license: isAddress(licence) ? licence : { '@type': 'CreativeWork', name: licence } };
}

function basesOf(schema: DatasetSchema, release: AnyRelease, { plan, link }: Publication): readonly CreativeWork[] {
  return [
    ...(followsPlan(schema)
      ? ([{ '@type': 'CreativeWork', name: plan.title, url: link(plan.path), datePublished: plan.date }] as const)
      : []),
    ...(release.page === null ? [] : ([{ '@type': 'CreativeWork', name: release.title, url: release.page }] as const)),
  ];
}

/** What a release says wherever it is described: who, when, where, about what, under which licence. */
function factsOf(schema: DatasetSchema, release: AnyRelease, publication: Publication, words: Words) {
  const city = cityArea(words.areas);
  return {
    version: publishedOn(release),
    datePublished: publishedOn(release),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: organisation(release.publisher),
    publisher: organisation(publication.publisher),
    temporalCoverage: intervalOf(periodOf(schema, release, words.vocabulary)),
    spatialCoverage: {
      '@type': 'AdministrativeArea',
      name: publication.city,
      identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: city.code },
    },
    variableMeasured: variablesOf(schema, release, words.vocabulary).map(measured),
    isBasedOn: basesOf(schema, release, publication),
    includedInDataCatalog: { '@type': 'DataCatalog', name: publication.name, url: publication.link('/data/') },
    ...licenceOf(release.licence),
  } as const;
}

/**
 * The newest release of a dataset as schema.org `Dataset`, for its page; null while nothing is published, and always for invented data.
 * Addresses start at the root while no origin is configured; JSON-LD in a page resolves them against the page.
 */
export function datasetJsonLd(
  schema: DatasetSchema,
  { releases, demo }: BuiltDataset,
  publication: Publication,
  words: Words,
): WithContext<Dataset> | null {
  const release = releases.at(-1);
  if (release === undefined || demo || release.demo) return null;
  const { link } = publication;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': link(`/data/${schema.name}/`),
    name: schema.title,
    alternateName: release.title,
    description: [schema.about, ...release.notes].join(''),
    url: link(`/data/${schema.name}/`),
    ...factsOf(schema, release, publication, words),
    distribution: [
      download(link(`/data/${spreadsheetPath(release)}`), 'text/csv', 'CSV（Excel）'),
      download(link(`/data/${programPath(release)}`), 'text/csv', 'CSV（程序用）'),
    ],
  };
}

const figureForms = [
  ['csv', 'text/csv'],
  ['utf8.csv', 'text/csv'],
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
] as const;

/** A figure as schema.org `Dataset`, for its page in `folder` (`/statistics/<figure>/`); null while nothing is published, and when any of its numbers is invented. */
export function figureJsonLd(
  definition: FigureDefinition,
  figure: Figure,
  folder: string,
  schema: DatasetSchema,
  publication: Publication,
  words: Words,
): WithContext<Dataset> | null {
  const release = figure.sources.find(({ dataset }) => dataset === definition.datasets[0]) as AnyRelease | undefined;
  if (release === undefined || figure.demo) return null;
  const { link } = publication;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': link(folder),
    name: fullName(definition),
    alternateName: figure.title,
    description: [figure.subtitle, figure.headline, ...figure.notes].join('。').replace(/。+/g, '。'),
    url: link(folder),
    ...factsOf(schema, release, publication, words),
    isPartOf: {
      '@type': 'Dataset',
      '@id': link(`/data/${schema.name}/`),
      name: schema.title,
      url: link(`/data/${schema.name}/`),
      description: schema.about,
    },
    distribution: figureForms.map(([ending, type]) =>
      download(link(`${folder}${figureFileName(definition)}.${ending}`), type, ending),
    ),
  };
}
