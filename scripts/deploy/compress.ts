import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';
import { listTree, sha256Of } from '../lib/files.ts';
import { mapTogether } from '../lib/map-together.ts';
import { openKept } from '../lib/kept.ts';

/** Endings of files that are text; pictures, archives and Pagefind's files are compressed already. */
const endings = 'html,css,js,mjs,json,jsonld,geojson,csv,txt,md,xml,ics,ris,bib,svg';

/** Whether a file is text, and so is sent compressed. */
export const isText = (file: string): boolean => endings.split(',').includes(file.slice(file.lastIndexOf('.') + 1));

/**
 * Pinned pages and what stands beside them: every release adds some, which stay for ever and are seldom asked for. Servers pack them when
 * they are.
 */
const isPinned = (file: string): boolean => /^(?:statistics|embed)\/(?:.*\/)?\d{4}-\d{2}-\d{2}\//.test(file);

/** Below this a compressed variant saves no packet. */
const smallest = 512;

const packWithBrotli = promisify(brotliCompress);
const packWithGzip = promisify(gzip);

const toBrotli = (bytes: Buffer, quality: number): Promise<Buffer> =>
  packWithBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

async function toGzip(bytes: Buffer): Promise<Buffer> {
  const packed = await packWithGzip(bytes, { level: constants.Z_BEST_COMPRESSION });
  // The header names the operating system; "unknown" makes the same bytes everywhere (RFC 1952, 2.3.1).
  packed[9] = 255;
  return packed;
}

/** The variants of a file that a server may send instead, by ending. */
export const variants = {
  '.br': { pack: toBrotli, unpack: (bytes: Buffer): Buffer => brotliDecompressSync(bytes) },
  '.gz': { pack: toGzip, unpack: (bytes: Buffer): Buffer => gunzipSync(bytes) },
} as const;

/** Bytes of text above which the best quality of brotli, which takes a second for each megabyte, would hold up a build. */
const patience = 40e6;

/** What was written beside the files of a built folder. */
export interface Compressed {
  readonly files: number;
  /** Bytes of the files before and after, with brotli. */
  readonly before: number;
  readonly after: number;
}

/**
 * Writes `.br` and `.gz` beside each text file of a built folder where they are smaller: the same bytes on each run and machine.
 * What was compressed for an earlier build is taken from the folder `cache`.
 */
export async function compress(folder: string, cache: string): Promise<Compressed> {
  const files = listTree(folder).filter((file) => isText(file) && !isPinned(file));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  const quality = sizes.reduce((sum, size) => sum + size, 0) > patience ? 6 : constants.BROTLI_MAX_QUALITY;
  const kept = await openKept(cache);
  let [written, before, after] = [0, 0, 0];
  await mapTogether(files, 4, async (file) => {
    const bytes = await readFile(join(folder, file));
    if (bytes.length < smallest) return;
    written += 1;
    before += bytes.length;
    const name = `${sha256Of(bytes)}-${quality}`;
    for (const [ending, { pack }] of Object.entries(variants)) {
      const packed = await kept.get(name + ending, () => pack(bytes, quality));
      if (ending === '.br') after += packed.length;
      if (packed.length < bytes.length) await writeFile(join(folder, file + ending), packed);
    }
  });
  await kept.forgetOthers();
  return { files: written, before, after };
}
