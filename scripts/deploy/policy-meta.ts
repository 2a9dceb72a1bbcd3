import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
