import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/data/problem.ts';
import { makeProject } from '../../tests/fixtures/project.ts';
import { readData } from '../data.ts';
import { inProject } from '../lib/folders.ts';
import { checkContent, refuseContent } from './content.ts';

const { built } = readData(inProject('.'));
if (built === null) throw new Error('data/ does not build');
const check = (root: string) => checkContent(root, () => built);

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** This project's content with one more notice. */
function projectWith(notice: string): string {
  const root = makeProject({});
  roots.push(root);
  cpSync(inProject('content'), join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'content/notices'), { recursive: true });
  writeFileSync(join(root, 'content/notices/a.mdx'), notice);
  return root;
}

describe('checkContent(root, built)', () => {
  it('has nothing to say of this project', () => {
    expect(formatProblems(check(inProject('.')))).toBe('');
  });
  it('names file and line, and the address to write instead', () => {
    const text = formatProblems(check(projectWith('---\ntitle: 甲\n---\n\n2020年有高级职称34,577人。\n')));
    expect(text).toBe(
      'content/notices/a.mdx:5 「34,577人」是直接写进正文的数字，数据更新后不会跟着变：已公布的数字写 <Num of="professionals/2020/全市/职称:高级" />；计划原文放进 <Quote>；确需写死的写 <Fixed reason="理由">34,577人</Fixed>',
    );
  });
  it('says how to write an address when no published number has the value', () => {
    expect(formatProblems(check(projectWith('有999,999人')))).toContain('<Num of="数据集/年份/地区/指标" />');
  });
});

describe('refuseContent(problems)', () => {
  it('stops with all problems', () => {
    const problems = check(projectWith('有999,999人\n\n有888,888人'));
    expect(() => {
      refuseContent(problems);
    }).toThrow('正文有 2 处要改');
  });
  it('lets good content pass', () => {
    expect(() => {
      refuseContent([]);
    }).not.toThrow();
  });
});
