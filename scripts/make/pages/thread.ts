import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Told as Numbers } from '../../check/claims/told.ts';
import { compress } from '../../deploy/compress.ts';
import { listTree } from '../../lib/files.ts';
import { inProject, readPublication } from '../../lib/folders.ts';
import { arrivals, type Arrival } from './arrivals.ts';
import { readPages } from '../../search/read-site.ts';
import { listPage } from '../../search/title-list.ts';
import type { Indexed } from '../../search/write.ts';
import { sealedPage } from '../seal.ts';
import { pageFinisher } from './finish.ts';

/** What the thread starts with. */
export interface Given {
  readonly folder: string;
  /** The numbers of each claim by its key. */
  readonly told: ReadonlyMap<string, Numbers>;
}

/** What the thread is told: the paths of the pages in the order in which they will be written, then that all are there, that all other files are, and that the site is sealed. */
export type Told = readonly string[] | 'finished' | 'whole' | 'sealed';

/** What the thread tells: that all pages are finished, then that everything that search needs is written. It ends when all is compressed. */
export type Telling = Indexed | 'written';

// The program of the thread that apart.ts starts: the folder comes in, what is known of its pages goes out.
const { folder, told } = workerData as Given;
let isFinished = false;
const later = { whole: Promise.withResolvers<undefined>(), sealed: Promise.withResolvers<undefined>() };
const announced = await new Promise<readonly string[]>((resolve) => {
  parentPort?.on('message', (message: Told) => {
    if (message === 'whole' || message === 'sealed') later[message].resolve(undefined);
    else {
      isFinished = message === 'finished';
      resolve(message === 'finished' ? listTree(folder).filter((file) => file.endsWith('.html')) : message);
    }
  });
});
const tell = (telling: Telling): void => parentPort?.postMessage(telling);
const publication = await readPublication();
const finisher = pageFinisher(folder, announced, publication, told);

/** Each page as Astro wrote it; finished once it has been read. The one that lists all pages waits for its list. */
async function* finishing(pages: AsyncIterable<Arrival>): AsyncGenerator<Arrival> {
  for await (const page of pages) {
    yield page;
    if (page.file !== listPage) finisher.finish(page);
  }
}

const pages = await readPages(publication.base, finishing(arrivals(folder, announced, () => isFinished)));
// Only now that Astro has ended: tables of readings and of traditional characters take much memory.
const { writeSearch } = await import('../../search/write.ts');
await writeSearch(folder, publication.base, pages, (indexed) => {
  finisher.finish({ file: listPage, html: readFileSync(join(folder, listPage), 'utf8') });
  tell(indexed);
  finisher.save();
});
tell('written');
await later.whole.promise;
// While the main thread checks the pages.
await compress(folder, inProject('.build/compressed'), { file: sealedPage, ready: later.sealed.promise });
parentPort?.close();
