import { Worker } from 'node:worker_threads';
import { Stop } from '../../lib/stop.ts';
import type { Indexed } from '../../search/write.ts';
import type { Given, Telling, Told } from './thread.ts';

/** The pages of a folder that are being read, finished, indexed and compressed in a thread of their own, while Astro writes the next ones. */
export interface Finishing {
  /** Tells the paths of the pages in the order in which they will be written, so that each can be read as soon as it is there. */
  readonly follow: (files: readonly string[]) => void;
  /** Tells that all pages are there. */
  readonly finish: () => void;
  /** Resolves when all pages are finished. */
  readonly finished: Promise<Indexed>;
  /** Resolves when everything that search needs is written. */
  readonly written: Promise<unknown>;
  /** Tells that everything is there but what search needs, so that it can be compressed. */
  readonly compress: () => void;
  /** Tells that the site is sealed; resolves when all of it is compressed. */
  readonly compressed: () => Promise<void>;
  /** Ends the thread, finished or not. */
  readonly stop: () => Promise<number>;
}

/** Errors lose their class on the way between threads, not their name. */
const asThrown = (error: Error): Error => (error.name === 'Stop' ? new Stop(error.message) : error);

/** Starts to finish the pages of a folder as `pageFinisher` does, to make everything that search needs of them, and to compress what is there. */
export function startFinishing(given: Given): Finishing {
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: given });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', (error: Error) => reject(asThrown(error)));
    worker.once('exit', () => resolve());
  });
  const told = Promise.withResolvers<Indexed>();
  const written = Promise.withResolvers<undefined>();
  worker.on('message', (message: Telling) => {
    if (message === 'written') written.resolve(undefined);
    else told.resolve(message);
  });
  for (const { promise, reject } of [told, written]) {
    ended.then(() => reject(new Error('the thread ended before it had finished')), reject);
    // Whoever stops the thread before that asks no more.
    promise.catch(() => undefined);
  }
  const tell = (told: Told): void => worker.postMessage(told);
  return {
    follow: tell,
    finish: () => tell('finished'),
    finished: told.promise,
    written: written.promise,
    compress: () => tell('whole'),
    compressed() {
      tell('sealed');
      return ended;
    },
    stop: () => worker.terminate(),
  };
}
