import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { modes, setMode } from './modes.ts';

/** The rules whose answer depends on colours and sizes; the others see the same document in every mode. */
const rulesOfLook = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line each: the rule, how often, and the first element. */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
  return found.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''} ${nodes[0]?.failureSummary?.slice(0, 300) ?? ''}`,
  );
}

/** What axe finds on a page in every mode of the screen: all rules in light, those of look in the others, where the first width will do. */
export async function violationsInAllModes(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const mode of modes.filter(({ media }) => media?.media === 'screen')) {
    await setMode(page, mode);
    const light = mode === modes[0];
    for (const width of light ? widths : widths.slice(0, 1)) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await violations(page, light ? undefined : rulesOfLook);
      found.push(...lines.map((line) => `${mode.name} ${width}: ${line}`));
    }
  }
  return found;
}
