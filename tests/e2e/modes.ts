import type { Page } from 'playwright-core';

/** Widths at which pages are pictured, in px: a phone, a tablet, a desk. */
export const widths = [360, 768, 1280] as const;

/** A way in which a reader may see a page. */
export interface Mode {
  readonly name: string;
  readonly media: Parameters<Page['emulateMedia']>[0];
  readonly view?: 'medium' | 'elder';
  /** Widths enough to see it: colours do not move boxes, and paper has one width. */
  readonly only?: readonly (typeof widths)[number][];
}

const plain = { media: 'screen', colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;
/** How most readers see a page. */
export const plainMode: Mode = { name: '亮色', media: plain };
export const modes: readonly Mode[] = [
  plainMode,
  { name: '深色', media: { ...plain, colorScheme: 'dark' }, only: [360, 1280] },
  { name: '高对比度', media: { ...plain, contrast: 'more' }, only: [1280] },
  { name: '自选颜色', media: { ...plain, forcedColors: 'active' }, only: [360] },
  { name: '打印', media: { ...plain, media: 'print' }, only: [768] },
  { name: '长辈版', media: plain, view: 'elder' },
];

/** Shows the page as this mode does. A figure for other sites has no choice of sizes. */
export async function setMode(page: Page, { media, view = 'medium' }: Mode): Promise<void> {
  await page.emulateMedia(media);
  // Not by pointer, which could close what is open.
  await page.locator(`a[data-view=${view}]`).evaluateAll(([link]) => (link as HTMLElement | undefined)?.click());
}

/** Calls `each` with the page in every mode and width that is wanted; a row for each mode. */
export async function inAllModes<T>(
  page: Page,
  isWanted: (mode: Mode, width: number) => boolean,
  each: (width: number) => Promise<T>,
): Promise<(T | null)[][]> {
  const rows: (T | null)[][] = [];
  for (const mode of modes) {
    const wanted = widths.map((width) => isWanted(mode, width) && (mode.only ?? widths).includes(width));
    if (wanted.includes(true)) await setMode(page, mode);
    const row: (T | null)[] = [];
    for (const [column, width] of widths.entries()) {
      if (wanted[column] === true) await page.setViewportSize({ width, height: 800 });
      row.push(wanted[column] === true ? await each(width) : null);
    }
    rows.push(row);
  }
  return rows;
}
