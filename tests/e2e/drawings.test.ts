import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { greatest } from 'd3';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inProject } from '../../scripts/lib/folders.ts';
import { isLong } from '../fixtures/long.ts';
import { alike, collisions, faint, overflows, smallTexts } from './drawing-faults.ts';
import { measureDrawings, measureSizes, type Drawn } from './drawn.ts';
import { unpainted } from './kinds.ts';
import { test } from './site.ts';

const drawn = /<svg[^>]* class="chart"[\s\S]*?<\/svg>/g;

/** Pages that show a drawing which no earlier page of the list shows, as paths of the site. */
async function pagesWithDrawings(): Promise<readonly string[]> {
  const dist = inProject('dist');
  const files = (await Array.fromAsync(glob('{statistics,embed,plan/ladder}/**/index.html', { cwd: dist }))).sort();
  const seen = new Set<string>();
  // One place's sketch is made like any other's; the one that names most can go wrong most.
  const places = (await Array.fromAsync(glob('directory/place/*/index.html', { cwd: dist }))).sort();
  const sketch = greatest(places, (file) => readFileSync(`${dist}/${file}`, 'utf8').split('<text').length);
  // The page of an area has the drawings of all its figures; what they showed before is looked at in the long run.
  const shown = isLong ? files : files.filter((file) => !/^(statistics|embed)\/area\/[^/]+\/[^/]+\//.test(file));
  return ['index.html', ...shown, ...(sketch === undefined ? [] : [sketch])].flatMap((file) => {
    const fresh = (readFileSync(`${dist}/${file}`, 'utf8').match(drawn) ?? []).filter((svg) => !seen.has(svg));
    fresh.forEach((svg) => seen.add(svg));
    return fresh.length === 0 ? [] : [`/${file.replace(/index\.html$/, '')}`];
  });
}

type Check = (drawing: Drawn) => readonly string[];

/** How pages are looked at, and what is asked there. 320 px is a desk at 400 %, or a small phone. */
interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly view?: 'elder';
  readonly checks: Readonly<Record<string, Check>>;
}

const colours: Look['checks'] = { faint, alike };
const places: Look['checks'] = { collisions, overflows, smallTexts };
const largeTexts: Look['checks'] = { collisions, overflows, smallTexts: (drawing) => smallTexts(drawing, 18) };
const looks: readonly Look[] = [
  { width: 360, colorScheme: 'light', checks: { ...places, ...colours } },
  { width: 1280, colorScheme: 'light', checks: { ...places, ...colours } },
  { width: 1280, colorScheme: 'dark', checks: colours },
  ...[320, 360, 768, 1280, 1920].map(
    (width) => ({ width, colorScheme: 'light', view: 'elder', checks: largeTexts }) as const,
  ),
];
/** Widths at which sizes alone are asked for: a drawing is the same in each, larger or smaller. */
const widths = [320, 768, 1024, 1920];

/** Texts of the page's drawings that are too small in one of these widths. */
async function smallTextsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const shown = await page.evaluate(measureSizes);
    found.push(...shown.flatMap((drawing) => smallTexts(drawing)).map((fault) => `${String(width)} ${fault}`));
  }
  return found;
}

test(
  'every drawing of the site is legible in every room that a page leaves it',
  { timeout: 240_000 },
  async ({ visit }) => {
    const paths = await pagesWithDrawings();
    expect(paths.length).toBeGreaterThan(5);
    const page = await visit('/statistics/', { javaScriptEnabled: false });
    const home = page.url().replace(/statistics\/$/, '');
    const faults: string[] = [];
    let count = 0;
    for (const path of paths) {
      // A figure for other sites has no choice of sizes.
      for (const view of path.startsWith('/embed/') ? [undefined] : ([undefined, 'elder'] as const)) {
        await page.goto(`${home}${path.slice(1)}${view === undefined ? '' : `#${view}`}`);
        await unpainted(page, async () => {
          for (const { width, colorScheme, checks } of looks.filter((look) => look.view === view)) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            const shown = await page.evaluate(measureDrawings);
            count += shown.length;
            for (const drawing of shown)
              for (const [name, check] of Object.entries(checks))
                faults.push(
                  ...check(drawing).map((fault) => `${path} ${view ?? colorScheme} ${String(width)} ${name}: ${fault}`),
                );
          }
          if (view === undefined) faults.push(...(await smallTextsOf(page)).map((fault) => `${path} ${fault}`));
        });
      }
    }
    expect(count).toBeGreaterThan(paths.length);
    expect(faults).toEqual([]);
  },
);

const faulty = `<svg class="chart" viewBox="0 0 300 100" width="150" height="50" font-size="14">
  <g fill="#1a1a1a"><text x="10" y="40">第一个标签</text><text x="30" y="42">第二个标签</text></g>
  <g fill="#1a1a1a"><text x="260" y="80">出界的标签</text></g>
  <g fill="#aaaaaa"><text x="10" y="90">太淡</text></g>
  <g class="t1" fill="#0b6570"><path d="M200,10h20v20h-20z" data-cell="甲" data-value="1"/></g>
  <g class="t2" fill="#a03a3a"><path d="M230,10h20v20h-20z" data-cell="乙" data-value="1"/></g>
  <g class="t3" fill="#f0f0f0"><path d="M250,10h20v20h-20z" data-cell="丙" data-value="1"/></g>
</svg>`;

test('the checks find what is wrong with a drawing', async ({ visit }) => {
  // The site's own policy would refuse what is written into the page here.
  const page = await visit('/about/', { bypassCSP: true });
  await page.setContent(`<body>${faulty}</body>`);
  const [drawing] = await unpainted(page, () => page.evaluate(measureDrawings));
  if (drawing === undefined) throw new Error('nothing was measured');
  expect(collisions(drawing)).toEqual(['「第一个标签」压着「第二个标签」']);
  expect(overflows(drawing)).toHaveLength(1);
  expect(smallTexts(drawing)).toHaveLength(4);
  expect((await page.evaluate(measureSizes)).flatMap((sizes) => smallTexts(sizes))).toEqual(smallTexts(drawing));
  expect(faint(drawing)).toEqual([expect.stringContaining('太淡'), expect.stringContaining('丙')]);
  expect(alike(drawing).join('')).toContain('t1 与 t2（grey）');
});
