import { readFileSync, statSync, writeFileSync } from 'node:fs';
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

/** Pages of single places: on a large site nearly all files, each seldom asked for. */
const isPlace = (file: string): boolean => file.startsWith('directory/place/');

/** Bytes of text above which the best quality of brotli, which takes a second for each megabyte, would hold up a build: a quicker one does then, and places are left to the server. */
const patience = 40e6;

/** What was written beside the files of a built folder. */
export interface Compressed {
  readonly files: number;
  /** Bytes of the files before and after, with brotli. */
  readonly before: number;
  readonly after: number;
}

/** A file that gets its last bytes after all others, and what resolves when it has them. */
export interface Late {
  readonly file: string;
  readonly ready: Promise<unknown>;
}

/**
 * Writes `.br` and `.gz` beside each text file of a built folder where they are smaller: the same bytes on each run and machine.
 * What was compressed for an earlier build is taken from the folder `cache`. The file that is `late` is waited for.
 */
export async function compress(folder: string, cache: string, late?: Late): Promise<Compressed> {
  const all = listTree(folder).filter((file) => isText(file) && !isPinned(file));
  const isLarge = all.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) > patience;
  const files = isLarge ? all.filter((file) => !isPlace(file)) : all;
  const quality = isLarge ? 6 : constants.BROTLI_MAX_QUALITY;
  const kept = await openKept(cache);
  let [written, before, after] = [0, 0, 0];
  const pack = async (file: string): Promise<void> => {
    const bytes = readFileSync(join(folder, file));
    if (bytes.length < smallest) return;
    written += 1;
    before += bytes.length;
    const name = `${sha256Of(bytes)}-${quality}`;
    for (const [ending, variant] of Object.entries(variants)) {
      const packed = await kept.get(name + ending, () => variant.pack(bytes, quality));
      if (ending === '.br') after += packed.length;
      if (packed.length < bytes.length) writeFileSync(join(folder, file + ending), packed);
    }
  };
  await mapTogether(
    files.filter((file) => file !== late?.file),
    4,
    pack,
  );
  if (late) {
    await late.ready;
    await pack(late.file);
  }
  await kept.forgetOthers();
  return { files: written, before, after };
}
