import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { inProject } from './folders.ts';

/** Programs that run now. */
const running = new Set<ChildProcess>();

/** What ends a command. Ctrl-C reaches all that it started as well, a signal that is sent to it does not. */
const ends = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** Whoever ends a command ends what it started: else Astro would go on writing for minutes. */
function endAll(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
  process.exit(128 + constants.signals[signal]);
}

export interface Run {
  readonly code: number;
  /** What it printed on both channels, in order; empty when it was shown at once. */
  readonly output: string;
  readonly seconds: number;
}

/**
 * Astro has Node keep what it compiled in the system's temporary folder for ever: each build of other pages would leave as many files there.
 * Whoever names a folder for it (NODE_COMPILE_CACHE) looks after that folder.
 */
export const keepNothing = (): NodeJS.ProcessEnv =>
  process.env['NODE_COMPILE_CACHE'] === undefined ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {};

/** For every part of a build; a BASE_URL of the machine's own would otherwise reach the pages. */
export const buildEnvironment = {
  TZ: 'Asia/Shanghai',
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
  BASE_URL: undefined,
};

export interface RunOptions {
  /** Lets it print directly instead of into the result. */
  readonly shown?: boolean;
  /** Added to the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** Where it runs; the project's root unless told. */
  readonly cwd?: string;
  /** Called with each message that a program of Node sends. */
  readonly onMessage?: (message: unknown) => void;
  /** Ends it before its time; it resolves then as if it had failed. */
  readonly signal?: AbortSignal;
}

/** Runs a program. */
export function run(command: string, words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { shown = false, env = {}, cwd = inProject(''), onMessage, signal } = options;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const channels = shown ? (['inherit', 'inherit', 'inherit'] as const) : (['ignore', 'pipe', 'pipe'] as const);
    // Before it starts, which takes a moment too.
    if (running.size === 0) for (const signal of ends) process.on(signal, endAll);
    const child = spawn(command, words, {
      cwd,
      env: { ...keepNothing(), ...process.env, ...env },
      stdio: onMessage ? [...channels, 'ipc'] : [...channels],
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    running.add(child);
    const forget = (): void => {
      running.delete(child);
      if (running.size === 0) for (const signal of ends) process.off(signal, endAll);
    };
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    if (onMessage) child.on('message', onMessage);
    signal?.addEventListener('abort', () => child.kill(), { once: true });
    if (signal?.aborted === true) child.kill();
    child.on('error', (error) => {
      forget();
      reject(error);
    });
    child.on('close', (code) => {
      forget();
      resolve({
        code: code ?? 1,
        output: Buffer.concat(chunks).toString('utf8'),
        seconds: (performance.now() - start) / 1000,
      });
    });
  });
}

/** Runs a script of scripts/ or the entry of a package under this same Node. */
export const runNode = (file: string, words: readonly string[], options: RunOptions = {}): Promise<Run> =>
  run(process.execPath, [inProject(file), ...words], options);
