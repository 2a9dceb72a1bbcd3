import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { kinds, unfold, visitKind } from './kinds.ts';
import { focusFaults, layoutFaults, textFaultsOf, type Demands } from './look/faults.ts';
import { modes, setMode, type Mode } from './modes.ts';
import { test } from './site.ts';

/** Windows: a desk at 400 % (WCAG 2.2, 1.4.10), a phone, a tablet, a desk; in px. */
const widths = [320, 360, 768, 1280];
const [desk, paper] = [1280, 718];

const demandsOf = ({ view, media }: Mode, width: number): Demands => ({
  // On paper 6.5 pt; for the elder 18 pt.
  text: media?.media === 'print' ? 8.66 : view === 'elder' ? 24 : 12,
  // At 400 % a drawing shrinks with its window; on paper its table stands beside it.
  drawn: media?.media === 'print' ? 0 : width === 320 ? 10 : 12,
  // Else axe says what is too small.
  target: view === 'elder' ? 44 : 0,
});

/** What is wrong with a page in any mode: sizes and rows at every width where they change, colours everywhere. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const found = new Set<string>();
  const note = (mode: Mode, width: number, faults: readonly string[]): void =>
    faults.forEach((fault) => found.add(`${mode.name} ${width} ${fault}`));
  for (const mode of modes) {
    await setMode(page, mode);
    const isPaper = mode.media?.media === 'print';
    const isLaidOutAnew = mode === modes[0] || mode.view !== undefined;
    for (const width of isPaper ? [paper] : isLaidOutAnew ? widths : [360, desk]) {
      await page.setViewportSize({ width, height: 800 });
      const demands = demandsOf(mode, width);
      note(mode, width, await (isLaidOutAnew ? layoutFaults(page, demands) : textFaultsOf(page, demands)));
      if (!isPaper && (width === desk || width === 360)) note(mode, width, await focusFaults(page));
    }
  }
  return [...found];
}

describe('every kind of page is legible in every mode', { timeout: 120_000 }, () => {
  test.for(kinds)('$name', async (kind, { visit }) => {
    const page = await visitKind(visit, kind);
    await unfold(page);
    expect(await faultsOf(page)).toEqual([]);
  });
});

const faulty = `<style>
  body { margin: 0; background: #16191b; color: #eceae5 }
  .masthead { display: flex; flex-wrap: wrap; width: 320.25px }
  .masthead > :first-child { width: 214.34px }
  .masthead > :last-child { width: 94.75px; margin-right: 8.62px }
  a { color: inherit }
  a:focus { outline: 2px solid #fff; outline-offset: -2px }
  .wide { width: 400px }
  button:focus { outline: none }
</style>
<div class="masthead"><a href="#">名称</a><a href="#">菜单</a></div>
<svg width="100" height="50" viewBox="0 0 200 100"><text y="60" font-size="30">图例</text></svg>
<p style="opacity: 0.3">太淡</p>
<p style="font-size: 11px">太小</p>
<button>按钮</button>
<p class="wide">太宽</p>`;

test('the rules find what is wrong with a page', async ({ visit }) => {
  // The site's own policy would refuse what is written into the page here.
  const page = await visit('/about/', { bypassCSP: true, viewport: { width: 360, height: 640 } });
  await page.setContent(faulty);
  const found = [...(await layoutFaults(page, { text: 12, drawn: 16, target: 0 })), ...(await focusFaults(page))];
  expect(found).toEqual([
    'contrast: 「图例」text. 1.19',
    'small text: 「图例」text. 15.0 px',
    'contrast: 「太淡」p. 2.46',
    'small text: 「太小」p. 11.0 px',
    'room: div.masthead「名称菜单」 2.55 px',
    'overflow: 400 px',
    'overflow: <p class="wide">太宽</p>',
    'focus: button.「按钮」 0 px, 1.19, 0.0 px outside',
  ]);
});
