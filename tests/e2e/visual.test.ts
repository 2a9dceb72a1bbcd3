import { errors, type Page, type PageScreenshotOptions } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect } from 'vitest';
import { isPinned } from '../../scripts/lib/browser.ts';
import { isLong } from '../fixtures/long.ts';
import { kinds, visitKind } from './kinds.ts';
import { inAllModes, modes, widths, type Mode } from './modes.ts';
import { acceptSheet, compareSheet } from './pictures.ts';
import { strip, type Picture, type Sheet } from './sheet.ts';
import { test } from './site.ts';

const accepting = process.env['ACCEPT_PICTURES'] === '1';
const scale = 0.25;
/** Only so much of a page is pictured, in px. */
const most = 1600;

/**
 * A picture takes 0.3 s; on a busy machine Chromium once in some thousand times never hands one over.
 * It is asked again then: this says nothing of the page, which is compared only after.
 */
async function picture(page: Page, part: PageScreenshotOptions = {}, tries = 3): Promise<PNG> {
  try {
    return PNG.sync.read(await page.screenshot({ fullPage: true, animations: 'disabled', timeout: 20_000, ...part }));
  } catch (error) {
    if (tries > 1 && error instanceof errors.TimeoutError) return picture(page, part, tries - 1);
    throw error;
  }
}

/** The picture of a page from its top, at a quarter of its size. */
const shoot = (page: Page, width: number): Promise<Picture> =>
  picture(page, { clip: { x: 0, y: 0, width, height: most } });

/** The sections of the component page by id, each pictured from its top. */
async function shootSections(page: Page): Promise<ReadonlyMap<string, Picture>> {
  // Each begins at a whole pixel of the picture, so that what is above it does not blur it.
  const boxes = await page.locator('main > section[id]').evaluateAll(
    (sections, step) =>
      sections.map((section) => {
        section.style.marginTop = '';
        const top = section.getBoundingClientRect().top + scrollY;
        section.style.marginTop = `${parseFloat(getComputedStyle(section).marginTop) + step - (top % step)}px`;
        const { y, height } = section.getBoundingClientRect();
        return { id: section.id, top: Math.round((y + scrollY) / step), height: Math.ceil(height / step) };
      }),
    1 / scale,
  );
  const whole = await picture(page);
  return new Map(boxes.map(({ id, top, height }) => [id, strip(whole, top, Math.min(height, most * scale))]));
}

const options = {
  bypassCSP: true,
  deviceScaleFactor: scale,
  reducedMotion: 'reduce',
  at: '2026-04-01T10:00:00+08:00',
} as const;

/** Light on a phone and on a desk; the long run and what is accepted have every mode and width. Colours in the others follow rules, which look.test.ts asks for. */
const isWanted = (mode: Mode, width: number): boolean => accepting || isLong || (mode === modes[0] && width !== 768);

function settle(name: string, sheet: Sheet): void {
  const columns = widths.map((width) => width * scale);
  if (accepting) {
    acceptSheet(name, sheet, columns);
    return;
  }
  const labels = modes.map((mode) => mode.name);
  expect(
    compareSheet(name, sheet, columns, labels),
    `${name}：新的画面在 .build/compared-pictures/，旧的在 tests/e2e/pictures/。改得对，就运行 npm run accept-pictures`,
  ).toEqual([]);
}

const fileName = (name: string): string => name.replaceAll(' ', '-');

// Another browser draws letters otherwise and may break a line elsewhere.
describe.runIf(isPinned)('every kind of page looks as accepted', { concurrent: true, timeout: 240_000 }, () => {
  test.for(kinds.filter(({ name }) => name !== 'components'))('$name', async (kind, { visit }) => {
    const page = await visitKind(visit, kind, options);
    // A script that comes on demand may show a form: the picture waits for it.
    await page.waitForLoadState('networkidle');
    // What each build writes anew is no part of the look.
    await page.addStyleTag({ content: '[data-volatile]{display:none!important}' });
    settle(fileName(kind.name), await inAllModes(page, isWanted, (width) => shoot(page, width)));
  });
});

test.runIf(isPinned)('every component looks as accepted', { timeout: 240_000 }, async ({ visit }) => {
  const page = await visit('/about/components/', options);
  await page.waitForLoadState('networkidle');
  const sheets = await inAllModes(page, isWanted, () => shootSections(page));
  const names = [...(sheets[0]?.[0]?.keys() ?? [])];
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) {
    const sheet = sheets.map((row) => row.map((pictures) => pictures?.get(name) ?? null));
    settle(`component-${name}`, sheet);
  }
});
