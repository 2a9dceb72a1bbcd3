import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Vocabulary } from '../../src/data/vocabulary.ts';
import { inProject } from '../lib/folders.ts';

const read = (path: string): string => readFileSync(inProject(path), 'utf8');
const cells = (path: string, column: number): readonly string[] =>
  read(path)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => line.split(',')[column] ?? [])
    .filter((name) => name.length > 1);

/** Words that every city's plan may use. */
const general = new Set(['全市', '市区', '开发区', '园区']);

/** What only this city and this plan are called. */
function namesOfThisPlan(): readonly string[] {
  const site = parse(read('content/site.yaml')) as { readonly city: string; readonly name: string };
  const { tiers, placeKinds, indicators, audiences } = parse(read('content/vocabulary.yaml')) as Vocabulary;
  const number = /^number: (.+)$/m.exec(read('content/plan.mdx'))?.[1] ?? '';
  return [
    ...[site.city, site.city.slice(0, -1), site.name, number],
    ...[tiers, placeKinds, indicators].flatMap((list) => list.map(({ name }) => name)),
    ...audiences,
    ...[0, 1, 2]
      .flatMap((column) => cells('data/areas.csv', column))
      .filter((name) => /[\p{Script=Han}]|^\d{6}$/u.test(name)),
    ...cells('data/towns.csv', 1),
  ].filter((name) => !general.has(name));
}

/** Code that runs for any plan: no tests, nothing only they read, no measurements, and not the skeleton of another plan. */
const files = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.{ts,mjs,js}'], { cwd: inProject('') }).filter(
  (file) => !/\.test\.ts$|[\\/](?:fixtures|testing|bench|new-plan|demo)[\\/]|sample|testing\.ts$/i.test(file),
);

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ''));

it('knows names to look for and code to look in', () => {
  expect(namesOfThisPlan().length).toBeGreaterThan(100);
  expect(files.length).toBeGreaterThan(200);
});

it('no name of this city or plan stands in the code', () => {
  const names = namesOfThisPlan();
  const found = files.flatMap((file) =>
    withoutComments(read(file))
      .split('\n')
      .flatMap((line, index) =>
        names.filter((name) => line.includes(name)).map((name) => `${file}:${index + 1} ${name}`),
      ),
  );
  expect(found).toEqual([]);
});
