import type { CheckContext } from '../../data/import/check-context.ts';
import type { Checked } from '../../data/import/checking.ts';
import type { OfficeFile } from '../../data/import/office-file.ts';
import { benchEvent, type Call, type Checker, type Reply } from './checker.ts';
import url from './worker.ts?worker&url';

/** The part of Trusted Types that TypeScript does not describe yet; what is trusted passes for the text it stands for. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}

/** The page's policy lets no plain text name a script (require-trusted-types-for): this one address of the build may. */
function startWorker(): Worker {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  const trusted = trustedTypes?.createPolicy('check', { createScriptURL: (text) => text }).createScriptURL(url);
  return new Worker(trusted ?? url, { type: 'module' });
}

/** Talks to a worker: calls are answered by their numbers. */
function callsTo(worker: Worker): (ask: Call['ask']) => Promise<unknown> {
  const waiting = new Map<number, (reply: Reply) => void>();
  let number = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  return (ask) => {
    number += 1;
    const call: Call = { number, ask };
    return new Promise((resolve, reject) => {
      waiting.set(call.number, ({ value, error }) => (error === null ? resolve(value) : reject(new Error(error))));
      worker.addEventListener('error', () => reject(new Error('the worker does not run')), { once: true });
      worker.postMessage(call);
    });
  };
}

/** The same file, run in the page. */
async function importBench(): Promise<(context: CheckContext) => Checker> {
  const started = new Promise<(context: CheckContext) => Checker>((resolve) => {
    const take = ({ detail }: CustomEvent<(context: CheckContext) => Checker>): void => resolve(detail);
    document.addEventListener(benchEvent, take as EventListener, { once: true });
  });
  await import(/* @vite-ignore */ url);
  return started;
}

/** A checker in a worker, or in the page where browsers run no worker made of modules (Firefox before 114, Safari before 15). */
export async function startChecker(context: CheckContext): Promise<Checker> {
  try {
    const call = callsTo(startWorker());
    await call({ context });
    return {
      open: async (file) => (await call({ file })) as OfficeFile,
      check: async (settings) => (await call({ settings })) as Checked,
      readAhead: () => call({ readAhead: true }).then(() => undefined),
      mark: async () => (await call({ mark: true })) as Uint8Array<ArrayBuffer>,
    };
  } catch (error) {
    console.info(error);
    return (await importBench())(context);
  }
}
