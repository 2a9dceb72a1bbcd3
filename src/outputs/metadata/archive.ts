import { zipSync, type Zippable } from 'fflate';

/** A file of the archive, at a path without a leading slash. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * One zip of all files, the same bytes for the same content on every machine: sorted by path, every file dated `date` (`YYYY-MM-DD`), no rights or owners.
 * A zip holds local time without a zone, and fflate reads local parts of the date, so the date is made of local parts too.
 */
export function archive(files: readonly ArchivedFile[], date: string): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const tree: Zippable = Object.fromEntries(sorted.map(({ path, bytes }) => [path, [bytes, { mtime }]]));
  return new Uint8Array(zipSync(tree, { level: 6 }));
}
