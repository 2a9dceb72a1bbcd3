/** For a test: releases a folder to a place, and is killed at the n-th step that touches the disk, before it is done. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [folder = '', place = '', moment = ''] = process.argv.slice(2);
let left = Number(moment);
const steps = ['copyFileSync', 'cpSync', 'mkdirSync', 'renameSync', 'rmSync', 'symlinkSync', 'writeFileSync'] as const;
for (const name of steps) {
  const step = fs[name] as (...words: readonly unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...words: readonly unknown[]) => {
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      return step(...words);
    },
  });
}
syncBuiltinESMExports();
const { release } = await import('./release.ts');
await release(folder, place);
