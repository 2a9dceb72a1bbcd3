import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Question, Word } from './host.ts';

/** What came of a question. */
export interface Answer {
  /** The test that failed first, or that the code never came to an end; null when every test passed. */
  readonly failure: string | null;
  /** Test file → ms it took. */
  readonly took: ReadonlyMap<string, number>;
}

const program = fileURLToPath(new URL('host.ts', import.meta.url));

/** One host and the question it works at; a host that hangs is killed, and another takes its place at the next question. */
export interface Host {
  ask(question: Question): Promise<Answer>;
  stop(): void;
}

/** Starts no host before the first question. `patienceMs`: how long one may say nothing. */
export function startHost(patienceMs: () => number): Host {
  let child: ChildProcess | null = null;
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };
  const wait = (host: ChildProcess, patience: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const took = new Map<string, number>();
      const end = (failure: string | null): void => {
        clearTimeout(timer);
        host.removeAllListeners();
        resolve({ failure, took });
      };
      const timer = setTimeout(() => {
        stop();
        end('没有结束');
      }, patience);
      host.on('message', (word: Word) => {
        timer.refresh();
        if (word.kind === 'took') took.set(word.test, word.ms);
        if (word.kind === 'done') end(word.failure);
      });
      host.on('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`test host ended: ${String(code)}`));
      });
    });
  return {
    stop,
    async ask(question) {
      if (child === null) {
        child = fork(program, {
          env: { ...process.env, TZ: 'Asia/Shanghai' },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        });
        await wait(child, 120_000);
      }
      child.send(question);
      return wait(child, patienceMs());
    },
  };
}
