import { inProject, readPublication } from '../../scripts/lib/folders.ts';
import { readFiles as readFilesOf, toEngine, type Engine, type Files } from '../../scripts/search/read-files.ts';
import { readSite } from '../../scripts/search/read-site.ts';
import { linesOf } from '../../src/search/corpus.ts';
import { toNormal } from '../../src/search/normal.ts';

/** The built site that is searched: dist/, or the folder that SITE_DIST names. */
export const built = process.env['SITE_DIST'] ?? inProject('dist');

export const readFiles = (site = built): Files => readFilesOf(site);

export function readEngine(site = built): Engine & { readonly files: Files } {
  const files = readFilesOf(site);
  return { ...toEngine(files), files };
}

/** The lines of every page in normal form, straight from the built pages, in the order of the search files. */
export async function readLines(): Promise<readonly (readonly string[])[]> {
  const pages = await readSite(built, (await readPublication()).base);
  return pages.map((page) => linesOf(page).map(toNormal).filter(Boolean));
}
