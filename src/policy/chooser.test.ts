import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { allAnswers, caseFor, isComplete, pathOf, readChooser } from './chooser.ts';
import { parsePlan } from './plan.ts';
import { checkProse } from './prose.ts';
import { holdsQuote } from './read.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { clauses } = parsePlan(readFileSync(`${content}plan.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const holds = (measure: number, quote: string): boolean =>
  clauses.some((clause) => clause.number === measure && holdsQuote(clause, quote));
const numbers = clauses.flatMap(({ number }) => (number === null ? [] : [number]));
const rules = (parse(readFileSync(`${content}rules.yaml`, 'utf8')) as readonly { readonly id: string }[]).map(
  ({ id }) => id,
);
const chooser = readChooser(
  parse(readFileSync(`${content}chooser.yaml`, 'utf8')),
  { measures: numbers, rules, guides: null, holds },
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
const grounds = {
  measures: [1],
  rules: ['r'],
  guides: null,
  holds: (_: number, quote: string): boolean => quote === '原文',
};

describe('readChooser(data, grounds, file)', () => {
  it.each([
    ['a case that is never reached', [rest, rest], '永远轮不到它'],
    ['nothing for the others', [{ ...rest, when: { who: ['a'] } }], '最后一个 case 不写 when'],
    ['an unknown option', [{ ...rest, when: { want: ['z'] } }, rest], '没有选项「z」'],
    [
      'a quote that the clause does not hold',
      [{ ...rest, quote: '别的' }],
      '[measures.0.cases.0.quote] 「别的」不在举措1的原文里',
    ],
    [
      'answers that nothing applies to',
      [
        { ...rest, when: { who: ['a'] } },
        { ...rest, applies: 'no' },
      ],
      'b-x 没有一条',
    ],
    ['a rule that is not known', [{ ...rest, rule: 'x' }], '[measures.0.cases.0.rule] 没有规定「x」，可写：r'],
    ['a doubt that is not yes', [{ ...rest, applies: 'later', ask: '算不算' }], '要先问的（ask），applies 一律写 yes'],
    [
      'a no that depends on the wish',
      [
        { ...rest, when: { want: ['x'] } },
        { ...rest, applies: 'no' },
      ],
      '举措1对 a 有时写 no、有时不写',
    ],
  ])('refuses %s', (_case, cases, message) => {
    expect(() => readChooser(sample(cases), grounds, 'c.yaml')).toThrow(message);
  });

  it('lists every problem with its file and case', () => {
    const cases = [{ ...rest, when: { who: ['q'], level: ['r'], want: ['x'] } }, rest, { ...rest, quote: '别的' }];
    expect(() => readChooser(sample(cases), grounds, 'c.yaml')).toThrow(
      expect.objectContaining({
        message: [
          'c.yaml [measures.0.cases.0.when.who.0] 没有选项「q」，可写：a、b、x、y',
          'c.yaml [measures.0.cases.0.when.level.0] 没有选项「r」，可写：a、b、x、y',
          'c.yaml [measures.0.cases.2.quote] 「别的」不在举措1的原文里',
          'c.yaml [measures.0.cases.0] 永远轮不到它，请删去或移到前面',
          'c.yaml [measures.0.cases.2] 永远轮不到它，请删去或移到前面',
        ].join('\n'),
      }) as Error,
    );
  });

  it.each([
    [{ ...sample([rest]), question: '' }, '[question]'],
    [{ ...sample([rest]), people: [person('a')] }, '[people]'],
    [{ ...sample([rest]), people: [person('a'), person('B')] }, '[people.1.id] 只用小写字母'],
    [{ ...sample([rest]), people: [person('a'), person('1b')] }, '[people.1.id] 只用小写字母'],
    [{ ...sample([rest]), people: [person('a'), person('b1')] }, '[people.1.id] 只用小写字母'],
    [
      {
        ...sample([rest]),
        people: [person('a'), { ...person('b'), want: { question: '要？', options: options.slice(1) } }],
      },
      '[people.1.want.options] 至少两个选项',
    ],
    [
      { ...sample([rest]), people: [person('a'), { ...person('b'), want: { question: '', options } }] },
      '[people.1.want.question]',
    ],
    [{ ...sample([rest]), people: [person('a'), { ...person('b'), name: '' }] }, '[people.1.name]'],
    [sample([{ ...rest, why: '' }]), '[measures.0.cases.0.why]'],
    [sample([{ ...rest, quote: '' }]), '[measures.0.cases.0.quote]'],
    [sample([{ ...rest, applies: 'maybe' }]), '[measures.0.cases.0.applies]'],
    [sample([{ ...rest, when: { who: [] } }, rest]), '[measures.0.cases.0.when.who]'],
    [sample([]), '[measures.0.cases] 举措1：最后一个 case 不写 when，接住其余的人'],
  ])('refuses a file that is not formed so: %#', (data, message) => {
    expect(() => readChooser(data, grounds, 'c.yaml')).toThrow(`c.yaml ${message}`);
  });

  it.each([
    [{ gone: 'b-x' }, null],
    [{ 'a-x': 'b' }, '[moved] a-x 现在有这一页'],
    [{ gone: 'c' }, '[moved] 没有 c 这一页'],
    [{ Gone: 'b' }, '[moved.Gone]'],
  ])('reads that pages have moved: %j', (moved, message) => {
    const read = () => readChooser({ ...sample([rest]), moved }, grounds, 'c.yaml').moved;
    if (message === null) expect(read()).toEqual(moved);
    else expect(read).toThrow(message);
  });

  it('refuses a measure with rules twice', () => {
    const twice = { ...sample([rest]), measures: [1, 1].map((measure) => ({ measure, cases: [rest] })) };
    expect(() => readChooser(twice, grounds, 'c.yaml')).toThrow('c.yaml 举措1应写一次');
  });

  it('refuses a measure without rules', () => {
    expect(() => readChooser(sample([rest]), { ...grounds, measures: [1, 2] }, 'c.yaml')).toThrow('举措2应写一次');
  });
});

describe('caseFor(cases, answers)', () => {
  const who = { ...person('a'), level: undefined };
  const [x = null, y = null] = options;
  it('takes the first that fits, and none that asks for what was not answered', () => {
    const cases = [
      { when: { who: ['b'] }, applies: 'no', why: '1', quote: '' },
      { when: { level: ['x'] }, applies: 'no', why: '2', quote: '' },
      { when: { want: ['y'] }, applies: 'no', why: '3', quote: '' },
      { applies: 'yes', why: '4', quote: '' },
    ] as const;
    const why = (answers: Parameters<typeof caseFor>[1]) =>
      caseFor(cases as unknown as Parameters<typeof caseFor>[0], answers).why;
    expect(why({ who, level: null, want: y })).toBe('3');
    expect(why({ who, level: x, want: y })).toBe('2');
    expect(why({ who, level: null, want: x })).toBe('4');
  });
  it('throws when none does', () => {
    expect(() => caseFor([], { who, level: null, want: x })).toThrow('没有一个 case 适用于 a-x');
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
    ['professional-none-title', [4, 5, 9, 10]],
    ['professional-assistant-title', [4, 5, 8, 9, 10]],
    ['professional-chief-title', [8]],
    ['professional-senior-pay', [6]],
    ['skilled-worker-title', [4, 5, 8, 9]],
    ['skilled-master-learn', [1, 2, 3, 4]],
    ['company-below-titles', [4, 7, 8, 9, 10]],
    ['company-above-platform', [1, 2, 3, 7, 9]],
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
