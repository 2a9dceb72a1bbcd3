import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { entryNamed, readGlossary } from './glossary.ts';
import { parsePlan } from './plan.ts';
import { checkProse } from './prose.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const read = (path: string): string => readFileSync(content + path, 'utf8');
const { clauses } = parsePlan(read('plan.mdx').replace(/^---\n[\s\S]*?\n---\n/, ''));
const glossary = readGlossary(parse(read('glossary.yaml')), clauses, 'content/glossary.yaml');
const texts = ['measures', 'guides'].flatMap((folder) =>
  readdirSync(content + folder).map((file) => ({ file: `${folder}/${file}`, text: read(`${folder}/${file}`) })),
);
const marked = (text: string) =>
  [...text.matchAll(/<Term>(.*?)<\/Term>/g)].map(([, name = '']) => entryNamed(glossary, name));

const general = { id: 'a', term: '甲', kind: 'general', definition: '十个字以上的一句解释。', source: '某规定' };
const quoted = { id: 'b', term: '乙', kind: 'plan', definition: '十个字以上的一句解释。', clause: 'c', quote: '原文' };
const plan = parsePlan('<Clause id="c" label="一">\n\n原 文在此。\n\n</Clause>').clauses;

describe('readGlossary(data, clauses, file)', () => {
  it('finds a quote whatever its spaces', () => {
    expect(readGlossary([general, quoted], plan, 'g.yaml').map(({ term }) => term)).toEqual(['甲', '乙']);
  });

  it.each([
    ['a name written twice', [general, { ...quoted, aliases: ['甲'] }], '「甲」写了两次'],
    ['an unknown clause', [{ ...quoted, clause: 'x' }], '计划里没有「x」'],
    ['words that the clause does not hold', [{ ...quoted, quote: '别的' }], '「别的」不在一的原文里'],
    ['general knowledge without a source', [{ ...general, source: undefined }], 'source'],
  ])('refuses %s', (_case, data, message) => {
    expect(() => readGlossary(data, plan, 'g.yaml')).toThrow(message);
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
  });
});
