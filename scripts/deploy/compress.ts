import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';

/** Endings of files that are text; pictures, archives and Pagefind's files are compressed already. */
const endings = 'html,css,js,mjs,json,jsonld,geojson,csv,txt,xml,ics,ris,bib,svg';

/** Below this a compressed variant saves no packet. */
const smallest = 512;

const packWithBrotli = promisify(brotliCompress);
const packWithGzip = promisify(gzip);

const toBrotli = (bytes: Buffer): Promise<Buffer> =>
  packWithBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
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

export interface Compressed {
  readonly files: number;
  /** Bytes of the files before and after, with brotli. */
  readonly before: number;
  readonly after: number;
}

/** Writes `.br` and `.gz` beside each text file of a built folder where they are smaller: the same bytes on each run. */
export async function compress(folder: string): Promise<Compressed> {
  const files = (await Array.fromAsync(glob(`**/*.{${endings}}`, { cwd: folder }))).sort();
  let [written, before, after] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const bytes = await readFile(join(folder, file));
      if (bytes.length < smallest) continue;
      written += 1;
      before += bytes.length;
      for (const [ending, { pack }] of Object.entries(variants)) {
        const packed = await pack(bytes);
        if (ending === '.br') after += packed.length;
        if (packed.length < bytes.length) await writeFile(join(folder, file + ending), packed);
      }
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return { files: written, before, after };
}
