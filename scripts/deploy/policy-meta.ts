import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTree } from '../lib/files.ts';
import type { Indexed } from '../search/index.ts';
import { headerRules, headersOf } from './headers.ts';
import { metaPolicy, readPolicy } from './policy.ts';

/** Whether the header search of a built site leaves the places to Pagefind; it says so itself. */
export function searchesEverywhere(folder: string): boolean {
  const manifest = JSON.parse(readFileSync(join(folder, 'search/files/manifest.json'), 'utf8')) as {
    readonly partial: boolean;
  };
  return manifest.partial;
}

/** The policy of a built page as it stands in the page itself. Thousands of pages share a few policies, so each is written once. */
export function pagePolicies(searchEverywhere: boolean): (file: string) => string {
  const rules = headerRules({ searchEverywhere });
  const written = new Map<string, string>();
  return (file) => {
    const header = headersOf(rules, file)['Content-Security-Policy'] ?? '';
    const text = written.get(header) ?? metaPolicy(readPolicy(header));
    written.set(header, text);
    return text;
  };
}

/** The page with its policy before its title, and so before anything that it rules. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(/<title>/, `<meta http-equiv="Content-Security-Policy" content="${policy}">$&`);

/** The page with the address of the titles file on its search form, so that the file and the script of the search are fetched at once. */
export const withTitles = (html: string, name: string): string =>
  html.replace(/(<form[^>]* action="([^"]*)"[^>]* data-titles=")[^"]*/, `$1$2files/${name}`);

/**
 * Writes into each page of a built folder what is known only once all have been read: its Content-Security-Policy, for hosts that cannot
 * send headers, and the address of the titles file; and, by `withLines`, where its lines may end.
 */
export function finishPages(
  folder: string,
  { partial, titles }: Pick<Indexed, 'partial' | 'titles'>,
  withLines: (html: string) => string,
): void {
  const policyOf = pagePolicies(partial);
  for (const file of listTree(folder).filter((each) => each.endsWith('.html'))) {
    const path = join(folder, file);
    writeFileSync(path, withTitles(withPolicy(withLines(readFileSync(path, 'utf8')), policyOf(file)), titles));
  }
}
