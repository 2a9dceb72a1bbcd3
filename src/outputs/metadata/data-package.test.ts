import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { readData } from '../../../scripts/data.ts';
import { inProject } from '../../../scripts/lib/folders.ts';
import type { Built } from '../../data/releases.ts';
import { dataFiles } from './files.ts';
import { demoBuilt, officialBuilt, testPublication } from './testing.ts';

interface Described {
  readonly resources: readonly { readonly schema: string; readonly path: string; readonly name: string }[];
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
// A hint for editors of forms, not a format of values.
ajv.addFormat('textarea', true);
const official: unknown = JSON.parse(
  readFileSync(new URL('../../../tests/fixtures/metadata/tabular-data-package.json', import.meta.url), 'utf8'),
);
const isPackage = ajv.compile(official as object);

/** datapackage.json with the schemas it refers to put in place, as a reader resolves them. */
async function resolved(built: Built): Promise<Described> {
  const { files } = await dataFiles(built, testPublication('https://example.org'));
  const read = (path: string): unknown => {
    const file = files.find((each) => each.path === path);
    if (file === undefined) throw new Error(`no file ${path}`);
    return JSON.parse(new TextDecoder().decode(file.bytes));
  };
  const descriptor = read('datapackage.json') as Described;
  for (const { path } of descriptor.resources) expect(files.map((file) => file.path)).toContain(path);
  const resources = descriptor.resources.map((resource) => ({ ...resource, schema: read(resource.schema) }));
  return { ...descriptor, resources } as Described;
}

const project = readData(inProject('')).built;
if (project === null) throw new Error('data/ has errors');

const cases: readonly (readonly [string, Built])[] = [
  ['this project', project],
  ['official releases', officialBuilt()],
  ['demo data', demoBuilt()],
];

describe.each(cases)('dataPackage(files) of %s', (_, built) => {
  let descriptor: Described;
  beforeAll(async () => {
    descriptor = await resolved(built);
  });

  it('is valid by the official schema of Tabular Data Package', () => {
    isPackage(descriptor);
    expect(isPackage.errors ?? []).toEqual([]);
  });
  const spoilt: readonly (readonly [string, (each: object) => object])[] = [
    ['a name with a space', (each: object) => ({ ...each, name: 'a b' })],
    ['no path', (each: object) => ({ ...each, path: undefined })],
    ['a field of an unknown type', (each: object) => ({ ...each, schema: { fields: [{ name: 'a', type: 'text' }] } })],
    ['a schema without fields', (each: object) => ({ ...each, schema: { primaryKey: ['a'] } })],
  ];
  it.each(spoilt)('would not be valid with %s', (_name, spoil) => {
    expect(isPackage({ ...descriptor, resources: descriptor.resources.map(spoil) })).toBe(false);
  });
});

describe('dataPackage(files)', () => {
  it('puts the demo mark first, and into names', async () => {
    const descriptor = await resolved(demoBuilt());
    const demo = descriptor.resources.find(({ path }) => path.startsWith('engineers/'));
    expect(Object.entries(descriptor)[0]?.[1]).toContain('示例数据，不可引用');
    expect(Object.entries(demo ?? {})[0]?.[1]).toBe('示例数据，不可引用');
    expect(demo?.name).toBe('demo-engineers-2025-03-01');
    expect(demo?.path).toBe('engineers/demo-2025-03-01.utf8.csv');
  });
  it('lists every release, newest first', async () => {
    const { resources } = await resolved(officialBuilt());
    expect(resources.map(({ name }) => name)).toEqual([
      'targets-2022-03-07',
      'engineers-2024-03-01',
      'engineers-2023-03-01',
    ]);
  });
});
