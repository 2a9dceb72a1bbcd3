import { parentPort, workerData } from 'node:worker_threads';
import { indexSearch } from './index.ts';

// The program of the thread that apart.ts starts: the folder comes in, what is known of its pages goes out.
await indexSearch(workerData as string, (indexed) => parentPort?.postMessage(indexed));
