import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { readData } from '../../../scripts/data.ts';
import { inProject } from '../../../scripts/lib/folders.ts';
import type { Built } from '../../data/releases.ts';
import { dataFiles } from './files.ts';
import { demoBuilt, officialBuilt, testPublication, triplesOf } from './testing.ts';

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const base = 'https://example.org/211/data/catalog.jsonld';

/** W3C's vocabulary, DCAT 2, as @vocabulary/dcat ships it. */
const vocabulary = new Store(
  new Parser({ format: 'N-Quads' }).parse(
    readFileSync(new URL('../../../node_modules/@vocabulary/dcat/dcat.nq', import.meta.url), 'utf8'),
  ),
);

/** What DCAT 3 (W3C Recommendation of 2024-08-22) adds to that vocabulary, of what the catalogue uses. */
const added = ['version', 'isVersionOf', 'hasVersion', 'hasCurrentVersion', 'previousVersion'].map(
  (term) => dcat + term,
);

async function catalogueOf(built: Built, origin = ''): Promise<Store> {
  const { files } = await dataFiles(built, testPublication(origin));
  const file = files.find(({ path }) => path === 'catalog.jsonld');
  return triplesOf(JSON.parse(new TextDecoder().decode(file?.bytes)) as object, base);
}

const project = readData(inProject('')).built;
if (project === null) throw new Error('data/ has errors');

const classesOf = (store: Store, node: Parameters<Store['getObjects']>[0]): readonly string[] =>
  store.getObjects(node, type, null).map(({ value }) => value);

/** A class and all classes above it. */
function above(name: string): readonly string[] {
  const parents = vocabulary
    .getObjects(name, `${rdfs}subClassOf`, null)
    .filter(({ termType }) => termType === 'NamedNode');
  return [name, ...parents.flatMap(({ value }) => above(value))];
}

describe.each([
  ['this project', project],
  ['official releases', officialBuilt()],
] as const)('dcatCatalogue() of %s', (_, built) => {
  it('uses only terms that DCAT has', async () => {
    const store = await catalogueOf(built);
    const used = [...store].flatMap(({ predicate, object }) => [predicate.value, object.value]);
    const terms = new Set(used.filter((each) => each.startsWith(dcat)));
    const unknown = [...terms].filter(
      (term) => !added.includes(term) && vocabulary.countQuads(term, type, null, null) === 0,
    );
    expect(terms.size).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });
  it('puts each term on the class it is for, and leads to the class it wants', async () => {
    const store = await catalogueOf(built);
    const wrong = [...store].flatMap(({ subject, predicate, object }) => {
      const check = (node: typeof subject | typeof object, limit: 'domain' | 'range'): boolean => {
        const wanted = vocabulary.getObjects(predicate.value, rdfs + limit, null).map(({ value }) => value);
        const known = wanted.filter((each) => each.startsWith(dcat));
        const have = classesOf(store, node as never).flatMap(above);
        return known.every((each) => have.includes(each));
      };
      return check(subject, 'domain') && check(object, 'range') ? [] : [`${predicate.value} of ${subject.value}`];
    });
    expect(wrong).toEqual([]);
  });
  it('gives catalogue, datasets and distributions what a portal asks for', async () => {
    const store = await catalogueOf(built);
    const needed: Readonly<Record<string, readonly string[]>> = {
      Catalog: [`${dct}title`, `${dct}description`, `${dct}publisher`, `${dcat}dataset`],
      Dataset: [`${dct}title`, `${dct}description`, `${dct}publisher`, `${dct}issued`, `${dcat}landingPage`],
      Distribution: [`${dcat}accessURL`, `${dcat}downloadURL`, `${dcat}mediaType`, `${dcat}byteSize`],
    };
    for (const [name, terms] of Object.entries(needed)) {
      const nodes = store.getSubjects(type, dcat + name, null);
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes)
        for (const term of terms)
          expect(store.countQuads(node, term, null, null), `${node.value} ${term}`).toBeGreaterThan(0);
    }
  });
});

describe('dcatCatalogue(input)', () => {
  it('chains the releases of a dataset as versions', async () => {
    const store = await catalogueOf(officialBuilt());
    const [folder, first, second] = ['', '#2023-03-01', '#2024-03-01'].map(
      (end) => `https://example.org/211/data/engineers/${end}`,
    );
    expect(store.getObjects(folder as string, `${dcat}hasCurrentVersion`, null)[0]?.value).toBe(second);
    expect(store.getObjects(second as string, `${dcat}previousVersion`, null)[0]?.value).toBe(first);
    expect(store.countQuads(first as string, `${dcat}previousVersion`, null, null)).toBe(0);
    expect(store.getObjects(second as string, 'http://www.w3.org/ns/adms#versionNotes', null)[0]?.value).toContain(
      '90（初步）→95',
    );
  });
  it('says years, place, licence and the checksum of what is served', async () => {
    const built = officialBuilt();
    const { files } = await dataFiles(built, testPublication());
    const store = await catalogueOf(built);
    const values = (term: string) => store.getObjects(null, term, null).map(({ value }) => value);
    expect(values(`${dcat}startDate`)).toContain('2022');
    expect(values('http://www.w3.org/2004/02/skos/core#notation')).toEqual(['1']);
    expect(values(`${dct}license`)).toContain('https://creativecommons.org/licenses/by/4.0/');
    const sums = values('http://spdx.org/rdf/terms#checksumValue');
    expect(sums).toContain(files.find(({ path }) => path === 'engineers/2024-03-01.csv')?.sha256);
  });
  it('leaves demo data out', async () => {
    const store = await catalogueOf(demoBuilt());
    expect([...store].filter(({ subject }) => subject.value.includes('engineers'))).toEqual([]);
    expect(store.countQuads(null, type, `${dcat}Distribution`, null)).toBe(2);
  });
  it('means the same with and without an origin', async () => {
    const [relative, full] = await Promise.all([
      catalogueOf(officialBuilt()),
      catalogueOf(officialBuilt(), 'https://example.org'),
    ]);
    const names = (store: Store) =>
      [...new Set([...store].map(({ subject }) => subject.value).filter((each) => each.includes('/')))].sort();
    expect(names(relative)).toEqual(names(full));
  });
});
