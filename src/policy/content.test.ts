import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { explanationOf, meanSentenceLength } from './reading-level.ts';
import { siteSchema } from './site-config.ts';

const root = new URL('../../', import.meta.url).pathname;
const measures = readdirSync(`${root}content/measures`).sort();
const read = (path: string): string => readFileSync(root + path, 'utf8');
/** The sentence-by-sentence meanings in the frontmatter of a measure. */
const meaningsOf = (mdx: string): string =>
  (parse(/^---\n([\s\S]*?)\n---\n/.exec(mdx)?.[1] ?? '') as { readonly meanings: readonly string[] }).meanings.join(
    '\n',
  );
/** Every text under a key of a YAML file. */
function textsOf(path: string, key: string): string {
  const found: string[] = [];
  JSON.stringify(parse(read(path)), (name, value: unknown) => {
    if (name === key && typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('\n');
}
const bodyOf = (mdx: string): string => mdx.replace(/^---[\s\S]*?\n---\n/, '');
/** The texts that explain: measures and guides, and the short ones in YAML. */
const explaining = [
  ...['measures', 'guides'].flatMap((folder) =>
    readdirSync(`${root}content/${folder}`)
      .sort()
      .map((file) => [`${folder}/${file}`, explanationOf(read(`content/${folder}/${file}`))] as const),
  ),
  ...measures.map((file) => [`meanings of ${file}`, meaningsOf(read(`content/measures/${file}`))] as const),
  ['glossary.yaml', textsOf('content/glossary.yaml', 'definition')] as const,
  ['chooser.yaml', textsOf('content/chooser.yaml', 'why')] as const,
];

describe('content', () => {
  it.each(explaining)('%s keeps its sentences under 40 characters on average', (_, text) => {
    expect(meanSentenceLength(text)).toBeGreaterThan(5);
    expect(meanSentenceLength(text)).toBeLessThan(40);
  });
});

describe('content/measures', () => {
  it.each(measures)('%s explains in at least 600 Han characters', (file) => {
    const han = explanationOf(read(`content/measures/${file}`)).match(/\p{Script=Han}/gu) ?? [];
    expect(han.length).toBeGreaterThanOrEqual(600);
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
