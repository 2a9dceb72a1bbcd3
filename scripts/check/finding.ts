import type { Page } from './page.ts';

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
  add(page: Page): void;
  finish(): readonly Finding[];
}

/** One line for each message; a message that many pages share is printed once with the first of them. */
export function listFindings(findings: readonly Finding[]): string {
  const files = new Map<string, string[]>();
  for (const { file, message } of findings) files.set(message, [...(files.get(message) ?? []).slice(0, 999), file]);
  return [...files]
    .map(([message, [first = '', ...others]]) =>
      others.length > 0 ? `${first} 等 ${others.length + 1} 页：${message}` : `${first}：${message}`,
    )
    .sort()
    .join('\n');
}
