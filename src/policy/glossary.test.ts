import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { basisOf, entryNamed, glossaryAddress, glossaryPages, readGlossary, type GlossaryEntry } from './glossary.ts';
import { parsePlan } from './plan.ts';
import { checkProse } from './prose.ts';
import { readRules } from './rules.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const read = (path: string): string => readFileSync(content + path, 'utf8');
const { clauses } = parsePlan(read('plan.mdx').replace(/^---\n[\s\S]*?\n---\n/, ''));
const numbers = clauses.flatMap(({ number }) => (number === null ? [] : [number]));
const rules = readRules(parse(read('rules.yaml')), numbers, 'content/rules.yaml');
const glossary = readGlossary(parse(read('glossary.yaml')), clauses, rules, 'content/glossary.yaml');
const texts = ['measures', 'guides'].flatMap((folder) =>
  readdirSync(content + folder).map((file) => ({ file: `${folder}/${file}`, text: read(`${folder}/${file}`) })),
);
const marked = (text: string) =>
  [...text.matchAll(/<Term>(.*?)<\/Term>/g)].map(([, name = '']) => entryNamed(glossary, name));

const general = { id: 'a', term: '甲', kind: 'general', definition: '十个字以上的一句解释。' };
const quoted = { id: 'b', term: '乙', kind: 'plan', definition: '十个字以上的一句解释。', clause: 'c', quote: '原文' };
const plan = parsePlan('<Clause id="c" label="一">\n\n原 文在此。\n\n</Clause>').clauses;

const some = readRules([{ id: 'r', title: '《某规定》', facts: ['有。'], seen: '某处', measures: [1] }], [1], 'r.yaml');

describe('basisOf(entry, rules)', () => {
  it.each([
    [quoted, '本站据计划解释'],
    [{ ...quoted, rule: 'r' }, '本站据计划解释'],
    [general, '一般知识，以当年通知为准'],
    [{ ...general, rule: 'r' }, '依据《某规定》'],
  ])('of %j is %s', (data, words) => {
    const [entry] = readGlossary([data], plan, some, 'g.yaml');
    expect(entry && basisOf(entry, some)).toBe(words);
  });
});

describe('readGlossary(data, clauses, rules, file)', () => {
  it('finds a quote whatever its spaces', () => {
    expect(readGlossary([general, quoted], plan, some, 'g.yaml').map(({ term }) => term)).toEqual(['甲', '乙']);
  });

  it('takes ids with digits and hyphens, and definitions of 10 to 90 characters', () => {
    const entries = [
      { ...general, id: 'a-1', definition: '一'.repeat(10) },
      { ...general, id: 'b9z', term: '乙', definition: '一'.repeat(90) },
    ];
    expect(readGlossary(entries, plan, some, 'g.yaml').map(({ aliases }) => aliases)).toEqual([[], []]);
  });

  it('finds a quote in a part of a clause', () => {
    const parts = parsePlan(
      '<Clause id="c" label="一">\n\n原<Part id="p" label="一·一">文</Part>。\n\n</Clause>',
    ).clauses;
    expect(readGlossary([{ ...quoted, clause: 'p' }], parts, some, 'g.yaml')).toHaveLength(1);
  });

  it.each([
    ['a name written twice', [general, { ...quoted, aliases: ['甲'] }], '「甲」写了两次'],
    ['an unknown clause', [{ ...quoted, clause: 'x' }], '计划里没有「x」'],
    ['words that the clause does not hold', [{ ...quoted, quote: '别的' }], '「别的」不在一的原文里'],
    ['a word and an id of the same name', [general, { ...quoted, id: 'x', term: 'a' }], 'g.yaml [0.id] 「a」写了两次'],
    ['an id in capitals', [{ ...general, id: 'A' }], 'g.yaml [0.id] 锚点只用小写字母、数字和短横线'],
    ['an id with a space', [{ ...general, id: 'a b' }], '[0.id] 锚点'],
    ['an id that begins with a space', [{ ...general, id: ' a' }], '[0.id] 锚点'],
    ['an empty term', [{ ...general, term: '' }], '[0.term]'],
    ['an empty alias', [{ ...general, aliases: [''] }], '[0.aliases.0]'],
    ['a short definition', [{ ...general, definition: '一二三四五六七八九' }], '[0.definition] 至少 10 个字'],
    ['a long definition', [{ ...general, definition: '一'.repeat(91) }], '[0.definition] 至多 90 个字'],
    ['an unknown rule', [{ ...general, rule: 'x' }], '[0.rule] 没有规定「x」，可写：r'],
  ])('refuses %s', (_case, data, message) => {
    expect(() => readGlossary(data, plan, some, 'g.yaml')).toThrow(message);
  });
});

describe('content/glossary.yaml', () => {
  it('holds at least fifteen words and types no statistics', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(15);
    const names = glossary.flatMap(({ term, aliases }) => [term, ...aliases]);
    expect(glossary.flatMap(({ definition }) => checkProse(definition, names))).toEqual([]);
  });

  it.each(texts)('holds every word marked in $file, each marked once', ({ text }) => {
    const ids = marked(text).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('is told by name what it holds', () => {
    expect(() => entryNamed(glossary, '没有的词')).toThrow('<Term>没有的词</Term> 词语表里没有，可写：');
    const few = readGlossary([{ ...general, aliases: ['丙'] }, quoted], plan, some, 'g.yaml');
    expect(() => entryNamed(few, '丁')).toThrow('可写：甲、丙、乙；或加进 content/glossary.yaml');
    expect(entryNamed(few, '丙').id).toBe('a');
  });
});

describe('glossaryPages(entries)', () => {
  const words = (count: number): readonly GlossaryEntry[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `w-${at}`, term: `词${at}`, aliases: [], kind: 'general' as const, definition: '一个词语的意思。' },
    }));

  it('is one page while one can scroll through it', () => {
    expect(glossaryPages(glossary).map(({ path }) => path)).toEqual(['/glossary/']);
  });

  it('has pages of at most sixty words, and an address for each word', () => {
    const pages = glossaryPages(words(300));
    expect(pages.map(({ path, entries }) => `${path} ${entries.length}`)).toEqual([
      '/glossary/ 60',
      ...[2, 3, 4, 5].map((number) => `/glossary/${number}/ 60`),
    ]);
    expect(glossaryAddress(pages, 'w-0')).toBe('/glossary/#w-0');
    expect(glossaryAddress(pages, 'w-299')).toBe('/glossary/5/#w-299');
    expect(() => glossaryAddress(pages, 'none')).toThrow('unknown term: none');
  });
});
