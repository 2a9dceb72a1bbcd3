import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { citationOf, readRules, ruleNamed } from './rules.ts';

const file = readFileSync(new URL('../../content/rules.yaml', import.meta.url), 'utf8');
const rules = readRules(parse(file), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'content/rules.yaml');
const rule = { id: 'a', title: '《甲规定》', facts: ['有一条。'], seen: '某处', measures: [1] };

describe('readRules(data, measures, file)', () => {
  it('reads rules, and none from an empty file', () => {
    expect(readRules([rule], [1], 'r.yaml')).toEqual([rule]);
    expect(readRules(null, [1], 'r.yaml')).toEqual([]);
  });

  it.each([
    [[{ ...rule, title: ' ' }], '[0.title] 不能空着'],
    [[{ ...rule, date: '2019' }], '[0.date] 日期写作 2019-02-01，加引号'],
    [[{ ...rule, facts: [] }], '[0.facts] 至少一条'],
    [[{ ...rule, measures: [] }], '[0.measures] 至少一条'],
    [[{ ...rule, url: 'a' }], '[0.url] 写完整的网址'],
    [[{ ...rule, id: 'A' }], '[0.id] 锚点'],
    [[rule, rule], '[1.id] 「a」写了两次'],
    [[{ ...rule, measures: [1, 3] }], '[0.measures.1] 没有举措3，可写：1'],
  ])('refuses %j', (data, message) => {
    expect(() => readRules(data, [1], 'r.yaml')).toThrow(`r.yaml ${message}`);
  });
});

describe('citationOf(rule)', () => {
  it.each([
    [{ issuer: '某部', number: '某发〔2019〕1号', date: '2019-02-01' }, '《甲规定》（某发〔2019〕1号，2019-02-01）'],
    [{ issuer: '某部', date: '2019-02-01' }, '《甲规定》（某部，2019-02-01）'],
    [{ issuer: '某部' }, '《甲规定》（某部）'],
    [{}, '《甲规定》（出处没有核实到）'],
  ])('of %j is %s', (known, text) => {
    expect(citationOf({ ...rule, ...known })).toBe(text);
  });
});

it('ruleNamed(rules, id) names the known ones when there is none', () => {
  expect(ruleNamed([rule], 'a')).toBe(rule);
  expect(() => ruleNamed([rule], 'b')).toThrow('没有规定「b」，可写：a');
});

it('content/rules.yaml says what was not verified of every rule that lacks number or date', () => {
  const silent = rules.filter(({ number, date, doubt }) => (!number || !date) && doubt === undefined);
  expect(silent).toEqual([]);
});
