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

/** What a host says until it is done; it may be silent for `patienceMs`. */
function listen(host: ChildProcess, patienceMs: number): Promise<Answer | 'ended' | 'hangs'> {
  return new Promise((resolve) => {
    const took = new Map<string, number>();
    const end = (answer: Answer | 'ended' | 'hangs'): void => {
      clearTimeout(timer);
      host.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => end('hangs'), patienceMs);
    host.on('message', (word: Word) => {
      timer.refresh();
      if (word.kind === 'took') took.set(word.test, word.ms);
      if (word.kind === 'done') end({ failure: word.failure, took });
    });
    host.on('exit', () => end('ended'));
    host.on('error', () => end('ended'));
  });
}

/** Starts no host before the first question. `patienceMs`: how long one may say nothing. */
export function startHost(patienceMs: () => number): Host {
  let child: ChildProcess | null = null;
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };
  const once = async (question: Question): Promise<Answer | 'ended' | 'hangs'> => {
    if (child?.connected !== true) {
      child = fork(program, {
        env: { ...process.env, TZ: 'Asia/Shanghai' },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      await listen(child, 120_000);
    }
    if (child.connected) child.send(question);
    const answer = await listen(child, patienceMs());
    if (typeof answer === 'string') stop();
    return answer;
  };
  return {
    stop,
    async ask(question) {
      const first = await once(question);
      // A host may end by an accident of its own; what ends two of them is the change.
      const answer = first === 'ended' ? await once(question) : first;
      if (answer === 'ended') return { failure: '测试进程意外结束', took: new Map() };
      return answer === 'hangs' ? { failure: '没有结束', took: new Map() } : answer;
    },
  };
}
