import { describe, expect, it } from 'vitest';
import { inProject, readPublication } from '../../scripts/folders.ts';
import { learn } from '../../scripts/search/learn.ts';
import { readQuestions } from '../../scripts/search/read-questions.ts';
import { readNames } from '../../scripts/search/read-rules.ts';
import { toLearned } from '../../src/search/learned.ts';
import { readReporting, sameness, spellAll } from '../search/questions.ts';
import { listed, place, reciprocalRank, type Placed } from '../search/rank.ts';
import { readEngine } from '../search/site.ts';

const { index, sound, files } = readEngine();
const { documents, rules } = files;
const { base } = await readPublication();
const urls = new Set(documents.map(({ url }) => url));
const known = readQuestions(inProject('')).questions;
const asked = spellAll(known, documents, base, rules.areas);
const reporting = readReporting();

const inFirstFive = (placed: readonly Placed[]): number =>
  placed.filter((question) => question.place > 0 && question.place <= 5).length / placed.length;

describe('questions that nothing was learned from', () => {
  const placed = place(index, sound, base, reporting);

  it('ask for pages that exist', () => {
    const missing = reporting.flatMap(({ pages }) => pages).filter((page) => !urls.has(base.slice(0, -1) + page));
    expect(missing).toEqual([]);
    expect(reporting.length).toBeGreaterThanOrEqual(200);
  });

  it('are asked once, and no question that was learned from asks the same', () => {
    const learnt = known.map((question) => sameness(question, rules.areas));
    const all = [...learnt, ...reporting.map((question) => sameness(question, rules.areas))];
    const twice = all.filter((text, at) => at >= learnt.length && all.indexOf(text) < at);
    expect(twice).toEqual([]);
  });

  it('find their page near the top', () => {
    expect(reciprocalRank(placed)).toBeGreaterThan(0.95);
    expect(placed.filter(({ place: at }) => at === 0 || at > 5)).toEqual([]);
  });

  it('are never left without results', () => {
    expect(reporting.filter(({ text }) => listed(index, sound, text).length === 0)).toEqual([]);
  });
});

describe('questions that readers ask', () => {
  it('ask for pages that exist', () => {
    expect(known.filter((_, at) => asked[at]?.pages.length === 0)).toEqual([]);
  });

  it('find their page near the top when they are learned from', { timeout: 120_000 }, () => {
    const placed = place(index, sound, base, asked);
    expect(reciprocalRank(placed)).toBeGreaterThan(0.98);
    expect(inFirstFive(placed)).toBeGreaterThan(0.99);
  });

  it('find it also when a fifth of them is left out of what is learned', { timeout: 120_000 }, () => {
    const isLeft = (at: number): boolean => at % 5 === 2;
    const lesson = learn(
      files,
      base,
      known.filter((_, at) => !isLeft(at)),
    );
    const learned = toLearned(lesson, index.corpus);
    const left = asked.filter((_, at) => isLeft(at));
    const placed = place({ ...index, learned }, sound, base, left);
    const untaught = place({ corpus: index.corpus, lexicon: index.lexicon }, sound, base, left);
    expect(reciprocalRank(placed)).toBeGreaterThan(0.92);
    expect(inFirstFive(placed)).toBeGreaterThan(0.965);
    expect(reciprocalRank(placed)).toBeGreaterThan(reciprocalRank(untaught) + 0.05);
  });
});

describe('further names of pages', () => {
  it('are given to pages that exist', () => {
    expect([...readNames(base).keys()].filter((url) => !urls.has(url))).toEqual([]);
  });
});
