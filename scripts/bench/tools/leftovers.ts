import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files and bytes below a folder; what is linked into it does not count. */
export function holdings(folder: string): { readonly files: number; readonly bytes: number } {
  const all = { files: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const { files, bytes } = entry.isDirectory()
      ? holdings(path)
      : { files: Number(entry.isFile()), bytes: entry.isFile() ? statSync(path).size : 0 };
    all.files += files;
    all.bytes += bytes;
  }
  return all;
}

/** The processes that were started with `word` in their environment and have not ended; none where there is no /proc. */
export function processesWith(word: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readFileSync(`/proc/${String(pid)}/environ`, 'latin1').includes(word);
      } catch {
        return false; // It has ended meanwhile, or belongs to somebody else.
      }
    });
}

/** What a finished build of a project should have cleared away and did not. `temporary` is the folder that it was given for such. */
export const leftovers = (project: string, temporary: string, word: string): readonly string[] => [
  ...['.build/lock', '.build/previous', '.build/dist'].filter((path) => existsSync(join(project, path))),
  ...readdirSync(temporary),
  ...processesWith(word).map((pid) => `process ${String(pid)}`),
];
