import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inProject } from '../../scripts/lib/folders.ts';
import { isLong } from '../fixtures/long.ts';
import { modes, setMode } from './modes.ts';

/** The axe of the page itself; the other one in the package is more than twice as long. */
const source = readFileSync(inProject('node_modules/axe-core/axe.min.js'), 'utf8');

/** The rules whose answer depends on colours, and those on sizes; the others see the same document in every mode. */
const rulesOfColour = ['color-contrast'];
const rulesOfLook = [...rulesOfColour, 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds, one line each: the rule, how often, and the first element. It runs in the page itself, without collecting what is right:
 * a seventh of the work that its builder for Playwright makes of a page without frames.
 */
async function violations(
  page: Page,
  only?: readonly string[],
  without: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options: axe.RunOptions = {
    runOnly:
      only === undefined
        ? { type: 'tag', values: tags }
        : { type: 'rule', values: only.filter((rule) => !without.includes(rule)) },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  };
  return page.evaluate(async (wanted) => {
    const { axe: inside } = window as unknown as { readonly axe: typeof axe };
    const { violations: found } = await inside.run(wanted);
    return found.map(
      ({ id, nodes }) =>
        `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160) ?? ''} ${nodes[0]?.failureSummary?.slice(0, 300) ?? ''}`,
    );
  }, options);
}

/**
 * What axe finds on a page: all rules in light, and in the long run those of look in every other mode of the screen, where the first
 * width will do. `isMeasured`: contrast is measured beside this in every mode (look/), so that axe need not.
 */
export async function axeViolations(
  page: Page,
  widths: readonly number[],
  { isMeasured = false }: { readonly isMeasured?: boolean } = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  const isShort = isMeasured && !isLong;
  for (const mode of modes.filter(({ media }) => media?.media === 'screen').slice(0, isLong ? undefined : 1)) {
    await setMode(page, mode);
    const light = mode === modes[0];
    for (const width of light ? widths : widths.slice(0, 1)) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await violations(page, light ? undefined : rulesOfLook, isShort ? rulesOfColour : []);
      found.push(...lines.map((line) => `${mode.name} ${width}: ${line}`));
    }
  }
  return found;
}
