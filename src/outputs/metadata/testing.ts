import { readFileSync } from 'node:fs';
import jsonld, { type Options } from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec';
import { Parser, Store } from 'n3';

import type { Built, Release, Revision } from '../../data/releases.ts';
import { builtOf, engineer } from '../../figures/testing.ts';
import type { Publication } from './publication.ts';

/** A site for tests, with or without an origin. */
export const testPublication = (origin = ''): Publication => ({
  name: '测试计划',
  description: '测试用的说明。',
  city: '测试市',
  publisher: '测试局',
  plan: { title: '《测试计划》', path: '/plan/', date: '2022-03-07', clauses: ['二·初阶'] },
  origin,
  link: (path) => `${origin}/211${path}`,
});

const revision: Revision = {
  dataset: 'engineers',
  cell: 'engineers/2022/全市/初阶',
  from: { release: '2023-03-01', text: '90（初步）' },
  to: { release: '2024-03-01', text: '95' },
  kind: '修订',
  reason: '补报 5 人，<甲区> & "乙区"',
};

const described = <Row>(release: Release<Row>): Release<Row> => ({
  ...release,
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  page: `https://example.org/${release.date}`,
  notes: ['含“引号”、逗号,和<括号>。'],
});

/** Two official releases of engineers, the second with a revision; texts hold what CSV, JSON and XML have to escape. */
export function officialBuilt(): Built {
  const built = builtOf([
    {
      date: '2023-03-01',
      rows: [engineer(2022, '全市', '初阶', 90, 'provisional'), engineer(2022, '全市', '高阶', null, 'missing')],
    },
    {
      date: '2024-03-01',
      rows: [
        { ...engineer(2022, '全市', '初阶', 95), note: '含逗号,和"引号"' },
        engineer(2022, '全市', '高阶', null, 'withheld'),
        engineer(2023, '甲区', '初阶', 0),
      ],
    },
  ]);
  const { engineers } = built.datasets;
  const revised = { ...engineers, releases: engineers.releases.map(described), revisions: [revision] };
  return { ...built, datasets: { ...built.datasets, engineers: revised } };
}

/** One demo release of engineers beside the official targets. */
export const demoBuilt = (): Built =>
  builtOf([{ date: '2025-03-01', rows: [engineer(2022, '全市', '初阶', 90)], demo: true }]);

/** W3C's JSON-LD context of CSV on the Web, as rdf-parser-csvw ships it. */
const csvwContext = JSON.parse(
  readFileSync(new URL('../../../node_modules/rdf-parser-csvw/test/support/csvw.json', import.meta.url), 'utf8'),
) as object;

/** schema.org's own context maps each term into this one namespace. */
const contexts: Readonly<Record<string, object>> = {
  'http://www.w3.org/ns/csvw': csvwContext,
  'https://schema.org': {
    '@context': { '@vocab': 'http://schema.org/', url: { '@type': '@id' }, contentUrl: { '@type': '@id' } },
  },
};

const documentLoader = (url: string): Promise<RemoteDocument> => {
  const document = contexts[url];
  if (document === undefined) return Promise.reject(new Error(`nothing may be fetched: ${url}`));
  return Promise.resolve({ documentUrl: url, document: document as RemoteDocument['document'] });
};

/** The triples of a JSON-LD document at an address. Safe mode: whatever has no meaning as RDF is an error, nothing is dropped in silence. */
export async function triplesOf(document: object, base: string): Promise<Store> {
  const options: Options.ToRdf & { readonly safe: boolean } = {
    base,
    format: 'application/n-quads',
    safe: true,
    documentLoader,
  };
  // Asked for a format, jsonld gives a string; its types do not say so.
  const quads = (await jsonld.toRDF(document, options)) as string;
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}
