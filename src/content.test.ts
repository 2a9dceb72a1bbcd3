import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { siteSchema } from './site-config.ts';

const root = new URL('../', import.meta.url).pathname;
const measures = readdirSync(`${root}content/measures`).sort();
const read = (path: string): string => readFileSync(root + path, 'utf8');
const bodyOf = (mdx: string): string => mdx.replace(/^---[\s\S]*?\n---\n/, '');
/** Explanation alone: quoted plan text and tags do not count. */
const explanation = (mdx: string): string =>
  bodyOf(mdx)
    .replace(/<Quote>[\s\S]*?<\/Quote>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/^#.*$/gm, '');

describe('content/measures', () => {
  it.each(measures)('%s explains in at least 600 Han characters', (file) => {
    const han = explanation(read(`content/measures/${file}`)).match(/\p{Script=Han}/gu) ?? [];
    expect(han.length).toBeGreaterThanOrEqual(600);
  });

  it.each(measures)('%s keeps its sentences under 40 characters on average', (file) => {
    const sentences = explanation(read(`content/measures/${file}`))
      .split(/[。？！\n]/)
      .map((sentence) => sentence.replace(/\s/g, ''))
      .filter((sentence) => sentence.length > 1);
    const mean = sentences.reduce((sum, sentence) => sum + sentence.length, 0) / sentences.length;
    expect(mean).toBeLessThan(40);
  });

  it.each(measures)('%s writes one paragraph on one line and emphasises without asterisks', (file) => {
    const lines = bodyOf(read(`content/measures/${file}`)).split('\n');
    expect(lines.filter((line) => line.includes('**') || line.includes('~'))).toEqual([]);
    const broken = lines.filter(
      (line, index) => /^\p{Script=Han}/u.test(line) && /^\p{Script=Han}/u.test(lines[index + 1] ?? ''),
    );
    expect(broken).toEqual([]);
  });
});

describe('content/site.yaml', () => {
  it('is what the site reads', () => {
    expect(siteSchema.safeParse(parse(read('content/site.yaml'))).success).toBe(true);
  });
});
