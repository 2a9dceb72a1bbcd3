import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../src/search/document.ts';
import { addressOf } from '../check/site.ts';
import { listTree } from '../files.ts';
import { readPage } from './read-page.ts';

/** The pages of a built folder that search may find, in the order of their addresses. */
export const readSite = (folder: string, base: string): SearchDocument[] =>
  listTree(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => readPage(readFileSync(join(folder, file), 'utf8'), addressOf({ base }, file)) ?? []);
