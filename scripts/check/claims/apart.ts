import { Worker } from 'node:worker_threads';
import { Stop } from '../../lib/stop.ts';
import type { Told } from './told.ts';

/** What was found true: the keys of all claims that pages may print, and the numbers that today's pages say by them. */
export interface Found {
  readonly keys: ReadonlySet<string>;
  readonly told: ReadonlyMap<string, Told>;
}

/** What the thread answers: what it found, or what is wrong with some claims. */
export type Answer = Found | { readonly problem: string };

/**
 * All claims that pages may print, of the data that was built last. Stops when one of them is false, naming each with its cells
 * and what was found. Worked out in a thread of its own: what it takes grows with every release and is free again before pages are written.
 */
export async function checkClaims(): Promise<Found> {
  const worker = new Worker(new URL('thread.ts', import.meta.url));
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if ('problem' in answer) throw new Stop(answer.problem);
    return answer;
  } finally {
    await worker.terminate();
  }
}
