import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { listTree } from '../../lib/files.ts';

/** A page of the folder that is being read. */
export interface Arrival {
  /** Path inside the folder, with `/` on every system. */
  readonly file: string;
  readonly html: string;
}

/** How long to wait before looking again for a page that is not there yet, in milliseconds. */
const pause = 20;

/** The page when all of it is there. */
function readWhole(file: string): string | null {
  try {
    const html = readFileSync(file, 'utf8');
    return html.trimEnd().endsWith('</html>') ? html : null;
  } catch {
    return null;
  }
}

/**
 * The pages of a folder while they are being written: those announced in that order, each as soon as all of it is there, then, once
 * `isFinished`, those that nobody announced, in the order of their paths.
 */
export async function* arrivals(
  folder: string,
  announced: readonly string[],
  isFinished: () => boolean,
): AsyncGenerator<Arrival> {
  const come = new Set<string>();
  for (const file of announced) {
    let html = readWhole(join(folder, file));
    for (; html === null && !isFinished(); html = readWhole(join(folder, file))) await setTimeout(pause);
    // Between two pages, what was written is sent off and it can be heard that all are there.
    await setImmediate();
    if (html === null) continue;
    come.add(file);
    yield { file, html };
  }
  while (!isFinished()) await setTimeout(pause);
  for (const file of listTree(folder)) {
    if (file.endsWith('.html') && !come.has(file)) yield { file, html: readFileSync(join(folder, file), 'utf8') };
  }
}
