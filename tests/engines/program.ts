import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The first of some programs that this machine has, by their absolute paths or by their names in PATH. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => existsSync(path));
}

/** A program that runs beside the tests. */
export interface Running {
  /** All that it printed until now. */
  output(): string;
  /** Ends it and all it started. */
  stop(): void;
}

/** Starts a program. */
export function startProgram(path: string, words: readonly string[]): Running {
  const child = spawn(path, words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let text = '';
  for (const channel of [child.stdout, child.stderr])
    channel.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  child.once('error', (error) => (text += error.message));
  return {
    output: () => text,
    stop() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    },
  };
}

/** Asks again and again for something until it is there. Throws what the program printed when it is not after half a minute. */
export async function until<T>(running: Running, find: () => T | null | Promise<T | null>): Promise<T> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const found = await find();
    if (found !== null) return found;
    await setTimeout(50);
  }
  running.stop();
  throw new Error(`not ready: ${running.output().slice(-2000)}`);
}
