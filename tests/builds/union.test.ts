import { strFromU8, unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inProject } from '../../scripts/lib/folders.ts';
import type { Vocabulary } from '../../src/data/vocabulary.ts';
import { isLong } from '../fixtures/long.ts';
import { buildPages, itKeepsPinned, publishNext } from '../fixtures/pinned.ts';
import { makeUnion } from '../fixtures/union.ts';
import { unionAreas } from '../fixtures/union/plan.ts';

const project = makeUnion({ measures: 5, terms: 3, releases: 1 });
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const pages = (pattern: string): number => globSync(pattern, { cwd: join(project, 'dist') }).length;

let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
/** Every text that the site of before publishes, tables in workbooks included, by path. */
let texts: ReadonlyMap<string, string>;

function readTexts(): ReadonlyMap<string, string> {
  const plain = globSync('dist/**/*.{html,md,json,jsonld,xml,svg,csv,geojson,txt,js,ics}', { cwd: project });
  const sheets = globSync('dist/**/*.xlsx', { cwd: project }).flatMap((file) =>
    Object.entries(unzipSync(readFileSync(join(project, file)))).map(
      ([part, bytes]) => [`${file}/${part}`, strFromU8(bytes)] as const,
    ),
  );
  return new Map([...plain.map((file) => [file, read(file)] as const), ...sheets]);
}

beforeAll(() => {
  before = buildPages(project);
  texts = readTexts();
  publishNext(project);
  after = buildPages(project);
}, 300_000);
afterAll(() => rmSync(join(project, '..'), { recursive: true, force: true }));

/** What this project's plan, its areas and its offices are called. */
function ownWords(): readonly string[] {
  const here = (path: string): string => readFileSync(inProject(path), 'utf8');
  const { tiers, placeKinds, indicators } = parse(here('content/vocabulary.yaml')) as Vocabulary;
  const names = here('data/areas.csv')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',').slice(1, 3))
    .filter((name) => name.length > 1 && !['全市', '市区', '开发区'].includes(name));
  const counted = [...tiers, ...placeKinds, ...indicators].map(({ name }) => name);
  return [...names, ...counted, '金华', '浙江', '人社', '人力社保', '职称'];
}

describe('the plan of a trade union', () => {
  it('has its five measures, six areas and two kinds of places', () => {
    expect(pages('measures/[0-9]*/index.html')).toBe(5);
    expect(pages('statistics/area/*/index.html')).toBe(unionAreas.length);
    expect(pages('directory/place/*/index.html')).toBe(2 * unionAreas.length);
  });

  it('shows its two targets, and a kind of places without one', () => {
    const home = read('dist/index.html');
    expect(home).toContain('1,000');
    expect(home).toContain('60');
    expect(texts.get('dist/directory/index.html')).toContain('劳模课堂');
  });

  it('calls the office of a place by its own word, in pages and in tables', () => {
    const tables = [...texts].filter(([file]) => /^dist\/(?:directory|data\/places)\/.*\.csv$/.test(file));
    expect(tables.length).toBeGreaterThan(1);
    for (const [file, text] of tables) expect(`${file} ${text.slice(0, 400)}`).toContain('对接工会');
  });

  it('says no word of the plan, the city and the offices that the code was written for', () => {
    expect(texts.size).toBeGreaterThan(200);
    const words = ownWords();
    expect(words.length).toBeGreaterThan(30);
    const found = [...texts].flatMap(([file, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${file} ${word}`),
    );
    expect(found).toEqual([]);
  });

  it.runIf(isLong)('is built and checked at once, with nothing to correct', { timeout: 180_000 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: project });
    expect(`${String(status)} ${String(stdout)}${String(stderr)}`).toMatch(/^0 [\s\S]*dist\/ 已更新/);
  });
});

describe('a later release', () => {
  itKeepsPinned(() => [before, after]);

  it('leads on, where it left a figure as it was, to the notes and the frame of the release that it repeats', () => {
    const same = globSync('dist/statistics/*/2099-02-01/index.html', { cwd: project }).filter(
      (file) => globSync(join(dirname(file), '*.svg'), { cwd: project }).length === 0,
    );
    expect(same.length).toBeGreaterThan(0);
    for (const file of same) {
      const page = read(file);
      expect(page).not.toContain('cell-note');
      const [, from = ''] = /数字同<a href="\/(statistics\/[^"]+)"/.exec(page) ?? [];
      const noted = read(`dist/${from}index.html`);
      expect(noted).toContain('cell-note');
      for (const [cell] of page.matchAll(/<td [^>]*id="[^"]*"/g)) expect(noted).toContain(cell);
      const frame = read(file.replace('statistics', 'embed'));
      expect(frame).toContain(`content="0; url=/${from.replace('statistics', 'embed')}"`);
      expect(read(`dist/${from.replace('statistics', 'embed')}index.html`)).toContain('<svg');
    }
  });
});
