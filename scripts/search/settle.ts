import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** What Pagefind writes before the CBOR of each of its files. */
const signature = Buffer.from('pagefind_dcd');

/** Kind (major type), argument and end of the head of the CBOR item at `at` (RFC 8949, section 3). */
function headOf(bytes: Buffer, at: number): { kind: number; value: number; end: number } {
  const first = bytes[at] ?? 0;
  const [kind, short] = [first >> 5, first & 31];
  if (short < 24) return { kind, value: short, end: at + 1 };
  const length = 2 ** (short - 24);
  if (length > 4) throw new Error(`CBOR item of unexpected length at ${String(at)}`);
  return { kind, value: bytes.readUIntBE(at + 1, length), end: at + 1 + length };
}

/** Where the items of the CBOR array at `at` begin, and where the array ends. */
function itemsOf(bytes: Buffer, at: number): readonly number[] {
  const { kind, value, end } = headOf(bytes, at);
  if (kind !== 4) throw new Error(`CBOR array expected at ${String(at)}`);
  const places = [end];
  for (let index = 0; index < value; index++) places.push(endOf(bytes, places[index] ?? end));
  return places;
}

/** Where the CBOR item at `at` ends. */
function endOf(bytes: Buffer, at: number): number {
  const { kind, value, end } = headOf(bytes, at);
  if (kind === 2 || kind === 3) return end + value;
  if (kind === 4) return itemsOf(bytes, at).at(-1) ?? end;
  if (kind === 0 || kind === 1 || kind === 7) return end;
  throw new Error(`CBOR item of unexpected kind ${String(kind)} at ${String(at)}`);
}

/** The bytes with the items of the array at `at` in the order of their own bytes. */
function sorted(bytes: Buffer, at: number): Buffer {
  const places = itemsOf(bytes, at);
  const items = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
  const [start = 0] = places;
  return Buffer.concat([
    bytes.subarray(0, start),
    ...items.sort((a, b) => a.compare(b)),
    bytes.subarray(places.at(-1)),
  ]);
}

const read = async (file: string): Promise<Buffer> => gunzipSync(await readFile(file)).subarray(signature.length);

/** Writes the content below a name that holds its own digest, as long as the one before; returns that digest. */
async function write(folder: string, old: string, oldKey: string, content: Buffer): Promise<string> {
  const key = createHash('sha256').update(content).digest('hex').slice(0, oldKey.length);
  await rm(join(folder, old));
  await writeFile(join(folder, old.replace(oldKey, key)), gzipSync(Buffer.concat([signature, content]), { level: 9 }));
  return key;
}

/** The top-level item of Pagefind's meta file that lists the filters: version, pages, words, filters, … */
const filterItem = 3;

/**
 * Makes Pagefind's output the same on every run: it writes the values of a filter, and the filters, in the chance order of a
 * hash map (1.5.2). Both are sorted here, and the files get the names of their new content.
 */
export async function settle(folder: string): Promise<void> {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = await readFile(entryFile, 'utf8');
  const { languages } = JSON.parse(entry) as { languages: Readonly<Record<string, { hash: string }>> };
  const keys = new Map<string, string>();
  for (const name of await readdir(join(folder, 'filter')).catch(() => [])) {
    const content = await read(join(folder, 'filter', name));
    const [, values = 0] = itemsOf(content, 0);
    const key = /[0-9a-f]+(?=\.pf_filter$)/.exec(name)?.[0] ?? name;
    keys.set(key, await write(join(folder, 'filter'), name, key, sorted(content, values)));
  }
  let settled = entry;
  for (const { hash } of Object.values(languages)) {
    const name = `pagefind.${hash}.pf_meta`;
    let meta = await read(join(folder, name));
    for (const [old, key] of keys) meta = Buffer.from(meta.toString('latin1').replaceAll(old, key), 'latin1');
    const key = /[0-9a-f]+$/.exec(hash)?.[0] ?? hash;
    const filters = itemsOf(meta, 0)[filterItem] ?? 0;
    settled = settled.replace(hash, hash.replace(key, await write(folder, name, key, sorted(meta, filters))));
  }
  await writeFile(entryFile, settled);
}
