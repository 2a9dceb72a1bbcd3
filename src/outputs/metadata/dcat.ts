import { datasetIn } from '../../data/registry.ts';
import { publishedOn } from '../../data/releases.ts';
import type { BuiltDataset, Revision } from '../../data/releases.ts';
import { cityArea, dateType, followsPlan, periodOf, type AnyRelease } from './coverage.ts';
import { context } from './dcat-context.ts';
import { isAddress, statedLicence, type Publication, type Words } from './publication.ts';

/** One downloadable form of a release. */
export interface CataloguedFile {
  readonly release: AnyRelease;
  /** Path below /data/. */
  readonly path: string;
  /** Path of the Table Schema of its columns, below /data/. */
  readonly schemaPath: string;
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Everything the catalogue is made of. */
export interface CatalogueInput {
  readonly datasets: readonly BuiltDataset[];
  readonly files: readonly CataloguedFile[];
  readonly publication: Publication;
  readonly words: Words;
}

const chinese = 'http://publications.europa.eu/resource/authority/language/ZHO';
const csv = 'https://www.iana.org/assignments/media-types/text/csv';

const agent = (name: string) => ({ '@type': 'foaf:Agent', 'foaf:name': name });

const dateOf = (text: string) => ({ '@value': text, '@type': dateType(text) });

function licenceOf(text: string) {
  const licence = statedLicence(text);
  if (licence !== null && isAddress(licence)) return { 'dct:license': licence };
  return { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': `许可：${text}` } };
}

function distributionOf({ release, path, schemaPath, title, bytes, sha256 }: CataloguedFile, { link }: Publication) {
  return {
    '@id': link(`/data/${path}`),
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:accessURL': link(`/data/${release.dataset}/`),
    'dcat:downloadURL': link(`/data/${path}`),
    'dcat:mediaType': csv,
    'dcat:byteSize': String(bytes),
    'dct:conformsTo': link(`/data/${schemaPath}`),
    ...licenceOf(release.licence),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': 'spdx:checksumAlgorithm_sha256',
      'spdx:checksumValue': sha256,
    },
  };
}

const changesOf = (revisions: readonly Revision[], date: string): string =>
  revisions
    .filter(({ to }) => to.release === date)
    .map(({ cell, from, to, kind, reason }) => `${cell}：${from.text}→${to.text}（${kind}：${reason}）`)
    .join('；');

const datasetId = ({ link }: Publication, name: string): string => link(`/data/${name}/`);
const versionId = ({ link }: Publication, { dataset, date }: AnyRelease): string => link(`/data/${dataset}/#${date}`);

function versionOf(
  release: AnyRelease,
  previous: AnyRelease | undefined,
  dataset: BuiltDataset,
  input: CatalogueInput,
) {
  const { files, publication, words } = input;
  const schema = datasetIn(words.vocabulary, release.dataset);
  const period = periodOf(schema, release, words.vocabulary);
  const changes = changesOf(dataset.revisions, release.date);
  const sources = [
    ...(followsPlan(schema) ? [publication.link(publication.plan.path)] : []),
    ...(release.page === null ? [] : [release.page]),
  ];
  return {
    '@id': versionId(publication, release),
    '@type': 'dcat:Dataset',
    'dct:title': release.title,
    'dct:description': [schema.about, ...release.notes].join(''),
    'dct:publisher': agent(release.publisher),
    'dct:issued': dateOf(publishedOn(release)),
    'dct:language': chinese,
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': dateOf(period.from),
      'dcat:endDate': dateOf(period.to),
    },
    'dct:spatial': {
      '@type': 'dct:Location',
      'skos:prefLabel': publication.city,
      'skos:notation': cityArea(words.areas).code,
    },
    'dct:source': sources,
    'dcat:version': publishedOn(release),
    'dcat:isVersionOf': datasetId(publication, release.dataset),
    ...(previous === undefined ? {} : { 'dcat:previousVersion': versionId(publication, previous) }),
    ...(changes === '' ? {} : { 'adms:versionNotes': changes }),
    'dcat:landingPage': datasetId(publication, release.dataset),
    'dcat:distribution': files
      .filter((file) => file.release === release)
      .map((file) => distributionOf(file, publication)),
  };
}

function seriesOf({ dataset: name, releases }: BuiltDataset, { publication, words }: CatalogueInput) {
  const schema = datasetIn(words.vocabulary, name);
  const ids = releases.map((release) => versionId(publication, release));
  const [first, last] = [releases[0], releases.at(-1)];
  return {
    '@id': datasetId(publication, name),
    '@type': 'dcat:Dataset',
    'dct:title': schema.title,
    'dct:description': schema.about,
    'dct:publisher': agent(releases.at(-1)?.publisher ?? publication.publisher),
    ...(first === undefined ? {} : { 'dct:issued': dateOf(publishedOn(first)) }),
    ...(last === undefined ? {} : { 'dct:modified': dateOf(publishedOn(last)) }),
    'dcat:landingPage': datasetId(publication, name),
    'dcat:hasVersion': ids,
    'dcat:hasCurrentVersion': ids.at(-1),
  };
}

/**
 * The catalogue as DCAT 3 in JSON-LD: each dataset with all its releases as versions of it. Invented data is left out: a portal that harvests the
 * catalogue would strip every mark from it. References are relative to the catalogue while no origin is configured.
 */
export function dcatCatalogue(input: CatalogueInput) {
  const { publication } = input;
  const published = input.datasets.filter(({ demo, releases }) => !demo && releases.length > 0);
  const newest = published.flatMap(({ releases }) => releases.map(({ date }) => date)).sort();
  const nodes = published.flatMap((dataset) => [
    seriesOf(dataset, input),
    ...dataset.releases.map((release, index) => versionOf(release, dataset.releases[index - 1], dataset, input)),
  ]);
  return {
    '@context': context,
    '@id': publication.link('/data/'),
    '@type': 'dcat:Catalog',
    'dct:title': `${publication.name}：数据目录`,
    'dct:description': publication.description,
    'dct:publisher': agent(publication.publisher),
    'dct:language': chinese,
    'foaf:homepage': publication.link('/data/'),
    ...(newest.length === 0 ? {} : { 'dct:issued': newest[0], 'dct:modified': newest.at(-1) }),
    'dcat:dataset': nodes,
  };
}
