import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from '../lib/files.ts';
import { headerRules, headersOf } from './headers.ts';
import { metaPolicy, readPolicy } from './policy.ts';

/** The policy of a built page as it stands in the page itself. Thousands of pages share a few policies, so each is written once. */
export function pagePolicies(): (file: string) => string {
  const written = new Map<string, string>();
  return (file) => {
    const header = headersOf(headerRules, file)['Content-Security-Policy'] ?? '';
    const text = written.get(header) ?? metaPolicy(readPolicy(header));
    written.set(header, text);
    return text;
  };
}

/** The page with its policy before its title, and so before anything that it rules. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(/<title>/, `<meta http-equiv="Content-Security-Policy" content="${policy}">$&`);

const titlesMark = /(?<='data-titles', ')[^']*/;

/**
 * Writes into the script that every page runs first where the titles file is, so that it and the script of the search are fetched at once. On
 * the pages themselves, whose search form asks for it, each release would change the bytes of all of them.
 */
export function tellTitles(folder: string, base: string, name: string): void {
  const file = join(folder, 'view.js');
  const script = readFileSync(file, 'utf8');
  if (!titlesMark.test(script)) throw new Error('view.js has no place for the titles of search');
  writeFileSync(file, script.replace(titlesMark, `${base}search/files/${name}`));
}

/**
 * Writes into each page of a built folder what is known only once all have been read: its Content-Security-Policy, for hosts that cannot
 * send headers; by `withLines`, where its lines may end; and by `withTwin`, where its twin in Markdown is.
 */
export function finishPages(
  folder: string,
  withLines: (html: string) => string,
  withTwin: (file: string, html: string) => string,
): void {
  const policyOf = pagePolicies();
  for (const file of listTree(folder).filter((each) => each.endsWith('.html'))) {
    const path = join(folder, file);
    const written = readFileSync(path, 'utf8');
    const finished = withPolicy(withLines(withTwin(file, written)), policyOf(file));
    // Over what is there where nothing of it is left behind: cutting thousands of files off first waits for the disk.
    writeFileSync(path, finished, { flag: Buffer.byteLength(finished) >= Buffer.byteLength(written) ? 'r+' : 'w' });
  }
}
