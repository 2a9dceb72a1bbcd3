import { Worker } from 'node:worker_threads';
import { Stop } from '../../lib/stop.ts';
import type { Indexed } from '../../search/write.ts';
import type { Given, Told } from './thread.ts';

/** The pages of a folder that are being read, finished and indexed in a thread of their own, while Astro writes the next ones. */
export interface Finishing {
  /** Tells the paths of the pages in the order in which they will be written, so that each can be read as soon as it is there. */
  readonly follow: (files: readonly string[]) => void;
  /** Tells that all pages are there. */
  readonly finish: () => void;
  /** Resolves when all pages are finished. */
  readonly finished: Promise<Indexed>;
  /** Resolves when everything that search needs is written. */
  readonly written: Promise<void>;
  /** Ends the thread, finished or not. */
  readonly stop: () => Promise<number>;
}

/** Errors lose their class on the way between threads, not their name. */
const asThrown = (error: Error): Error => (error.name === 'Stop' ? new Stop(error.message) : error);

/** Starts to finish the pages of a folder as `pageFinisher` does, and to make everything that search needs of them. */
export function startFinishing(given: Given): Finishing {
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: given });
  const written = new Promise<void>((resolve, reject) => {
    worker.once('error', (error: Error) => reject(asThrown(error)));
    worker.once('exit', () => resolve());
  });
  const finished = new Promise<Indexed>((resolve, reject) => {
    worker.once('message', resolve);
    written.then(() => reject(new Error('the thread ended before it had finished the pages')), reject);
  });
  // Whoever stops the thread before that asks no more.
  finished.catch(() => undefined);
  const tell = (told: Told): void => worker.postMessage(told);
  return { follow: tell, finish: () => tell('finished'), finished, written, stop: () => worker.terminate() };
}
