import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { addressOf } from '../check/site.ts';
import { listTree } from '../files.ts';
import { markHubs } from './hubs.ts';
import { readPage } from './read-page.ts';
import { readNames } from './read-rules.ts';

/** The pages of a built folder that search may find, with the further names that authors gave them, in the order of their addresses. */
export function readSite(folder: string, base: string): readonly SearchDocument[] {
  const further = readNames(base);
  const pages = listTree(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => readPage(readFileSync(join(folder, file), 'utf8'), addressOf({ base }, file)) ?? []);
  return markHubs(
    pages.map((page) => {
      const names = further.get(page.url);
      return names ? { ...page, terms: [...new Set([...(page.terms ?? []), ...names])] } : page;
    }),
  );
}
