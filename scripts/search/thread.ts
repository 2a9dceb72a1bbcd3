import { parentPort, workerData } from 'node:worker_threads';
import { arrivals } from './arrivals.ts';
import { indexSearch } from './index.ts';

/** What the thread is told: the paths of the pages in the order in which they will be written, then that all are there. */
export type Told = readonly string[] | 'finished';

// The program of the thread that apart.ts starts: the folder comes in, what is known of its pages goes out.
const folder = workerData as string;
let isFinished = false;
const announced = await new Promise<readonly string[]>((resolve) => {
  parentPort?.on('message', (told: Told) => {
    isFinished = told === 'finished';
    resolve(told === 'finished' ? [] : told);
  });
});
const pages = arrivals(folder, announced, () => isFinished);
await indexSearch(folder, pages, (indexed) => parentPort?.postMessage(indexed));
parentPort?.close();
