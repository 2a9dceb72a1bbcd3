/** For a test: writes two files and removes a third below a folder, and is killed at the n-th step that touches the disk. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [root = '', moment = ''] = process.argv.slice(2);
let left = Number(moment);

/** Kills this process when its moment has come: a write by then is half done. */
function wrap<A extends readonly unknown[], R>(
  step: (...args: A) => R,
  half?: (...args: A) => void,
): (...args: A) => R {
  return (...args) => {
    left -= 1;
    if (left === 0) {
      half?.(...args);
      process.kill(process.pid, 'SIGKILL');
    }
    return step(...args);
  };
}

const { writeFileSync } = fs;
const halfWritten = (...[file, content]: Parameters<typeof writeFileSync>): void => {
  writeFileSync(file, typeof content === 'string' ? content.slice(0, 3) : '');
};
Object.assign(fs, {
  writeFileSync: wrap(writeFileSync, halfWritten),
  renameSync: wrap(fs.renameSync),
  rmSync: wrap(fs.rmSync),
  mkdirSync: wrap(fs.mkdirSync),
});
syncBuiltinESMExports();
const { writeWhole } = await import('./transaction.ts');
await writeWhole(
  root,
  () =>
    new Map([
      ['data/engineers/2026-01-16.csv', 'new table'],
      ['data/sources.yaml', 'new sources'],
      ['data/engineers/2025-12-01.csv', null],
    ]),
);
