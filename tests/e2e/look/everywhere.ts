import type { Page } from 'playwright-core';
import { isLong } from '../../fixtures/long.ts';
import { unfold, unpainted } from '../kinds.ts';
import { modes, plainMode, setMode, type Mode } from '../modes.ts';
import { focusFaults, layoutFaults, type Demands, type Question } from './faults.ts';
import { lineFaultsOf } from './line-faults.ts';

/** Windows: a desk at 400 % (WCAG 2.2, 1.4.10), a phone, a tablet on either side, a desk, a large one; in px. */
const widths = [320, 360, 768, 1024, 1280, 1920];
const [phone, desk, paper] = [360, 1280, 718];

const demandsOf = ({ view, media }: Mode): Demands => ({
  // On paper 6.5 pt; for the elder 18 pt.
  text: media?.media === 'print' ? 8.66 : view === 'elder' ? 24 : 12,
  // On paper the table stands beside a drawing.
  drawn: media?.media === 'print' ? 0 : 12,
  // Else axe says what is too small.
  target: view === 'elder' ? 44 : 0,
});

const isPaper = ({ media }: Mode): boolean => media?.media === 'print';

/** Boxes that every width may move. Rows of the frame and lines break at the widths that break something; what is pressed has a size of its own for the elder. */
const boxes: readonly Question[] = ['overflow', 'tables', 'drawings'];
const breaks = [320, phone, 768, desk];

/** What changes with a mode and a width: boxes where the page is laid out anew; texts, whose sizes and colours a phone and a desk tell. */
function questionsOf(mode: Mode, width: number): readonly Question[] {
  if (isPaper(mode)) return ['texts', ...boxes];
  const isEnd = isLong || width === phone || width === desk;
  const texts: readonly Question[] = isEnd ? ['texts'] : [];
  if (mode.view === undefined && mode !== plainMode) return mode.only?.length === 1 && width < desk ? [] : texts;
  return [
    ...texts,
    ...boxes,
    ...(isLong || breaks.includes(width) ? (['rows'] as const) : []),
    ...(mode.view === 'elder' ? (['targets'] as const) : []),
  ];
}

/** Folded parts that paper does not show although it shows their switch. */
export const foldedOnPaper = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('details:not([open])')]
      .filter((details) => details.getClientRects().length > 0)
      .map((details) => `folded: ${details.textContent.trim().slice(0, 20)}`),
  );

/** Asks for the last number that has an address: what stands behind it is shown from then on. */
const openLastNote = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const cell = [...document.querySelectorAll('.cell-note')].at(-1)?.closest('td');
    if (cell) location.hash = cell.id;
  });

/** How far a page reaches beyond its window when the reader's letters are twice as large as the window was asked about. */
async function overflowOfLargeLetters(page: Page): Promise<readonly string[]> {
  const setSize = (size: string): Promise<void> =>
    page.evaluate((percent) => {
      document.documentElement.style.fontSize = percent;
    }, size);
  await setMode(page, plainMode);
  await setSize('200%');
  const found: string[] = [];
  for (const width of isLong ? widths.filter((each) => each >= phone) : [phone, desk]) {
    await page.setViewportSize({ width, height: 800 });
    const faults = await layoutFaults(page, demandsOf(plainMode), ['overflow']);
    found.push(...faults.map((fault) => `200% ${width} ${fault}`));
  }
  await setSize('');
  return found;
}

/** One way to look at a page, and what is asked then. */
interface Step {
  readonly mode: Mode;
  readonly width: number;
  readonly questions: readonly Question[];
}

/** Every step in the order that lays a page out most seldom: paper, then by width, where colours move no box, then as the elder see it. */
const stepsOf = (shown: readonly Mode[]): readonly Step[] =>
  shown
    .flatMap((mode) => (isPaper(mode) ? [paper] : widths).map((width) => ({ mode, width })))
    .map(({ mode, width }) => ({ mode, width, questions: questionsOf(mode, width) }))
    .filter(({ questions }) => questions.length > 0)
    .sort(
      (a, b) =>
        Number(isPaper(b.mode)) - Number(isPaper(a.mode)) ||
        Number(a.mode.view === 'elder') - Number(b.mode.view === 'elder') ||
        a.width - b.width,
    );

async function faultsInAllModes(page: Page): Promise<readonly string[]> {
  const found = new Set<string>();
  const hasViews = (await page.locator('[data-view=elder]').count()) > 0;
  let before: Partial<Step> = {};
  for (const step of stepsOf(modes.filter(({ view }) => hasViews || view === undefined))) {
    const { mode, width, questions } = step;
    const note = (faults: readonly string[]): void =>
      faults.forEach((fault) => found.add(`${mode.name} ${width} ${fault}`));
    if (mode !== before.mode) await setMode(page, mode);
    if (width !== before.width) await page.setViewportSize({ width, height: 800 });
    before = step;
    note(await layoutFaults(page, demandsOf(mode), questions));
    if (mode === modes[0] && breaks.includes(width)) note(await lineFaultsOf(page));
    // Below the desk's width the menu stands in for the navigation.
    if (width === desk || (width === phone && questions.includes('rows'))) note(await focusFaults(page));
    if (!isPaper(mode)) continue;
    note(await foldedOnPaper(page));
    await unfold(page);
    await openLastNote(page);
  }
  return [...found, ...(await overflowOfLargeLetters(page))];
}

/** What is wrong with a page in any mode, as it opens on paper and unfolded everywhere: boxes at every width, colours where they change. */
export const faultsOf = (page: Page): Promise<readonly string[]> => unpainted(page, () => faultsInAllModes(page));

/** What is wrong with the texts of a page in any mode of the screen, as wide as it is. */
export async function textFaultsEverywhere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const mode of modes.filter(({ media }) => media?.media === 'screen')) {
    await setMode(page, mode);
    const faults = await layoutFaults(page, demandsOf(mode), ['texts']);
    found.push(...faults.map((fault) => `${mode.name} ${fault}`));
  }
  return found;
}
