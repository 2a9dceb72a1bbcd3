import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDemoValues } from '../../scripts/check/demo-values.ts';
import { typeOf } from '../../scripts/deploy/types.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { built } from './setup.ts';

const twins = globSync('**/*.md', { cwd: built }).map((file) => ({
  file,
  text: readFileSync(join(built, file), 'utf8'),
}));
const read = (file: string): string => readFileSync(join(built, file), 'utf8');

it('every page says where its twin is, and no other does', () => {
  const named = globSync('**/*.html', { cwd: built }).filter((file) => read(file).includes('type="text/markdown"'));
  expect(named.map((file) => file.replace(/html$/, 'md')).sort()).toEqual(twins.map(({ file }) => file).sort());
  expect(twins.length).toBeGreaterThan(200);
  expect(typeOf('plan/index.md')).toBe('text/markdown; charset=utf-8');
});

it('no large number of demo data stands without its mark', () => {
  const values = [...readDemoValues(inProject(''))].filter((value) => /^\d{4,}$/.test(value));
  const printed = values.map((value) => Number(value).toLocaleString('en'));
  expect(printed.length).toBeGreaterThan(20);
  const bare = twins.flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(`(?<![\\d,.])(?:${printed.join('|')})(?![\\d,.])(.{0,12})`, 'g'))]
      .filter(([, after = '']) => !/^[^\d（]{0,3}(?:（初步）)?（示例，/.test(after))
      .map(([found]) => `${file}: ${found}`),
  );
  expect(bare).toEqual([]);
});

it('of all versions of a figure the newest alone has a twin', () => {
  const dates = twins.flatMap(({ file }) => /^(.*)\/\d{4}-\d{2}-\d{2}\/index\.md$/.exec(file)?.[1] ?? []);
  expect(new Set(dates).size).toBe(dates.length);
});
