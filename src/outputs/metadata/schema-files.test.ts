import { expect, test } from 'vitest';
import type { DatasetSchema } from '../../data/schema.ts';
import { schemaFiles, schemaPath } from './schema-files.ts';

const columnSince = (key: string, since?: string) => ({
  ...{ key, heading: key, kind: 'text' as const, required: false, about: '' },
  ...(since === undefined ? {} : { since }),
});
const schema: DatasetSchema = {
  ...{ name: 'places', title: '', about: '', key: ['a'] },
  columns: [columnSince('a'), columnSince('c', '2030-01-01'), columnSince('b', '2027-01-01')],
};
const dated = (...dates: readonly string[]) => ({
  ...{ dataset: 'places' as const, demo: false, revisions: [] },
  releases: dates.map((date) => ({ date }) as never),
});

test.each([
  ['2026-01-01', '2026-12-31', 'places/schema.json'],
  ['2026-01-01', '2027-01-01', 'places/schema-before-2027-01-01.json'],
  ['2027-01-01', '2028-01-01', 'places/schema.json'],
  ['2027-01-01', '2030-01-01', 'places/schema-before-2030-01-01.json'],
  ['2026-01-01', '2030-01-01', 'places/schema-before-2027-01-01.json'],
])('schemaPath(schema, dataset, %s) beside a release of %s', (date, newest, path) => {
  expect(schemaPath(schema, dated(date, newest), date)).toBe(path);
});

test('schemaFiles(schema, dataset) has one file for each set of columns, the newest first', () => {
  const shown = (...dates: readonly string[]): readonly string[] =>
    schemaFiles(schema, dated(...dates)).map(
      (file) => `${file.path} ${file.schema.columns.map(({ key }) => key).join('')}`,
    );
  expect(shown()).toEqual(['places/schema.json acb']);
  expect(shown('2025-01-01', '2026-01-01')).toEqual(['places/schema.json a']);
  expect(shown('2025-01-01', '2026-01-01', '2027-06-01', '2031-01-01')).toEqual([
    'places/schema.json acb',
    'places/schema-before-2030-01-01.json ab',
    'places/schema-before-2027-01-01.json a',
  ]);
});
