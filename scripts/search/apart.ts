import { Worker } from 'node:worker_threads';
import { Stop } from '../lib/stop.ts';
import type { Indexed } from './index.ts';
import type { Told } from './thread.ts';

/** The index of a folder that is being made in a thread of its own, while its pages are written and then checked. */
export interface Indexing {
  /** Tells the paths of the pages in the order in which they will be written, so that each can be read as soon as it is there. */
  readonly follow: (files: readonly string[]) => void;
  /** Tells that all pages are there. */
  readonly finish: () => void;
  /** Resolves when the pages have been read and may be changed. */
  readonly read: Promise<Indexed>;
  /** Resolves when everything is written. */
  readonly written: Promise<void>;
  /** Ends the thread, finished or not. */
  readonly stop: () => Promise<number>;
}

/** Errors lose their class on the way between threads, not their name. */
const asThrown = (error: Error): Error => (error.name === 'Stop' ? new Stop(error.message) : error);

/** Starts to make everything that search needs of the site in `folder`, as `indexSearch` does. */
export function startIndexing(folder: string): Indexing {
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: folder });
  const written = new Promise<void>((resolve, reject) => {
    worker.once('error', (error: Error) => reject(asThrown(error)));
    worker.once('exit', () => resolve());
  });
  const read = new Promise<Indexed>((resolve, reject) => {
    worker.once('message', resolve);
    written.then(() => reject(new Error('indexing ended before it had read the pages')), reject);
  });
  // Whoever stops the thread before that asks no more.
  read.catch(() => undefined);
  const tell = (told: Told): void => worker.postMessage(told);
  return { follow: tell, finish: () => tell('finished'), read, written, stop: () => worker.terminate() };
}
