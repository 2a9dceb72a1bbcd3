import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuilt } from '../../data/read-built.ts';
import type { Told } from '../../check/claims/told.ts';
import { pagePolicies, withPolicy } from '../../deploy/policy-meta.ts';
import { codeVersion } from '../../lib/code-version.ts';
import { inProject, type Publication } from '../../lib/folders.ts';
import { openKeptTable } from '../../lib/kept-table.ts';
import type { Arrival } from './arrivals.ts';
import { lineWriter } from '../lines/lines.ts';
import { lineWords } from '../lines/words.ts';
import { sourcesOf } from '../twins/sources.ts';
import { twinWriter } from '../twins/twins.ts';

/** Finishes pages, one after the other. */
export interface Finisher {
  /** Writes a page over what Astro wrote, and its twin beside it. */
  readonly finish: (page: Arrival) => void;
  /** Keeps what was found for the next build. */
  readonly save: () => void;
}

/**
 * Writes into the pages of a built folder what Astro does not: where their lines may end, where their twin in Markdown is, and, for hosts
 * that cannot send headers, their Content-Security-Policy. `files` are all of its pages; `told`: the numbers of each claim by its key.
 */
export function pageFinisher(
  folder: string,
  files: readonly string[],
  publication: Publication,
  told: ReadonlyMap<string, Told>,
): Finisher {
  const kept = openKeptTable(inProject('.build/kept/pages'), codeVersion());
  const words = lineWords();
  const withTwin = twinWriter(folder, files, publication, sourcesOf(readBuilt(inProject('')), told, words), kept);
  const withLines = lineWriter(words, kept);
  const policyOf = pagePolicies();
  return {
    finish({ file, html }) {
      const finished = withPolicy(withLines(withTwin(file, html)), policyOf(file));
      const flag = Buffer.byteLength(finished) >= Buffer.byteLength(html) ? 'r+' : 'w';
      // Over what is there where nothing of it is left behind: cutting thousands of files off first waits for the disk.
      writeFileSync(join(folder, file), finished, { flag });
    },
    save: () => kept.save(),
  };
}
