import { Readable } from 'node:stream';
import type { Quad } from 'n3';
import CsvwParser from 'rdf-parser-csvw';
import { describe, expect, it } from 'vitest';
import { readData } from '../../../scripts/data.ts';
import { inProject } from '../../../scripts/lib/folders.ts';
import type { Built } from '../../data/releases.ts';
import type { csvwMetadata } from './csvw.ts';
import { dataFiles, type DataFile } from './files.ts';
import { demoBuilt, officialBuilt, testPublication, triplesOf } from './testing.ts';

type Metadata = ReturnType<typeof csvwMetadata>;

const base = 'https://example.org/data/';
const text = (file: DataFile): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);

async function tables(built: Built): Promise<readonly { readonly csv: DataFile; readonly metadata: DataFile }[]> {
  const { files } = await dataFiles(built, testPublication());
  return files
    .filter(({ path }) => path.endsWith('.csv'))
    .map((csv) => {
      const metadata = files.find(({ path }) => path === `${csv.path}-metadata.json`);
      if (metadata === undefined) throw new Error(`${csv.path} has no metadata`);
      return { csv, metadata };
    });
}

/** What rdf-parser-csvw reads from a file by its metadata. */
async function readBy(csv: DataFile, metadata: Metadata): Promise<readonly Quad[]> {
  const store = await triplesOf(metadata, `${base}${csv.path}-metadata.json`);
  const parser = new CsvwParser({ metadata: store, baseIRI: `${base}${csv.path}`, timezone: 'Asia/Shanghai' });
  return Array.fromAsync(parser.import(Readable.from([text(csv)])) as AsyncIterable<Quad>);
}

const project = readData(inProject('')).built;
if (project === null) throw new Error('data/ has errors');
const row = 'http://www.w3.org/ns/csvw#Row';

const all = (await Promise.all([project, officialBuilt(), demoBuilt()].map(tables))).flat();

describe.each(all.map((table) => [table.csv.path, table] as const))('csvwMetadata() of %s', (_, { csv, metadata }) => {
  const described = JSON.parse(text(metadata)) as Metadata;
  const { columns } = described.tableSchema;

  it('lies where CSV on the Web looks for it, and names the file beside it', () => {
    expect(new URL(described.url, `${base}${metadata.path}`).href).toBe(`${base}${csv.path}`);
  });
  it('describes each column once, under the heading it has', () => {
    const heading = text(csv)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)[0];
    expect(columns.map(({ titles }) => titles).join(',')).toBe(heading);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });
  it('lets an independent reader read every row', async () => {
    const quads = await readBy(csv, described);
    const rows = quads.filter(({ object }) => object.value === row);
    expect(rows.length).toBe(text(csv).trimEnd().split(/\r?\n/).length - 1);
    // A column that the metadata does not know would get a name made from its heading.
    const names = new Set(columns.map(({ name }) => `${base}${csv.path}#${name}`));
    const properties = quads.map(({ predicate }) => predicate.value).filter((each) => each.startsWith(base));
    expect(properties.filter((each) => !names.has(each))).toEqual([]);
  });
});

describe('csvwMetadata(schema, release, url, words)', () => {
  it('gives numbers, years and dates their types and leaves absent ones out', async () => {
    const [table] = (await tables(officialBuilt())).filter(({ csv }) => csv.path === 'engineers/2024-03-01.csv');
    if (table === undefined) throw new Error('no table');
    const quads = await readBy(table.csv, JSON.parse(text(table.metadata)) as Metadata);
    const values = quads
      .filter(({ predicate }) => predicate.value.endsWith('#value'))
      .map(({ object }) => [object.value, object.termType === 'Literal' ? object.datatype.value : '']);
    const whole = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';
    expect(values).toEqual([
      ['95', whole],
      ['0', whole],
    ]);
    const years = quads.filter(({ predicate }) => predicate.value.endsWith('#year'));
    expect(years[0]?.object).toMatchObject({
      value: '2022',
      datatype: { value: 'http://www.w3.org/2001/XMLSchema#gYear' },
    });
  });
  it('says publisher, date and licence', async () => {
    const [table] = await tables(officialBuilt());
    const [, engineers] = (await tables(officialBuilt())).filter(({ csv }) => csv.path.startsWith('engineers/'));
    expect(JSON.parse(text(table?.metadata as DataFile))).toMatchObject({ 'dc:license': '测试' });
    const store = await triplesOf(JSON.parse(text(engineers?.metadata as DataFile)) as object, base);
    const values = (term: string) =>
      store.getObjects(null, `http://purl.org/dc/terms/${term}`, null).map(({ value }) => value);
    expect(values('publisher')).toEqual(['测试局']);
    expect(values('issued')).toEqual(['2024-03-01']);
    expect(values('license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
  });
  it('puts the demo mark first, in the metadata and in the table', async () => {
    const [table] = (await tables(demoBuilt())).filter(({ csv }) => csv.path.startsWith('engineers/'));
    const described = JSON.parse(text(table?.metadata as DataFile)) as Metadata;
    expect(Object.values(described)[1]).toBe('示例数据，不可引用');
    expect(described.tableSchema.columns[0]).toMatchObject({
      titles: '数据性质',
      datatype: { format: '^(示例数据，不可引用)$' },
    });
    expect(table?.csv.path).toContain('/demo-');
  });
});

describe('the patterns of csvwMetadata()', () => {
  it('fit every cell of this project', async () => {
    for (const { csv, metadata } of await tables(project)) {
      if (!csv.path.endsWith('.utf8.csv')) continue;
      const described = JSON.parse(text(metadata)) as Metadata;
      const store = await readBy(csv, described);
      for (const { name, datatype } of described.tableSchema.columns) {
        if (typeof datatype === 'string' || datatype.format === undefined) continue;
        const pattern = new RegExp(datatype.format, 'u');
        const cells = store
          .filter(({ predicate }) => predicate.value.endsWith(`#${name}`))
          .map(({ object }) => object.value);
        expect(cells.filter((cell) => !pattern.test(cell))).toEqual([]);
      }
    }
  });
});
