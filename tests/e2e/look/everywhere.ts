import type { Page } from 'playwright-core';
import { modes, setMode, type Mode } from '../modes.ts';
import { focusFaults, layoutFaults, textFaultsOf, type Demands } from './faults.ts';

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
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const found = new Set<string>();
  const hasViews = (await page.locator('[data-view=elder]').count()) > 0;
  const note = (mode: Mode, width: number, faults: readonly string[]): void =>
    faults.forEach((fault) => found.add(`${mode.name} ${width} ${fault}`));
  for (const mode of modes.filter(({ view }) => hasViews || view === undefined)) {
    await setMode(page, mode);
    const isPaper = mode.media?.media === 'print';
    const isLaidOutAnew = mode === modes[0] || mode.view !== undefined;
    for (const width of isPaper ? [paper] : isLaidOutAnew ? widths : [360, desk]) {
      await page.setViewportSize({ width, height: 800 });
      const demands = demandsOf(mode, width);
      note(mode, width, await (isLaidOutAnew ? layoutFaults(page, demands) : textFaultsOf(page, demands)));
      // Below the desk's width the menu stands in for the navigation.
      if (width === desk || (width === 360 && isLaidOutAnew)) note(mode, width, await focusFaults(page));
    }
  }
  return [...found];
}

/** What is wrong with the texts of a page in any mode of the screen, as wide as it is. */
export async function textFaultsEverywhere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const mode of modes.filter(({ media }) => media?.media === 'screen')) {
    await setMode(page, mode);
    const faults = await textFaultsOf(page, demandsOf(mode, desk));
    found.push(...faults.map((fault) => `${mode.name} ${fault}`));
  }
  return found;
}
