import { checkDist, type Options, type Report } from '../check/dist.ts';
import { finishPages, tellTitles } from '../deploy/policy-meta.ts';
import { readBuilt } from '../data/read-built.ts';
import { codeVersion } from '../lib/code-version.ts';
import { listTree } from '../lib/files.ts';
import { inProject, type Publication } from '../lib/folders.ts';
import { openKeptTable } from '../lib/kept-table.ts';
import { drawIcons } from './icons.ts';
import { lineWriter } from './lines/lines.ts';
import { lineWords } from './lines/words.ts';
import { drawPictures } from './pictures.ts';
import type { Indexing } from '../search/apart.ts';
import { writeSitemap } from './sitemap.ts';
import { writeSums } from './sums.ts';
import { sourcesOf } from './twins/sources.ts';
import { twinWriter } from './twins/twins.ts';

/** What a folder of pages was completed with. */
export interface Completed {
  readonly report: Report;
  /** Pages that search may find. */
  readonly indexed: number;
}

/**
 * Adds to a folder of pages what is made from them: pictures, sums, sitemap, search and policies. They are checked while Pagefind, which
 * takes longest on a large site, works beside. `begin` is told of each step.
 */
export async function complete(
  folder: string,
  publication: Publication,
  indexing: Indexing,
  options: Options,
  begin: (step: string) => void,
): Promise<Completed> {
  indexing.finish();
  begin('图片');
  await drawPictures(folder);
  await drawIcons(folder);
  writeSums(folder);
  if (publication.origin !== null) await writeSitemap(folder, publication.origin + publication.base);
  begin('检索');
  const { pages, titles } = await indexing.read;
  begin('断行、Markdown');
  const kept = openKeptTable(inProject('.build/kept.json'), codeVersion());
  const words = lineWords();
  const sources = sourcesOf(readBuilt(inProject('')), options.told ?? new Map(), words);
  const withTwin = twinWriter(folder, listTree(folder), publication, sources, kept);
  finishPages(folder, lineWriter(words, kept), withTwin);
  tellTitles(folder, publication.base, titles);
  begin('检查页面');
  const report = await checkDist(folder, publication, { ...options, unfinished: indexing.written, kept });
  kept.save();
  return { report, indexed: pages };
}
