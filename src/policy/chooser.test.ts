import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { allAnswers, caseFor, isComplete, pathOf, readChooser } from './chooser.ts';
import { parsePlan } from './plan.ts';
import { checkProse } from './prose.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { clauses } = parsePlan(readFileSync(`${content}plan.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const bare = (words: string): string => words.replace(/\s/g, '');
const holds = (measure: number, quote: string): boolean =>
  clauses.some(({ number, paragraphs }) => number === measure && bare(paragraphs.join('')).includes(bare(quote)));
const numbers = clauses.flatMap(({ number }) => (number === null ? [] : [number]));
const chooser = readChooser(
  parse(readFileSync(`${content}chooser.yaml`, 'utf8')),
  numbers,
  holds,
  'content/chooser.yaml',
);
const results = allAnswers(chooser).filter(isComplete);

const options = [
  { id: 'x', name: '甲' },
  { id: 'y', name: '乙' },
];
const want = { question: '要？', options };
const person = (id: string) => ({ id, name: id, about: '', guide: id, want });
const sample = (cases: unknown) => ({
  question: '谁？',
  people: [person('a'), person('b')],
  measures: [{ measure: 1, cases }],
});
const rest = { applies: 'yes', why: '因为', quote: '原文' };

describe('readChooser(data, numbers, holds, file)', () => {
  it.each([
    ['a case that is never reached', [rest, rest], '永远轮不到它'],
    ['nothing for the others', [{ ...rest, when: { who: ['a'] } }], '最后一个 case 不写 when'],
    ['an unknown option', [{ ...rest, when: { want: ['z'] } }, rest], '没有选项「z」'],
    ['a quote that the clause does not hold', [{ ...rest, quote: '别的' }], '「别的」不在这一条的原文里'],
    [
      'answers that nothing applies to',
      [
        { ...rest, when: { who: ['a'] } },
        { ...rest, applies: 'no' },
      ],
      'b-x 没有一条',
    ],
  ])('refuses %s', (_case, cases, message) => {
    expect(() => readChooser(sample(cases), [1], (_, quote) => quote === '原文', 'c.yaml')).toThrow(message);
  });

  it('refuses a measure without rules', () => {
    expect(() => readChooser(sample([rest]), [1, 2], () => true, 'c.yaml')).toThrow('举措2应写一次');
  });
});

describe('allAnswers(chooser)', () => {
  it('gives each result a name of its own, sixty at most', () => {
    const paths = allAnswers(chooser).map(pathOf);
    expect(new Set(paths).size).toBe(paths.length);
    expect(results.length).toBeLessThanOrEqual(60);
    expect(results.length).toBeGreaterThan(30);
  });

  it.each([
    ['professional-assistant-title', [4, 5, 8, 9]],
    ['skilled-none-title', [4, 8, 9]],
    ['company-below-titles', [4, 8, 9, 10]],
    ['university-base', [3]],
    ['park-point', [9]],
  ])('of %s concern the measures %j', (path, expected) => {
    const answers = results.find((each) => pathOf(each) === path);
    if (answers === undefined) throw new Error(`no result ${path}`);
    const found = chooser.measures.filter(({ cases }) => caseFor(cases, answers).applies === 'yes');
    expect(found.map(({ measure }) => measure)).toEqual(expected);
  });
});

describe('content/chooser.yaml', () => {
  it('types no statistics in its reasons', () => {
    const reasons = chooser.measures.flatMap(({ cases }) => cases.map(({ why }) => why));
    expect(reasons.flatMap((why) => checkProse(why, ['321人才']))).toEqual([]);
  });
});
