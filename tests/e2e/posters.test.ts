import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { readDemoValues } from '../../scripts/check/demo-values.ts';
import { inProject } from '../../scripts/lib/folders.ts';
import { textsOf } from '../../scripts/make/pictures/png-text.ts';
import { posterWidth } from '../../src/charts/poster.ts';
import { built } from './setup.ts';

const bare = (text: string): string =>
  text
    .replace(/<[^>]*>|\s/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"');
const pages = ['plan', ...globSync('measures/[0-9]*/', { cwd: built }).map((page) => page.replaceAll('\\', '/'))];
const posters = pages.map((page) => {
  const html = readFileSync(join(built, page, 'index.html'), 'utf8');
  const bytes = readFileSync(join(built, 'posters', `${page.replace('measures/', '')}.png`));
  return { page, html, picture: PNG.sync.read(bytes), lines: (textsOf(bytes).get('Description') ?? '').split(' | ') };
});

it('each page offers its picture with its size', () => {
  for (const { page, html, picture } of posters) {
    expect(picture.width, page).toBe(posterWidth);
    expect(bare(html), page).toContain(`（PNG，${String(posterWidth)}×${String(picture.height)}像素）`);
  }
  expect(posters.length).toBeGreaterThan(1);
});

it('pictures say what pages say, and nothing invented', () => {
  const invented = [...readDemoValues(inProject(''))];
  const known = posters.map(({ html }) => bare(html)).join('\n');
  for (const { page, lines } of posters) {
    const text = lines.join('');
    expect(text, page).not.toMatch(/示例|初步/);
    expect(
      invented.filter((value) => text.includes(value)),
      page,
    ).toEqual([]);
    const words = lines
      .flatMap((line) => bare(line).split(/[，。、；：（）《》]|以上|\d[\d,.]*/))
      .filter((word) => word.length > 3);
    expect(words.length, page).toBeGreaterThan(8);
    expect(
      words.filter((word) => !known.includes(word)),
      page,
    ).toEqual([]);
  }
});
