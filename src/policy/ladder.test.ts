import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { readLadder, stepsOf, type Ladder } from './ladder.ts';
import { parsePlan } from './plan.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { clauses } = parsePlan(readFileSync(`${content}plan.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const data = parse(readFileSync(`${content}ladder.yaml`, 'utf8')) as Ladder;
const tiers = (
  parse(readFileSync(`${content}vocabulary.yaml`, 'utf8')) as { readonly tiers: readonly { readonly name: string }[] }
).tiers.map(({ name }) => name);
const read = (change: object): Ladder => readLadder({ ...data, ...change }, clauses, tiers, 'x.yaml');
const [first] = data.rungs;
const act = { measure: 4, does: '做', quote: '职业资格互认' };

it('readLadder(data, clauses, tiers, file) gives content/ladder.yaml, every tier a level and every measure an act', () => {
  const ladder = read({});
  expect(ladder.rungs.map(({ tier }) => tier)).toEqual(tiers);
  const acting = [...ladder.rungs, ...ladder.across].flatMap(({ acts }) => acts).concat(ladder.every);
  const numbers = clauses.flatMap(({ number }) => number ?? []);
  expect(new Set(acting.map(({ measure }) => measure))).toEqual(new Set(numbers));
});

it.each([
  [{ rungs: [first] }, 'x.yaml [rungs] 至少两级'],
  [{ rungs: [{ ...first, tier: '甲' }, first] }, '[rungs.0.tier] 没有层级「甲」，可写：企业工程师'],
  [{ rungs: [{ ...first, quote: '没有这句话' }, first] }, '[rungs.0.quote] 「没有这句话」不在计划原文里'],
  [{ across: [{ id: 'a', name: '甲', to: 'b', acts: [act] }] }, '[across.0.to] 没有「b」这一级，可写：assistant'],
  [{ across: [{ id: 'a', name: '甲', to: 'engineer', acts: [] }] }, '[across.0.acts]'],
  [{ every: [{ ...act, measure: 11 }] }, '[every.0.measure] 没有举措11'],
  [{ every: [{ ...act, measure: 5 }] }, '[every.0.quote] 「职业资格互认」不在举措5的原文里'],
  [{ every: [{ ...act, does: '一'.repeat(25) }] }, '[every.0.does] 至多 24 个字'],
  [{ every: [{ ...act, open: ' ' }] }, '[every.0.open] 不能空着'],
  [{ titel: '甲' }, 'titel'],
])('readLadder refuses %j', (change, message) => {
  expect(() => read(change)).toThrow(message);
});

it('readLadder lists every problem at once', () => {
  const wrong = {
    every: [
      { ...act, measure: 11 },
      { ...act, measure: 5 },
    ],
  };
  expect(() => read(wrong)).toThrow(/没有举措11，可写：1、.*\nx\.yaml .*不在举措5/);
});

it.each([
  [3, ['every 每一步都用得上']],
  [4, ['engineer 助理工程师到工程师', 'skilled 技能人才到工程师']],
  [8, ['engineer 助理工程师到工程师', 'senior 工程师到高级工程师']],
  [11, []],
])('stepsOf(ladder, %i) names the steps at which it acts', (measure, expected) => {
  expect(stepsOf(read({}), measure).map(({ id, name }) => `${id} ${name}`)).toEqual(expected);
});
