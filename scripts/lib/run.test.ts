import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lockHolder } from './lock.ts';
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

it.skipIf(process.platform === 'win32').each([
  { what: 'gets SIGTERM', signal: 'SIGTERM', shell: false, code: 143 },
  { what: 'gets SIGINT', signal: 'SIGINT', shell: false, code: 130 },
  { what: 'loses the shell through which npm started it', signal: 'SIGTERM', shell: true, code: null },
] as const)(
  'a command that $what ends what it started and frees its lock',
  async ({ signal, shell, code }) => {
    const root = mkdtempSync(join(tmpdir(), 'run-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const [lock, started] = [join(root, 'lock'), join(root, 'started')];
    const child = `require('fs').writeFileSync(${JSON.stringify(started)}, String(process.pid)); setInterval(() => 0, 1000)`;
    const command = join(root, 'command.ts');
    writeFileSync(
      command,
      `import { withLock } from '${import.meta.dirname}/lock.ts';
import { run } from '${import.meta.dirname}/run.ts';
import { orStop } from '${import.meta.dirname}/stop.ts';
await orStop(() => withLock(${JSON.stringify(lock)}, () => run(process.execPath, ['-e', ${JSON.stringify(child)}])));`,
    );
    const words = shell ? ['sh', '-c', '"$0" "$1"; true', process.execPath, command] : [process.execPath, command];
    const parent = spawn(words[0] ?? '', words.slice(1), {
      stdio: 'inherit',
      env: { ...process.env, npm_lifecycle_event: 'build' },
    });
    const ended = new Promise<number | null>((resolve) => parent.once('exit', resolve));
    await until(() => existsSync(started) && readFileSync(started, 'utf8') !== '');
    const pid = Number(readFileSync(started, 'utf8'));
    expect([isAlive(pid), lockHolder(lock)]).toEqual([true, Number(readFileSync(lock, 'utf8'))]);
    parent.kill(signal);
    expect(await ended).toBe(code);
    await until(() => !isAlive(pid));
    expect(lockHolder(lock)).toBe(null);
  },
  60_000,
);

it('run() ends a program as soon as it is no longer wanted, or before it began', async () => {
  const ending = new AbortController();
  const ends = (): Promise<unknown> =>
    run(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { signal: ending.signal });
  const early = ends();
  ending.abort();
  expect(await Promise.all([early, ends()])).toMatchObject([{ code: 1 }, { code: 1 }]);
});
