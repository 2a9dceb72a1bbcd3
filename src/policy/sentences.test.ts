import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parsePlan } from './plan.ts';
import { checkProse } from './prose.ts';
import { explain, sentencesOf } from './sentences.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const { clauses } = parsePlan(readFileSync(`${content}plan.mdx`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const pages = readdirSync(`${content}measures`).map((file) => {
  const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(`${content}measures/${file}`, 'utf8')) ?? [];
  const data = parse(matter) as { readonly clause: string; readonly meanings: readonly string[] };
  const clause = clauses.find(({ id }) => id === data.clause);
  return { file, paragraphs: clause?.paragraphs ?? [], meanings: data.meanings };
});

describe('sentencesOf(text)', () => {
  it.each([
    ['1.甲。乙，丙。', ['1.甲。', '乙，丙。']],
    ['没有句号', ['没有句号']],
    ['甲。没有句号', ['甲。', '没有句号']],
    ['他说‘好。’完。', ['他说‘好。’', '完。']],
    ['甲。 ', ['甲。']],
    ['建“直通车”。他说“好。”完。', ['建“直通车”。', '他说“好。”', '完。']],
    ['甲（见乙。）丙。', ['甲（见乙。）', '丙。']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it.each(clauses.map(({ id, paragraphs }) => [id, paragraphs] as const))(
    'loses no character of %s',
    (_id, paragraphs) => {
      for (const paragraph of paragraphs) expect(sentencesOf(paragraph).join('')).toBe(paragraph);
    },
  );
});

describe('explain(clause, meanings, file)', () => {
  it('puts each sentence beside its meaning', () => {
    expect(explain({ paragraphs: ['1.甲。乙。'] }, ['一', '二'], 'x.mdx')).toEqual([
      { original: '1.甲。', meaning: '一' },
      { original: '乙。', meaning: '二' },
    ]);
  });

  it('names the file and the sentence that has no meaning', () => {
    expect(() => explain({ paragraphs: ['1.甲。乙。'] }, ['一'], 'x.mdx')).toThrow(
      new Error(
        'x.mdx [meanings] 原文有 2 句，解释有 1 条，应一句一条、次序相同：\n  1. 1.甲。 → 一\n  2. 乙。 → （缺）',
      ),
    );
    expect(() => explain({ paragraphs: ['甲。'] }, ['一', '二'], 'x.mdx')).toThrow('原文有 1 句，解释有 2 条');
  });
});

describe('the meanings in content/measures', () => {
  it.each(pages)('of $file explain every sentence of their clause', ({ file, paragraphs, meanings }) => {
    const pairs = explain({ paragraphs }, meanings, file);
    expect(pairs.map(({ original }) => original).join('')).toBe(paragraphs.join(''));
  });

  it.each(pages)('of $file type no statistics and keep sentences short', ({ meanings }) => {
    expect(meanings.flatMap((meaning) => checkProse(meaning, ['321人才']))).toEqual([]);
    const sentences = meanings.flatMap(sentencesOf);
    expect(sentences.join('').length / sentences.length).toBeLessThan(40);
  });
});
