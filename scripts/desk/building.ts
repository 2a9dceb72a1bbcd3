import { spawn } from 'node:child_process';
import { inProject } from '../lib/folders.ts';
import { buildEnvironment, keepNothing } from '../lib/run.ts';
import { Stop } from '../lib/stop.ts';

/** A build that runs beside the desk. */
export interface Building {
  /** Rejects with a Stop that says in Chinese what is wrong. */
  readonly done: Promise<void>;
  /** Ends it and everything that it started. */
  readonly stop: () => void;
}

/** What a build that failed says about its failure: the rest of its output, counts and reminders, is no fault. */
function failureOf(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^数据：|^ {2}\S|提醒：/.test(line));
  const isText = lines.some((line) => line.startsWith('content/'));
  const advice = isText ? ['content/ 开头的是文章里的话，请作者改好，再回到这里发布；草稿还在。'] : [];
  return [...(lines.length === 0 ? ['构建被停止了。'] : lines), ...advice].join('\n');
}

/** Starts a build of the project's site in a process of its own, which ends with this one. */
export function startBuild(onStep: (step: string) => void): Building {
  const child = spawn(process.execPath, [inProject('scripts/desk/build.ts')], {
    cwd: inProject(''),
    env: { ...keepNothing(), ...process.env, ...buildEnvironment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own, so that all of it can be ended at once.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  child.on('message', (step) => onStep(step as string));
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Stop(failureOf(Buffer.concat(said).toString('utf8'))));
    });
  });
  const stop = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (process.platform === 'win32') spawn('taskkill', ['/T', '/F', '/PID', String(child.pid)]);
    else process.kill(-child.pid, 'SIGKILL');
  };
  return { done, stop };
}
