import type { Facts, Page } from './page.ts';

/** Something wrong in a built page, in words for its author. */
export interface Finding {
  /** Path inside the built folder. */
  readonly file: string;
  readonly message: string;
}

/** What is wrong with one page by itself, as messages. */
export type PageCheck = (page: Page) => readonly string[];

/** A check that needs all pages: it is shown each one, then asked what it found. */
export interface SiteCheck {
  add(page: Facts): void;
  finish(): readonly Finding[];
}

/** One line for each message; a message that many pages share is printed once with the first of them. */
export function listFindings(findings: readonly Finding[]): string {
  const pages = new Map<string, { readonly first: string; readonly count: number }>();
  for (const { file, message } of findings) {
    const known = pages.get(message);
    pages.set(message, { first: known?.first ?? file, count: (known?.count ?? 0) + 1 });
  }
  return [...pages]
    .map(([message, { first, count }]) => (count > 1 ? `${first} 等 ${count} 页：${message}` : `${first}：${message}`))
    .sort()
    .join('\n');
}
