import type { Page } from 'playwright-core';

/** Widths at which pages are pictured, in px: a phone, a tablet, a desk. */
export const widths = [360, 768, 1280] as const;

/** A way in which a reader may see a page. */
export interface Mode {
  readonly name: string;
  readonly media: Parameters<Page['emulateMedia']>[0];
  readonly view?: 'medium' | 'elder';
  /** Paper has one width. */
  readonly only?: (typeof widths)[number];
}

const plain = { media: 'screen', colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;
export const modes: readonly Mode[] = [
  { name: '亮色', media: plain },
  { name: '深色', media: { ...plain, colorScheme: 'dark' } },
  { name: '高对比度', media: { ...plain, contrast: 'more' } },
  { name: '自选颜色', media: { ...plain, forcedColors: 'active' } },
  { name: '打印', media: { ...plain, media: 'print' }, only: 768 },
  { name: '长辈版', media: plain, view: 'elder' },
];

/** One font for every machine, the one that comes with the packages; nothing blinks. */
const look = `
  @font-face { font-family: Pictured; font-weight: 400; src: local('NotoSansSC-Regular'); }
  @font-face { font-family: Pictured; font-weight: 700; src: local('NotoSansSC-Bold'); }
  * { font-family: Pictured !important; caret-color: transparent !important; transition: none !important; }
`;

/** Gives the page the one font. Throws when it is not there. */
export async function dress(page: Page): Promise<void> {
  await page.addStyleTag({ content: look });
  const loaded = await page.evaluate(async () => {
    const fonts = await Promise.all(
      ['400', '700'].map((weight) => document.fonts.load(`${weight} 16px Pictured`, '汉')),
    );
    return fonts.flat().filter(({ status }) => status === 'loaded').length;
  });
  if (loaded !== 2) throw new Error('the font of @expo-google-fonts/noto-sans-sc was not found');
}

/** Shows the page as this mode does. */
export async function setMode(page: Page, { media, view = 'medium' }: Mode): Promise<void> {
  await page.emulateMedia(media);
  // Not by pointer, which could close what is open.
  await page.locator(`a[data-view=${view}]`).evaluate((link) => (link as HTMLElement).click());
}

/** Calls `each` with the page in every mode and width; a row for each mode. */
export async function inAllModes<T>(page: Page, each: (width: number) => Promise<T>): Promise<(T | null)[][]> {
  const rows: (T | null)[][] = [];
  for (const mode of modes) {
    const { only } = mode;
    await setMode(page, mode);
    const row: (T | null)[] = [];
    for (const width of widths) {
      if (only !== undefined && width !== only) {
        row.push(null);
        continue;
      }
      await page.setViewportSize({ width, height: 800 });
      row.push(await each(width));
    }
    rows.push(row);
  }
  return rows;
}
