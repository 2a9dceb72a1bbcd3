import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/data/problem.ts';
import { readBuilt } from '../../data/read-built.ts';
import { inProject } from '../../lib/folders.ts';
import { checkTexts } from './index.ts';
import { syntaxFault } from './syntax.ts';

const built = readBuilt(inProject(''));
let root = '';
const file = (name: string): string => join(root, 'content', name);
/** Writes another text in the place of the first that stands in a file, which must be there. */
function spoil(name: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file(name), 'utf8');
  const after = before.replace(from, to);
  expect(after, `${name} has no ${String(from)}`).not.toBe(before);
  writeFileSync(file(name), after);
}
const faults = (): readonly string[] => checkTexts(root, built).map(formatProblem);
const firstMeasure = `measures/${readdirSync(inProject('content/measures')).sort()[0] ?? ''}`;
const firstGuide = `guides/${readdirSync(inProject('content/guides')).sort()[0] ?? ''}`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'texts-'));
  cpSync(inProject('content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

// Each call reads all of content/ and asks the catalogue what it knows.
describe('checkTexts(root, built)', { timeout: 60_000 }, () => {
  it('finds nothing in the texts of this project', () => {
    expect(faults()).toEqual([]);
  });

  it('names the faults of all files at once, in Chinese, each with file, line and field', () => {
    spoil('site.yaml', /^hotlines:/m, 'hotline:');
    spoil('site.yaml', /^base: .*$/m, 'base: /a b;/');
    spoil('chooser.yaml', /who: \[\w+/, 'who: [nobody');
    spoil('glossary.yaml', /quote: .*$/m, 'quote: 计划里没有的话');
    spoil('relations.yaml', /does: .*$/m, 'doos: 支持');
    spoil(
      'calendar.yaml',
      /^releases:.*$/m,
      'releases:\n  - id: a\n    dataset: nothing\n    title: 一\n    plans: []',
    );
    spoil('search.yaml', /^synonyms:/m, 'synonym:');
    spoil('answers.yaml', /page: \S+/, 'page: nowhere');
    spoil('rules.yaml', /id: [\w-]+/, 'id: 大写');
    spoil('ladder.yaml', /tier: .*$/m, 'tier: 没有的层级');
    spoil(firstMeasure, /<Term>/, '<Trem>');
    spoil(firstGuide, /<Ref to="[^"]*"/, '<Ref to="measure-99"');
    spoil('measures/02-workstations.mdx', /<Ask to="[^"]*"/, '<Ask to="nowhere"');
    spoil(firstMeasure, /^short: .*$/m, 'shart: 名');
    spoil(firstMeasure, /^figures: .*$/m, 'figures: [nothing]');
    spoil('plan.mdx', /^date: .*$/m, 'date: 2022年3月');
    const found = faults();
    for (const said of [
      /^content\/site\.yaml:\d+ .*不认识的字段 hotline/,
      /^content\/site\.yaml:\d+ \[base\] 路径前后都有斜杠/,
      /^content\/chooser\.yaml:\d+ .*没有选项「nobody」/,
      /^content\/relations\.yaml:\d+ .*不认识的字段 doos/,
      /^content\/calendar\.yaml:\d+ .*没有这个数据集/,
      /^content\/glossary\.yaml:\d+ .*「计划里没有的话」不在/,
      /^content\/search\.yaml:\d+ .*不认识的字段 synonym/,
      /^content\/answers\.yaml:\d+ .*应为以 \/ 开头和结尾的路径/,
      /^content\/rules\.yaml:\d+ .*锚点只用小写字母/,
      /^content\/ladder\.yaml:\d+ .*没有层级「没有的层级」/,
      /^content\/plan\.mdx:\d+ \[date\] 日期写作/,
      new RegExp(`^content/${firstMeasure}:\\d+ .*不认识的字段 shart`),
      new RegExp(`^content/${firstMeasure}:\\d+ .*结束标签 </Term> 与第 \\d+ 行的 <Trem> 对不上`),
      new RegExp(`^content/${firstGuide}:\\d+ \\[<Ref>\\] 没有这一条「measure-99」`),
      /^content\/measures\/02-workstations\.mdx:\d+ \[<Ask>\] 没有要问的这一点「nowhere」/,
    ])
      expect(found).toContainEqual(expect.stringMatching(said));
    expect(found.filter((text) => /[A-Za-z]{4,} [a-z]{3,} [a-z]{3,}/.test(text))).toEqual([]);
  });

  it('reads every YAML file of content/, so that a new one is not left to the pages', () => {
    const names = readdirSync(inProject('content')).filter(
      (name) => name.endsWith('.yaml') && name !== 'vocabulary.yaml',
    );
    for (const name of names) writeFileSync(file(name), 'a: [\n');
    for (const name of names) expect(faults()).toContainEqual(expect.stringContaining(`content/${name}:`));
  });
});

describe('syntaxFault(text)', () => {
  it.each([
    ['好\n\n<Term>词', 3, '<Term> 没有结束标签，请补上 </Term>'],
    ['<Term>词</Trem>', 1, '结束标签 </Trem> 与第 1 行的 <Term> 对不上，应写 </Term>'],
    ['词</Term>', 1, '结束标签 </Term> 前面没有 <Term>，请补上或删去'],
    ['<Ref to=“measure-1”>一</Ref>', 1, '引号用英文的'],
    ['约 { 十 人', 1, '花括号 { 没有配对的 }'],
    ['约 {十 人} 左右', 1, '花括号里不是能算的内容'],
    ['<!-- 注 -->', 1, '注释写作 {/* 注释 */}'],
    ['<General>\n一\n\n二</General>', 4, '<General> 跨了段落'],
  ])('says of %j in line %i: %s', (text, line, message) => {
    const fault = syntaxFault(text);
    expect(fault?.line).toBe(line);
    expect(fault?.message).toContain(message);
  });

  it('lets a text pass that compiles', () => {
    expect(syntaxFault('---\ntitle: 一\n---\n\n<Term>词</Term>，1 < 2。\n')).toBeNull();
  });
});
