import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import type { SearchDocument } from '../../../src/search/document.ts';

interface Raw {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { readonly id: string; data(): Promise<unknown> }[] }>;
}

/** Pagefind over pages, with every byte counted that it fetches. */
export interface Metered {
  /** The pages found, as positions in the list of pages, best first; fetches what is shown of the first `shown`. */
  ask(query: string, shown?: number): Promise<readonly number[]>;
  /** Bytes fetched since the last call: compressed as a server would. */
  bytes(): number;
  close(): void;
}

/** The address of a page from the file that holds what is shown of it. */
function urlIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { readonly url: string }).url;
}

/** Address of a page → its key in the index of `folder`: the name of its fragment. */
const keysIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    globSync('fragment/*', { cwd: folder }).map((file) => [
      urlIn(readFileSync(join(folder, file))),
      basename(file, '.pf_fragment').replace(/^[^_]*_/, ''),
    ]),
  );

/** Opens the Pagefind of `folder`, of these pages, in this process, one at a time. */
export async function openPagefind(folder: string, documents: readonly SearchDocument[]): Promise<Metered> {
  const keys = keysIn(folder);
  const pageOf = new Map(documents.map(({ url }, page) => [keys.get(url) ?? '', page]));
  let spent = brotliCompressSync(readFileSync(join(folder, 'pagefind.js'))).length;
  const fetched = globalThis.fetch;
  globalThis.fetch = (asked) => {
    const address = asked instanceof Request ? asked.url : asked.toString();
    const bytes = readFileSync(join(folder, address.replace(/^.*\/pagefind\/|\?.*$/g, '')));
    spent += bytes.length;
    return Promise.resolve(new Response(bytes));
  };
  const pagefind = (await import(join(folder, 'pagefind.js'))) as Raw;
  await pagefind.options({ basePath: 'http://localhost/pagefind/', baseUrl: '/', noWorker: true, excerptLength: 1 });
  await pagefind.init();
  return {
    async ask(query, shown = 0) {
      const { results } = await pagefind.search(query);
      for (const result of results.slice(0, shown)) await result.data();
      return results.map(({ id }) => pageOf.get(id.replace(/^[^_]*_/, '')) ?? -1);
    },
    bytes() {
      const all = spent;
      spent = 0;
      return all;
    },
    close() {
      globalThis.fetch = fetched;
    },
  };
}
