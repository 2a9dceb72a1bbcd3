import { checkDist, refuse, type Options, type Report } from '../check/dist.ts';
import { tellTitles } from '../deploy/policy-meta.ts';
import { codeVersion } from '../lib/code-version.ts';
import { inProject, type Publication } from '../lib/folders.ts';
import { openKeptTable } from '../lib/kept-table.ts';
import { drawIcons } from './icons.ts';
import { drawPictures } from './pictures.ts';
import type { Finishing } from './pages/apart.ts';
import { seal } from './seal.ts';
import { writeSitemap } from './sitemap.ts';
import { writeSums } from './sums.ts';

/** What a folder of pages was completed with. */
export interface Completed {
  readonly report: Report;
  /** Pages that search may find. */
  readonly indexed: number;
  /** SHA-256 of the site, see seal.ts. */
  readonly digest: string;
}

/**
 * Adds to a folder of pages what is made from them: pictures, sums, sitemap and search. They are checked while the files of search, which
 * take longest on a large site, are written beside and compressed; what the checks refuse is not sealed. `begin` is told of each step.
 */
export async function complete(
  folder: string,
  publication: Publication,
  finishing: Finishing,
  options: Options,
  begin: (step: string) => void,
): Promise<Completed> {
  finishing.finish();
  begin('图片');
  await drawPictures(folder);
  await drawIcons(folder);
  writeSums(folder);
  begin('断行、Markdown、检索');
  const { pages, titles } = await finishing.finished;
  if (publication.origin !== null) await writeSitemap(folder, publication.origin + publication.base);
  tellTitles(folder, publication.base, titles);
  finishing.compress();
  begin('检查页面');
  const kept = openKeptTable(inProject('.build/kept/checks'), codeVersion());
  const report = await checkDist(folder, publication, { ...options, unfinished: finishing.written, kept });
  kept.save();
  refuse(report);
  begin('封存');
  const digest = await seal(folder);
  begin('压缩');
  await finishing.compressed();
  return { report, indexed: pages, digest };
}
