import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { anyRow, cellAddress, findCell } from '../../src/data/addresses.ts';
import { importOffice } from '../../src/data/import/import-office.ts';
import { textSheet } from '../../src/data/import/sheet.ts';
import { formatProblems, hasErrors } from '../../src/data/problem.ts';
import {
  datasetIn,
  datasetNames,
  datasets,
  perDataset,
  type DatasetName,
  type Registry,
} from '../../src/data/registry.ts';
import { publishedOn, snapshotAt, type Built, type Release } from '../../src/data/releases.ts';
import type { Column, DatasetSchema } from '../../src/data/schema.ts';
import { csvText, forExcel, releaseRecords } from '../../src/data/write-csv.ts';
import type { csvwMetadata } from '../../src/outputs/metadata/csvw.ts';
import { dataFiles } from '../../src/outputs/metadata/files.ts';
import type { Publication } from '../../src/outputs/metadata/publication.ts';
import type { TableSchema } from '../../src/outputs/metadata/table-schema.ts';
import { makeProject } from '../../tests/fixtures/project.ts';
import { readData } from '../data.ts';
import { sha256Of } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { readContext } from './context.ts';

interface Package {
  readonly resources: readonly { readonly path: string; readonly schema: string; readonly version: string }[];
}

type AnyRelease = Release<{ readonly line: number }>;

const since = '2099-01-01';
/** The column stands in a release of the very day that it came with. */
const late = since;
const column: Column = {
  key: 'added',
  heading: '后加的列',
  kind: 'text',
  required: true,
  since,
  about: '后来才有的一列。',
};

/** The registry with one column more in every dataset, in the middle of the others. */
const widenedBy = (added: Column): Registry =>
  perDataset((name) => {
    const schema: DatasetSchema = datasets[name];
    return { ...schema, columns: schema.columns.toSpliced(2, 0, added) };
  }) as Registry;

const widened = widenedBy(column);

function mustRead(root: string, registry?: Registry): Built {
  const { built, problems } = readData(root, {}, registry);
  if (built === null || hasErrors(problems)) throw new Error(formatProblems(problems));
  return built;
}

/** A release without the demo mark: as it lies in data/, not as it is offered. */
const fileText = (schema: DatasetSchema, release: AnyRelease): string =>
  forExcel(csvText(releaseRecords(schema, { ...release, demo: false })));

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** This project's data with one more release of every dataset: the rows of the newest, with the new column filled or not. */
function projectWith(schemas: Registry, date: string): string {
  const root = makeProject({});
  roots.push(root);
  cpSync(inProject('data'), join(root, 'data'), { recursive: true, filter: (path) => !path.endsWith('built') });
  const { datasets: found, vocabulary } = mustRead(root);
  for (const name of datasetNames) {
    const newest: AnyRelease | undefined = found[name].releases.at(-1);
    if (newest === undefined) throw new Error(`no release of ${name} to add one to`);
    const rows = newest.rows.map((row) => ({ ...row, [column.key]: '甲' }));
    const text = fileText(datasetIn(vocabulary, name, schemas), { ...newest, date, rows });
    const shelf = join(root, found[name].demo ? 'data/demo' : 'data');
    writeFileSync(join(shelf, name, `${date}.csv`), text);
    const sources = parse(readFileSync(join(shelf, 'sources.yaml'), 'utf8')) as Record<
      string,
      { readonly releases: Record<string, object> }
    >;
    const sha256 = sha256Of(new TextEncoder().encode(text));
    Object.assign(sources[name]?.releases ?? {}, { [date]: { title: '测试', sha256, changes: [] } });
    writeFileSync(join(shelf, 'sources.yaml'), stringify(sources));
  }
  return root;
}

const publication: Publication = {
  ...{ name: '测试计划', description: '', city: '测试市', publisher: '测试局', origin: '' },
  plan: { title: '《测试计划》', path: '/plan/', date: '2022-03-07', clauses: [] },
  link: (path) => path,
};

const root = projectWith(widened, late);
const built = mustRead(root, widened);
const files = dataFiles(built, publication, widened);

const releasesOf = (name: DatasetName): readonly AnyRelease[] => built.datasets[name].releases;
const newestOf = (name: DatasetName): AnyRelease => releasesOf(name).at(-1) as AnyRelease;
const olderOf = (name: DatasetName): readonly AnyRelease[] => releasesOf(name).slice(0, -1);

describe.each(datasetNames)('a column of %s that came with a later release', (name) => {
  const schema = datasetIn(built.vocabulary, name, widened);
  const addressIn = ({ rows: [row] }: AnyRelease): string =>
    row === undefined ? '' : cellAddress(schema, anyRow(row), column, built.areas);
  const json = async <T>(path: string): Promise<T> => {
    const file = (await files).files.find((each) => each.path === path);
    if (file === undefined) throw new Error(`no file ${path}`);
    return JSON.parse(new TextDecoder().decode(file.bytes)) as T;
  };

  test('is read where it stands, and empty in every older row', () => {
    expect(newestOf(name).date).toBe(late);
    expect(new Set(newestOf(name).rows.map((row) => anyRow(row)['added']))).toEqual(new Set(['甲']));
    expect(olderOf(name).length).toBeGreaterThan(0);
    for (const { rows } of olderOf(name))
      expect(new Set(rows.map((row) => anyRow(row)['added']))).toEqual(new Set([null]));
  });

  test('revises no published cell', () => {
    expect(built.datasets[name].revisions).toEqual(mustRead(inProject('')).datasets[name].revisions);
  });

  test('leaves every published file as it is', () => {
    const firstLine = (text: string): string => text.slice(0, text.indexOf('\r\n'));
    for (const release of releasesOf(name))
      expect(firstLine(fileText(schema, release))).toBe(firstLine(readFileSync(join(root, release.file), 'utf8')));
    for (const release of olderOf(name))
      expect(fileText(schema, release)).toBe(fileText(datasetIn(built.vocabulary, name), release));
    expect(releaseRecords(schema, newestOf(name))[0]).toContain(column.heading);
  });

  test('has an address from then on', () => {
    const [old = newestOf(name)] = olderOf(name);
    const then = snapshotAt(built, old.date);
    expect(findCell(then, addressIn(old), widened)).toBeUndefined();
    expect(findCell(snapshotAt(built), addressIn(newestOf(name)), widened)).toMatchObject({ text: '甲' });
  });

  test('stands in the descriptions of the files that have it, and in no other', async () => {
    const { resources } = await json<Package>('datapackage.json');
    const own = resources.filter(({ path }) => path.startsWith(`${name}/`));
    expect(own.map(({ version }) => version)).toEqual(releasesOf(name).map(publishedOn).toReversed());
    for (const [index, release] of releasesOf(name).toReversed().entries()) {
      const { path = '', schema: described = '' } = own[index] ?? {};
      const [headings = []] = releaseRecords(schema, release);
      expect(headings.includes(column.heading)).toBe(release.date === late);
      expect(described === `${name}/schema.json`).toBe(release.date === late);
      expect((await json<TableSchema>(described)).fields.map((field) => field.name)).toEqual(headings);
      const beside = await json<ReturnType<typeof csvwMetadata>>(`${path}-metadata.json`);
      expect(beside.tableSchema.columns.map(({ titles }) => titles)).toEqual(headings);
    }
  });

  test('is imported from its date on', () => {
    const { context } = readContext(root);
    if (context === null) throw new Error('the context does not read');
    const text = csvText(releaseRecords(schema, { ...newestOf(name), demo: false }));
    const importedAt = (date: string) =>
      importOffice(
        schema,
        [textSheet(text, 'x.csv').sheet],
        { ...context, file: 'x.csv', date },
        {
          [`ignore:${column.heading}`]: 'yes',
        },
      );
    const [late2, early] = [importedAt(late), importedAt('2098-12-31')];
    expect(late2.csv?.split('\r\n')[0]).toContain(column.heading);
    expect(late2.rows.map((row) => anyRow(row)['added'])).not.toContain(null);
    expect(early.csv?.split('\r\n')[0]).not.toContain(column.heading);
    expect(early.facts?.extras).toEqual([column.heading]);
    expect(new Set(early.rows.map((row) => anyRow(row)['added']))).toEqual(new Set([null]));
  });
});

describe('readData(root, options, registry)', () => {
  const complaints = (project: string): string => formatProblems(readData(project, {}, widened).problems);
  const everywhere = (text: string): number => text.split('后加的列').length - 1;

  test('refuses the column in a release older than it', () => {
    const said = complaints(projectWith(widenedBy({ ...column, since: '2098-01-01' }), '2098-12-31'));
    expect(said).toContain(`[后加的列] 「后加的列」这一列从 ${since} 起发布的版本才有；请删去这一列`);
    expect(everywhere(said)).toBeGreaterThanOrEqual(datasetNames.length);
  });

  test('misses the column in a release that must have it', () => {
    const said = complaints(projectWith(datasets, late));
    expect(said.split('缺少表头「后加的列」')).toHaveLength(datasetNames.length + 1);
  });
});
