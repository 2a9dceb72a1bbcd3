import { describe, expect, it } from 'vitest';
import { findAll, toCorpus } from '../../src/search/corpus.ts';
import { toNormal } from '../../src/search/normal.ts';
import { search } from '../../src/search/search.ts';
import { holding, stepNames, unclaimed } from '../../src/search/step.ts';
import { isLong } from '../fixtures/long.ts';
import { wrongForms } from '../search/forms.ts';
import { readEngine, readLines } from '../search/site.ts';
import { truthOf } from '../search/truth.ts';

const { index: engine, files } = readEngine();
const asSteps = new Set(stepNames.filter((name) => holding.has(name)));
const { documents } = files;
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

/** Whether the scan finds what was typed in a page of these lines. */
const finds = (lines: readonly string[], typed: string): boolean => {
  const page = { url: '/', title: '', kind: 'policy', blocks: [{ text: lines.join('\n') }] } as const;
  return findAll(toCorpus([page]), toNormal(typed)).length > 0;
};

describe('every string of two to eight characters of all pages', () => {
  it('is found by the scan on exactly the pages that hold it', { timeout: 120_000 }, () => {
    expect(truth.size).toBeGreaterThan(10_000);
    expect(wrongForms(finds)).toEqual([]);
    const owners = (text: string): Set<number> => new Set(findAll(corpus, text).map(({ field }) => field.owner));
    expect(missesOf((text) => listed(owners(text)))).toEqual([]);
  });

  it('is listed with all of these pages before what is less certain', { timeout: 120_000 }, () => {
    const sample = new Map([...truth].filter((_, number) => number % (isLong ? 97 : 397) === 0));
    const wrong = [...sample].filter(([text, pages]) => {
      const tiers = search(engine, text).tiers.filter(
        ({ name }) => asSteps.has(name) || name === 'suggested' || name === 'area',
      );
      const found = new Set(tiers.flatMap(({ hits }) => hits.map(({ document }) => document)));
      return [...pages].some((page) => !found.has(page));
    });
    expect(wrong.map(([text]) => text)).toEqual([]);
  });
});

describe('what is written in the pages, quotes and spaces included', () => {
  it('is found as written', () => {
    const missing = documents.flatMap((page, document) =>
      page.blocks
        .flatMap(({ text }) =>
          text.split('\n').flatMap((line) => {
            const start = (line.length * 7) % Math.max(1, line.length - 8);
            const query = line.slice(start, start + 8);
            if (/[.。,，、;；:：!！?？…/|]/.test(query) || query.trim() === '') return [];
            const { tiers } = search(engine, query.replace(/\s/g, ''));
            const isFound = tiers.some(
              ({ name, hits }) => !unclaimed.has(name) && hits.some((hit) => hit.document === document),
            );
            return isFound ? [] : [`${page.url} ${query}`];
          }),
        )
        .slice(0, 3),
    );
    expect(missing).toEqual([]);
  });
});
