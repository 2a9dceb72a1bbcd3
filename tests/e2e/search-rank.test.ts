import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPublication, inProject } from '../../scripts/lib/folders.ts';
import { readWritten } from '../../scripts/search/read-rules.ts';
import { isRecord } from '../../src/search/document.ts';
import { toQuestion } from '../../src/search/asked.ts';
import { search, hasAny } from '../../src/search/search.ts';
import { stepNames, unclaimed } from '../../src/search/step.ts';
import { suggestionsFor } from '../../src/search/steps/suggested.ts';
import type { ReadyWay } from '../../src/search/ways.ts';
import { readReporting } from '../search/questions.ts';
import { listed, place, reciprocalRank } from '../search/rank.ts';
import { readEngine } from '../search/site.ts';

const engine = readEngine();
const { index, numbers, files } = engine;
const { base } = await readPublication();
const { documents } = files;
const urls = new Set(documents.map(({ url }) => url));
const reporting = readReporting();
const placed = place(engine, base, reporting);
const first = (query: string): string | undefined => listed(engine, query)[0];

describe('questions written from the text of the pages', () => {
  it('ask for pages that exist, each once', () => {
    const missing = reporting.flatMap(({ pages }) => pages).filter((page) => !urls.has(base.slice(0, -1) + page));
    expect(missing).toEqual([]);
    expect(new Set(reporting.map(({ text }) => text)).size).toBe(reporting.length);
    expect(reporting.length).toBeGreaterThanOrEqual(200);
  });

  // A floor, no goal; what is reached stands in the README of the bench.
  it('find their page near the top', () => {
    const inFirstFive = placed.filter(({ place: at }) => at > 0 && at <= 5);
    expect(reciprocalRank(placed)).toBeGreaterThan(0.93);
    expect(inFirstFive.length / placed.length).toBeGreaterThan(0.97);
  });
});

/** The first groups of a pattern in the text of a page. */
const valueIn = (url: string, pattern: RegExp): string => {
  const page = documents.find((each) => each.url === url);
  return pattern.exec(page?.blocks.map(({ text }) => text).join('\n') ?? '')?.[1] ?? '';
};

/** Ways to write a telephone number. */
const phoneForms: readonly ((phone: string) => string)[] = [
  (phone) => phone,
  (phone) => phone.replace('-', ''),
  (phone) => phone.replace('-', ' '),
  (phone) => phone.replace(/^(\d+)-/, '（$1）'),
  (phone) => phone.replace(/^0/, '+86 '),
  (phone) => phone.replace(/^\d+-/, ''),
  (phone) => phone.replace(/-(\d{4})/, '-$1 '),
  (phone) => phone.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (phone) => `电话 ${phone}`,
];

describe('a record', () => {
  const places = documents.filter(isRecord);
  const numberOf = ({ url }: { readonly url: string }): string => url.split('/').slice(-2)[0] ?? '';

  it('is found first by number, address of its page and name', () => {
    expect(places.length).toBeGreaterThan(50);
    const wrong = places.flatMap(({ url, title }) =>
      [
        ...[numberOf({ url }), numberOf({ url }).replace('-', '').toUpperCase(), `编号 ${numberOf({ url })}`],
        ...[url, `https://example.gov.cn${url}?from=timeline#top`, title, title.replace(/\s/g, '')],
      ].filter((query) => first(query) !== url),
    );
    expect(wrong).toEqual([]);
  });

  it('is found first by its telephone, however it is written', () => {
    const phones = places.flatMap(({ url, next = '' }) => {
      const phone = /0\d{2,3}-\d{7,8}/.exec(next)?.[0];
      return phone === undefined ? [] : [{ url, phone }];
    });
    expect(phones.length).toBeGreaterThan(50);
    const own = (phone: string): readonly string[] =>
      phones.filter((each) => each.phone === phone).map(({ url }) => url);
    const wrong = phones.flatMap(({ phone }) =>
      phoneForms.map((write) => write(phone)).filter((query) => !own(phone).includes(first(query) ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['unit that it depends on', /依托单位：(.+)/],
    ['address', /地址：(.+)/],
  ] as const)('is found first by the %s', (_, pattern) => {
    const values = places
      .map(({ url }) => [url, valueIn(url, pattern)] as const)
      .filter(([, value]) => value !== '未公布');
    expect(values.length).toBeGreaterThan(50);
    const wrong = values
      .filter(([, value]) => valueIn(first(value) ?? '', pattern) !== value)
      .map(([, value]) => value);
    expect(wrong).toEqual([]);
  });
});

describe('a sentence copied from a page', () => {
  it('finds a page that says it first', () => {
    const isProse = ({ kind, url }: { readonly kind: string; readonly url: string }): boolean =>
      kind === 'policy' && !url.includes('licences');
    const sentences = documents.filter(isProse).flatMap(({ blocks }) =>
      blocks.flatMap(({ text }) =>
        text
          .split('\n')
          .filter((line) => line.endsWith('。') && !line.includes(' | '))
          .flatMap((line) => line.split('。').filter((each) => each.length >= 12 && !/^\d/.test(each))),
      ),
    );
    expect(sentences.length).toBeGreaterThan(400);
    // Two pages may say the same with other punctuation, which search does not tell apart.
    const bare = (text: string): string => text.replace(/\p{P}/gu, '');
    const says = (url: string | undefined, sentence: string): boolean =>
      documents.some(
        (page) =>
          page.url === url &&
          [page.title, ...page.blocks.map(({ text }) => text)].some((text) =>
            bare(text).includes(bare(sentence.replace(/^[\d.]+/, ''))),
          ),
      );
    const wrong = sentences.filter((sentence, at) => at % 3 === 0 && !says(first(sentence), sentence));
    expect(wrong).toEqual([]);
  });
});

describe('a key stroke', () => {
  const pasted = documents.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n');
  const apart = Array.from({ length: 24 }, (_, at) => index.corpus.normal.charAt(at * 97)).join('');
  const pinyin = 'zhichengpingshenyaoshenmetiaojianqunalibaomingjiaocailiao';

  it.each([
    ['a pasted text', pasted.slice(0, 1000), 20_000],
    ['one letter', 'z'.repeat(60), 20_000],
    ['pinyin', pinyin, 20_000],
    ['one syllable', 'shi'.repeat(8), 20_000],
    ['the longest question, of characters without a common word', apart, 40_000],
  ])('compares a bounded number of places, whatever is typed: %s', (_, query, most) => {
    index.corpus.known.clear();
    const before = index.corpus.work;
    search(index, query, numbers);
    expect(index.corpus.work - before).toBeLessThan(most);
  });
});

describe('what this site knows nothing of', () => {
  const asked = readFileSync(inProject('tests/search/off-topic.txt'), 'utf8').split('\n').filter(Boolean);
  const claimed = new Set(stepNames.filter((name) => !unclaimed.has(name)));

  it('is not claimed as found', () => {
    expect(asked.length).toBeGreaterThanOrEqual(100);
    expect(asked.filter((query) => hasAny(search(index, query, numbers).tiers, claimed))).toEqual([]);
  });
});

describe('content/answers.yaml', () => {
  it('leads to pages that exist', () => {
    const paths = Object.keys(readWritten(base).answers.pages).map(
      (path) => new RegExp(`^${path.replace('{地区}', '[^/]+')}$`),
    );
    const missing = paths.filter((path) => ![...urls, `${base}en/`, `${base}sitemap/`].some((url) => path.test(url)));
    expect(missing).toEqual([]);
  });

  it('holds no word that is in vain: asked with the others of its way, each brings the page', () => {
    const standsFor = new Map(Object.entries({ ...files.answers.placeholders, 地区: files.rules.areas[0] ?? [] }));
    const choicesOf = (word: string): readonly string[] =>
      word.split('/').flatMap((each) => standsFor.get(/^\{(.+)\}$/.exec(each)?.[1] ?? '')?.slice(0, 1) ?? [each]);
    const isAsked = (way: ReadyWay, words: readonly string[]): boolean =>
      suggestionsFor(index, toQuestion(index, words.join(''))).some(({ ways }) => ways.includes(way));
    const vain = index.ways.flatMap((way) => {
      const words = way.asked.split(' ').map(choicesOf);
      const rowWith = (at: number, choice: string) => words.map((all, nth) => (nth === at ? choice : (all[0] ?? '')));
      return words.flatMap((choices, at) =>
        choices
          .map((choice) => ({ choice, row: rowWith(at, choice) }))
          .filter(({ row }) => !isAsked(way, row) && !isAsked(way, row.toReversed()))
          .map(({ choice }) => `${way.url} ${way.asked}: ${choice}`),
      );
    });
    expect(vain).toEqual([]);
  });
});
