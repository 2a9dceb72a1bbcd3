import { globSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { isLong } from '../fixtures/long.ts';
import { axeViolations } from './axe.ts';
import { kinds, unpainted, visitKind } from './kinds.ts';
import { faultsOf, foldedOnPaper } from './look/everywhere.ts';
import { focusFaults, layoutFaults } from './look/faults.ts';
import { built } from './setup.ts';
import { test } from './site.ts';

describe('every kind of page is legible in every mode and right for those who listen', { timeout: 180_000 }, () => {
  test.for(kinds)('$name', async (kind, { tour }) => {
    const page = await visitKind(tour, kind);
    // On a busy machine the script that shows the filter may be late.
    await page.waitForFunction(() => document.querySelector('.place-filter[hidden]') === null);
    // Folds stay as they are until paper has been looked at.
    const faults = await faultsOf(page);
    // What a desk alone shows, the navigation, is the same on all pages.
    const widths = isLong || kind.name === 'home' ? [360, 1280] : [360];
    expect([...faults, ...(await axeViolations(page, widths, { isMeasured: true }))]).toEqual([]);
  });

  test('figure for other sites', async ({ tour }) => {
    expect(await faultsOf(await tour('/embed/engineers-by-year/'))).toEqual([]);
  });
});

describe.runIf(isLong)('every page is legible in every mode', { timeout: 120_000 }, () => {
  test.for(globSync('**/*.html', { cwd: built }).sort())('%s', async (file, { tour }) => {
    const page = await tour(`/${file.replace(/index\.html$/, '')}`);
    expect(await faultsOf(page)).toEqual([]);
  });
});

const faulty = `<style>
  body { margin: 0; background: #16191b; color: #eceae5 }
  .masthead { display: flex; flex-wrap: wrap; width: 320.25px }
  .masthead > :first-child { width: 214.34px }
  .masthead > :last-child { width: 94.75px; margin-right: 8.62px }
  a { color: inherit }
  a:focus, summary:focus { outline: 2px solid #fff; outline-offset: -2px }
  .wide { width: 400px }
  button:focus { outline: none }
</style>
<div class="masthead"><a href="#">名称</a><a href="#">菜单</a></div>
<svg width="100" height="50" viewBox="0 0 200 100"><text y="60" font-size="30">图例</text></svg>
<p style="opacity: 0.3">太淡</p>
<p style="font-size: 11px">太小</p>
<button>按钮</button>
<p class="wide">太宽</p>
<div style="width: 100px"><table><caption>标题</caption>
<tr><td style="min-width: 160px">1</td></tr>
<tr><td class="number"><div style="width: 1em; word-break: break-all">21,846</div></td></tr></table></div>
<details><summary>折起</summary>看不见</details>`;

test('the rules find what is wrong with a page', async ({ visit }) => {
  // The site's own policy would refuse what is written into the page here.
  const page = await visit('/about/', { bypassCSP: true, viewport: { width: 360, height: 640 } });
  await page.setContent(faulty);
  const found = await unpainted(page, async () => [
    ...(await layoutFaults(page, { text: 12, drawn: 16, target: 0 })),
    ...(await focusFaults(page)),
  ]);
  expect(found).toEqual([
    'contrast: 「图例」text. 1.19',
    'small text: 「图例」text. 15.0 px',
    'contrast: 「太淡」p. 2.46',
    'small text: 「太小」p. 11.0 px',
    'room: div.masthead「名称菜单」 2.55 px',
    'overflow: 400 px',
    'overflow: <p class="wide">太宽</p>',
    expect.stringMatching(/^table: \d+ px wider than its box$/),
    'table: 21,846 in two lines',
    'focus: button.「按钮」 0 px, 1.19, 0.0 px outside',
  ]);
  expect(await foldedOnPaper(page)).toEqual(['folded: 折起看不见']);
});
