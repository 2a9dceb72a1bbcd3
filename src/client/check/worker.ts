import { startBench } from './bench.ts';
import { benchEvent, type Call, type Checker, type Reply } from './checker.ts';

/** Runs the checker beside the page: 200,000 rows take seconds, in which a page of its own would stand still. Imported by a page that has to do without workers, it hands the checker over instead, so that there is one file of it. */
let bench: Checker | null = null;

async function answer({ ask }: Call): Promise<unknown> {
  if ('context' in ask) {
    bench = startBench(ask.context);
    return null;
  }
  if (bench === null) throw new Error('the context comes first');
  if ('file' in ask) return bench.open(ask.file);
  if ('readAhead' in ask) return bench.readAhead();
  return 'settings' in ask ? bench.check(ask.settings) : bench.mark();
}

if ('document' in globalThis) document.dispatchEvent(new CustomEvent(benchEvent, { detail: startBench }));
else
  addEventListener('message', ({ data }: MessageEvent<Call>) => {
    const reply = (value: unknown, error: string | null): void => {
      postMessage({ number: data.number, value, error } satisfies Reply);
    };
    answer(data).then(
      (value) => reply(value, null),
      (error: unknown) => reply(null, String(error)),
    );
  });
