import { spawn } from 'node:child_process';
import { inProject } from './folders.ts';

export interface Run {
  readonly code: number;
  /** What it printed on both channels, in order; empty when it was shown at once. */
  readonly output: string;
  readonly seconds: number;
}

/** Astro has Node keep what it compiled in the system's temporary folder for ever: each build of other pages would leave as many files there. */
const keepNothing = { NODE_DISABLE_COMPILE_CACHE: '1' };

/** Runs a program in the project's root, or in `cwd`. `shown` lets it print directly instead of into the result. */
export function run(
  command: string,
  words: readonly string[],
  shown = false,
  env: NodeJS.ProcessEnv = {},
  cwd = inProject(''),
): Promise<Run> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd,
      env: { ...keepNothing, ...process.env, ...env },
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code: code ?? 1,
        output: Buffer.concat(chunks).toString('utf8'),
        seconds: (performance.now() - start) / 1000,
      });
    });
  });
}

/** Runs a script of scripts/ or the entry of a package under this same Node. */
export const runNode = (
  file: string,
  words: readonly string[],
  shown = false,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> => run(process.execPath, [inProject(file), ...words], shown, env);
