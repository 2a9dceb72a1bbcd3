import { describe, expect, it } from 'vitest';
import { readPublication } from '../../scripts/folders.ts';
import { readNames } from '../../scripts/search/read-rules.ts';
import { toIndex } from '../../src/search/search.ts';
import { toSound } from '../../src/search/sound.ts';
import { readQuestions, type Half } from '../search/questions.ts';
import { listed, place, reciprocalRank } from '../search/rank.ts';
import { readFiles } from '../search/site.ts';

const { documents, rules, words, readings } = readFiles();
const index = toIndex(documents, rules, words);
const sound = toSound(index.corpus, readings, words);
const { base } = await readPublication();

/**
 * Below what was reached when this was written, so that a new page does not stop the build: 0.96 and 99.2 % for tuning; 0.90 and 96.4 %
 * for reporting, asked once and never looked at, where the goal is 0.95 and 100 %; easier lists before it reached 0.92.
 */
const least: Readonly<Record<Half, { readonly rank: number; readonly inFirstFive: number }>> = {
  tuning: { rank: 0.96, inFirstFive: 0.99 },
  reporting: { rank: 0.89, inFirstFive: 0.96 },
};

describe.each<Half>(['tuning', 'reporting'])('the %s half of the questions', (half) => {
  const questions = readQuestions(half);
  const placed = place(index, sound, base, questions);

  it('asks for pages that exist, each question once', () => {
    const urls = new Set(documents.map(({ url }) => url));
    const missing = questions.flatMap(({ pages }) => pages).filter((page) => !urls.has(base.slice(0, -1) + page));
    expect(missing).toEqual([]);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
  });

  it('finds the page near the top', () => {
    const first = placed.filter((question) => question.place > 0 && question.place <= 5);
    expect(reciprocalRank(placed)).toBeGreaterThan(least[half].rank);
    expect(first.length / placed.length).toBeGreaterThan(least[half].inFirstFive);
  });

  it('leaves no question without results', () => {
    expect(questions.filter(({ text }) => listed(index, sound, text).length === 0)).toEqual([]);
  });
});

describe('further names of pages', () => {
  it('are given to pages that exist', () => {
    const urls = new Set(documents.map(({ url }) => url));
    expect([...readNames(base).keys()].filter((url) => !urls.has(url))).toEqual([]);
  });
});

describe('the two halves', () => {
  it('have no question in common', () => {
    const tuning = new Set(readQuestions('tuning').map(({ text }) => text));
    expect(readQuestions('reporting').filter(({ text }) => tuning.has(text))).toEqual([]);
  });
});
