import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/policy/plan.ts';
import { sentencesOf } from '../../src/policy/sentences.ts';
import { isLong } from '../fixtures/long.ts';
import { built } from './setup.ts';
import { test } from './site.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { clauses } = parsePlan(readFileSync(`${content}plan.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const measures = clauses.filter(({ number }) => number !== null);
const bare = (text: string): string => text.replace(/\s/g, '');

/** What says that the plan is silent: it belongs into the table of open points, and nowhere else. */
const silence =
  /没有[^，。；、：“”？]{0,8}?(?:写|规定|说|列|定|给|解释|提|限|分|讲|交代|要求|承诺|保证|附|查到)|未(?:写|说|规定|注)明|没写|未规定|看不出/g;

/** One element of a page with its text; `inside`: what it stands in, from the outside in. */
interface Piece {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly Piece[];
  text: string;
}

const empty = new Set(['img', 'br', 'hr', 'meta', 'link', 'input', 'rect', 'path']);

/** The elements of a page's main part, in order. */
function piecesOf(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: Piece[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const piece: Piece = { name, attributes, inside: [...open], text: '' };
      pieces.push(piece);
      if (!empty.has(name)) open.push(piece);
    },
    ontext(text) {
      if (!open.some(({ name }) => ['script', 'svg'].includes(name))) for (const piece of open) piece.text += text;
    },
    onclosetag(name) {
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  parser.end(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
  return pieces;
}

const isIn = (piece: Piece, test: (outer: Piece) => boolean): boolean => piece.inside.some(test);
const classed = (name: string) => (piece: Piece) => piece.attributes['class']?.split(' ').includes(name) === true;

const pages = globSync('measures/[0-9]*/index.html', { cwd: built })
  .sort()
  .map((file) => [file.split('/')[1] ?? '', piecesOf(readFileSync(join(built, file), 'utf8'))] as const);

it('there is a page for each measure', () => {
  expect(pages.length).toBe(measures.length);
});

describe.each(pages)('the page of %s', (name, pieces) => {
  // A definition that a word shows is the glossary's.
  const terms = pieces.filter(classed('term-text'));
  const main = terms.reduce(
    (text, term) => text.replace(term.text, ''),
    pieces.find((piece) => piece.name === 'main')?.text ?? '',
  );
  const table = pieces.filter(classed('open-points'));
  const clause = measures.find(({ number }) => number === Number(name.slice(0, 2)));

  it('says in three sentences whom it is for, what they get, and that the plan has ended and whom to ask', () => {
    const brief = pieces.filter((piece) => isIn(piece, classed('brief')));
    expect(brief.filter((piece) => piece.name === 'dt').map(({ text }) => text.trim())).toEqual([
      '给谁',
      '得到什么',
      '现在怎么办',
    ]);
    const said = brief.filter((piece) => piece.name === 'dd').map(({ text }) => bare(text));
    expect(said.every((text) => text.length > 10 && text.length < 70)).toBe(true);
    expect(said[2]).toMatch(/^计划已届满，现在还能否办理，请问12333。.{6,}/);
  });

  it('gathers what the plan leaves open in one table, each point once, with whom to ask and a sentence to say', () => {
    expect(table).toHaveLength(1);
    const rows = pieces.filter((piece) => piece.name === 'tr' && isIn(piece, (outer) => outer === table[0])).slice(1);
    expect(rows.length).toBeGreaterThan(5);
    const cells = rows.map((row) =>
      pieces.filter((piece) => piece.inside.at(-1) === row).map(({ text }) => bare(text)),
    );
    expect(cells.filter((row) => row.length !== 3 || row.some((text) => text === ''))).toEqual([]);
    expect(new Set(cells.map(([point]) => point)).size).toBe(rows.length);
    expect(cells.filter(([, , say = '']) => !/^“[^“”]*(?:“[^“”]*”)?[^“”]*？”$|^“.*[？。]”$/.test(say))).toEqual([]);
  });

  it('says nowhere else that the plan is silent', () => {
    expect(main.replace(table[0]?.text ?? '', '').match(silence) ?? []).toEqual([]);
  });

  it('quotes its clause sentence by sentence, and nothing as the plan that is not in it', () => {
    const pairs = pieces.filter((piece) => piece.name === 'blockquote' && isIn(piece, classed('pairs')));
    const quoted = pairs.map(({ text }) => bare(text));
    expect(quoted).toEqual(clause?.paragraphs.flatMap(sentencesOf).map(bare));
    const plan = bare(clauses.flatMap(({ paragraphs }) => paragraphs).join(''));
    const words = pieces.filter((piece) => piece.name === 'q').map(({ text }) => bare(text));
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((text) => !plan.includes(text))).toEqual([]);
  });

  it('gives one example, marked as such, with the words of the plan', () => {
    const examples = pieces.filter(classed('example'));
    expect(examples).toHaveLength(1);
    expect(examples[0]?.text.trim()).toMatch(/^举例/);
    expect(pieces.filter((piece) => piece.name === 'q' && isIn(piece, classed('example'))).length).toBeGreaterThan(0);
  });

  it('has contents that lead to its main sections in their order, and what to do at #how', () => {
    const ids = pieces.flatMap(({ attributes }) => attributes['id'] ?? []);
    const links = pieces
      .filter((piece) => piece.name === 'a' && isIn(piece, classed('contents')))
      .map(({ attributes }) => attributes['href']?.slice(1) ?? '');
    expect(links).toContain('how');
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    const headed = pieces
      .filter((piece) => piece.name === 'h2' && !isIn(piece, classed('aside')))
      .map((piece) => piece.attributes['id'] ?? piece.inside.at(-1)?.attributes['id'] ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(headed.filter((id) => links.includes(id))).toEqual(links);
  });

  it('has a list of what to prepare and room to write, with the hotline', () => {
    const list = pieces.find(({ attributes }) => attributes['id'] === 'checklist');
    const inList = pieces.filter((piece) => isIn(piece, (outer) => outer === list));
    expect(inList.filter((piece) => piece.name === 'li' && isIn(piece, classed('ticks'))).length).toBeGreaterThan(2);
    expect(inList.filter((piece) => piece.name === 'li' && isIn(piece, classed('blanks'))).length).toBeGreaterThan(2);
    expect(list?.text).toContain('12333');
  });
});

it('no measure says of another sentence by sentence what it says of itself: its examples differ', () => {
  const examples = pages.map(([, pieces]) => bare(pieces.find(classed('example'))?.text ?? ''));
  expect(new Set(examples).size).toBe(pages.length);
});

it('content/measures name no open point that their text does not lead to by its name', () => {
  for (const file of globSync('measures/*.mdx', { cwd: content })) {
    const text = readFileSync(join(content, file), 'utf8');
    const { open } = parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') as { open: readonly { id: string }[] };
    const named = [...text.matchAll(/<Ask to="([^"]+)"/g)].map(([, id]) => id);
    expect(named.filter((id) => !open.some((point) => point.id === id))).toEqual([]);
  }
});

describe('the sheet of a measure', () => {
  const lengthOf = (pieces: readonly Piece[]): number =>
    pieces.filter(classed('sheet')).reduce((sum, { text }) => sum + text.length, 0);
  const [longest] = pages.toSorted(([, a], [, b]) => lengthOf(b) - lengthOf(a));

  test('prints on one page, with its three sentences, what to ask and what to bring', async ({ visit }) => {
    const page = await visit(`/measures/${longest?.[0] ?? ''}/`);
    await page.evaluate(() => {
      document.documentElement.dataset['print'] = 'sheet';
    });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    const seen = ['h1', '.brief', '.open-points', '.ticks', '.blanks'];
    for (const part of seen) expect(await page.locator(part).first().isVisible(), part).toBe(true);
    for (const part of ['.masthead', '#how', '.foot', '.pairs'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
  });

  test('is printed by its button', async ({ visit }) => {
    const page = await visit(`/measures/${longest?.[0] ?? ''}/`);
    await page.evaluate(() => {
      window.print = () => {
        document.title = document.documentElement.dataset['print'] ?? '';
      };
    });
    await page.locator('button[data-print=sheet]').click();
    expect(await page.title()).toBe('sheet');
    expect(await page.evaluate(() => document.documentElement.dataset['print'])).toBeUndefined();
  });
});

describe('the first screen of a measure on a phone', () => {
  const names = pages.map(([name]) => name);
  test.for(isLong ? names : names.slice(4, 8))(
    '%s shows its three sentences and the number',
    async (name, { visit }) => {
      const page = await visit(`/measures/${name}/`, { viewport: { width: 360, height: 740 } });
      const box = await page.locator('.brief-numbers').boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(740);
      await page.goto(`${page.url()}#how`);
      const how = await page.locator('#how').boundingBox();
      const contents = await page.locator('.contents').boundingBox();
      expect(contents?.y).toBe(0);
      expect(how?.y).toBeGreaterThanOrEqual((contents?.height ?? 0) - 1);
      expect(how?.y).toBeLessThan(200);
    },
  );
});
