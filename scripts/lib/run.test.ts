import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './run.ts';

/** Whether a process is there. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !check(); tries += 1) await new Promise((done) => setTimeout(done, 25));
  expect(check()).toBe(true);
}

it.skipIf(process.platform === 'win32')(
  'a command that gets SIGTERM ends what it started and frees its lock',
  { timeout: 60_000 },
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'run-'));
    const [lock, started] = [join(root, 'lock'), join(root, 'started')];
    const child = `require('fs').writeFileSync(${JSON.stringify(started)}, String(process.pid)); setInterval(() => 0, 1000)`;
    const command = join(root, 'command.ts');
    writeFileSync(
      command,
      `import { withLock } from '${import.meta.dirname}/lock.ts';
import { run } from '${import.meta.dirname}/run.ts';
await withLock(${JSON.stringify(lock)}, () => run(process.execPath, ['-e', ${JSON.stringify(child)}]));`,
    );
    const parent = spawn(process.execPath, [command], { stdio: 'inherit' });
    const ended = new Promise<number | null>((resolve) => parent.once('exit', resolve));
    await until(() => existsSync(started) && readFileSync(started, 'utf8') !== '');
    const pid = Number(readFileSync(started, 'utf8'));
    expect([isAlive(pid), existsSync(lock)]).toEqual([true, true]);
    parent.kill('SIGTERM');
    expect(await ended).toBe(143);
    await until(() => !isAlive(pid));
    expect(existsSync(lock)).toBe(false);
    rmSync(root, { recursive: true });
  },
);

it('run() ends a program as soon as it is no longer wanted, or before it began', async () => {
  const ending = new AbortController();
  const ends = (): Promise<unknown> =>
    run(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { signal: ending.signal });
  const early = ends();
  ending.abort();
  expect(await Promise.all([early, ends()])).toMatchObject([{ code: 1 }, { code: 1 }]);
});
