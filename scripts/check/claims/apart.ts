import { Worker } from 'node:worker_threads';
import { Stop } from '../../lib/stop.ts';

/** What the thread answers: the keys of all claims, or what is wrong with some. */
export type Answer = { readonly keys: ReadonlySet<string> } | { readonly problem: string };

/**
 * The keys of all claims that pages may print, of the data that was built last. Stops when one of them is false, naming each with its cells
 * and what was found. Worked out in a thread of its own: what it takes grows with every release and is free again before pages are written.
 */
export async function checkClaims(): Promise<ReadonlySet<string>> {
  const worker = new Worker(new URL('thread.ts', import.meta.url));
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if ('problem' in answer) throw new Stop(answer.problem);
    return answer.keys;
  } finally {
    await worker.terminate();
  }
}
