import { expect, it } from 'vitest';
import { headersFile } from './cloudflare.ts';
import { headerRules, headersOf, strictTransport } from './headers.ts';
import { fillValue, matchPattern } from './pattern.ts';
import { typeOf } from './types.ts';

/** What Cloudflare Pages answers, as its documentation says: all matching rules in order, `! Name` takes away, equal names are joined. */
function answer(text: string, path: string): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  let names: Readonly<Record<string, string>> | null = null;
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, detached, name = '', value = ''] = /^ {2}(! )?([\w-]+)(?:: (.*))?$/.exec(line) ?? [];
    if (!line.startsWith(' ')) names = matchPattern(line, path);
    else if (names && detached) found.delete(name);
    else if (names) {
      const known = names;
      const filled = fillValue(value, (each) => known[each] ?? '');
      found.set(name, [found.get(name), filled].filter(Boolean).join(', '));
    }
  }
  return Object.fromEntries(found);
}

const paths = [
  '',
  'plan/',
  'plan/index.html',
  'plan/index.md',
  'search/',
  'search/files/text.1.txt',
  'embed/a/',
  'directory/nearest/',
  'statistics/a/b.svg',
  'statistics/a/b.json',
  'data/places/2026-03-19.utf8.csv',
  'data/places/index.html',
  'data/a.zip',
  'assets/a.js',
  'pagefind/fragment/a.pf_fragment',
  'pagefind/a.pf_meta',
  'pagefind/pagefind.js',
];

it.each(['/', '/zt/211/'])('headersFile(deployment) below %s says what the rules say', (base) => {
  const deployment = { base };
  const text = headersFile(deployment);
  for (const path of paths) {
    expect(answer(text, base + path), path).toEqual({
      ...headersOf(headerRules, path),
      [strictTransport.name]: strictTransport.value,
      ...(path.endsWith('.md') ? { 'Content-Type': typeOf(path) } : {}),
    });
  }
  expect(text.split('\n').every((line) => line.length <= 2000)).toBe(true);
  expect(text.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
});
