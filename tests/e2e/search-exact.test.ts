import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAll, toCorpus } from '../../src/search/corpus.ts';
import { search, toIndex } from '../../src/search/search.ts';
import { spaceQuery } from '../../src/search/spaced.ts';
import { built, readFiles, readLines } from '../search/site.ts';
import { truthOf } from '../search/truth.ts';

const { documents, rules, words, keys } = readFiles();
const truth = truthOf(await readLines());
const corpus = toCorpus(documents.map((page) => ({ ...page, terms: [] })));
const listed = (pages: Iterable<number>): string => [...pages].sort((a, b) => a - b).join();

/** The first strings for which an engine is wrong. */
function missesOf(find: (text: string) => string): string[] {
  const misses: string[] = [];
  for (const [text, pages] of truth) {
    if (find(text) === listed(pages)) continue;
    misses.push(text);
    if (misses.length === 5) break;
  }
  return misses;
}

describe('every string of two to eight characters of all pages', () => {
  it('is found by the scan on exactly the pages that hold it', { timeout: 120_000 }, () => {
    expect(truth.size).toBeGreaterThan(10_000);
    const owners = (text: string): Set<number> =>
      new Set(findAll(corpus, text).map(({ field }) => corpus.fields[field]?.owner ?? -1));
    expect(missesOf((text) => listed(owners(text)))).toEqual([]);
  });

  it('fills the exact tier with exactly these pages', { timeout: 120_000 }, () => {
    const index = toIndex(documents, rules, words);
    const sample = new Map([...truth].filter((_, number) => number % 97 === 0));
    const wrong = [...sample].filter(([text, pages]) => {
      const tier = search(index, text).tiers.find(({ name }) => name === 'exact');
      return listed(tier?.hits.map(({ document }) => document) ?? []) !== listed(pages);
    });
    expect(wrong.map(([text]) => text)).toEqual([]);
  });

  it(
    'is found by Pagefind on the same pages (one string in five; the bench asks all)',
    { timeout: 300_000 },
    async () => {
      const fetched = globalThis.fetch;
      const read = (address: string): Response =>
        new Response(readFileSync(join(built, 'pagefind', address.replace(/^.*\/pagefind\/|\?.*$/g, ''))));
      globalThis.fetch = (asked) => Promise.resolve(read(asked instanceof Request ? asked.url : asked.toString()));
      try {
        const pagefind = (await import(join(built, 'pagefind/pagefind.js'))) as {
          options(options: object): Promise<void>;
          search(phrase: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
        };
        await pagefind.options({ basePath: 'http://localhost/pagefind/', baseUrl: '/', noWorker: true });
        const pageOf = new Map(keys.map((key, page) => [key, page]));
        const misses: string[] = [];
        for (const [text, pages] of [...truth].filter((_, number) => number % 5 === 0)) {
          const { results } = await pagefind.search(spaceQuery(text));
          const found = results.map(({ id }) => pageOf.get(id.replace(/^[^_]*_/, '')) ?? -1);
          if (listed(found) !== listed(pages)) misses.push(text);
          if (misses.length === 5) break;
        }
        expect(misses).toEqual([]);
      } finally {
        globalThis.fetch = fetched;
      }
    },
  );
});

describe('what is written in the pages, quotes and spaces included', () => {
  it('is found as written', () => {
    const index = toIndex(documents, rules, words);
    const missing = documents.flatMap((page, document) =>
      page.blocks
        .flatMap(({ text }) =>
          text.split('\n').flatMap((line) => {
            const start = (line.length * 7) % Math.max(1, line.length - 8);
            const query = line.slice(start, start + 8);
            if (/[.。,，、;；:：!！?？…/|]/.test(query) || query.trim() === '') return [];
            const hits = search(index, query.replace(/\s/g, '')).tiers[0]?.hits ?? [];
            return hits.some((hit) => hit.document === document) ? [] : [`${page.url} ${query}`];
          }),
        )
        .slice(0, 3),
    );
    expect(missing).toEqual([]);
  });
});
