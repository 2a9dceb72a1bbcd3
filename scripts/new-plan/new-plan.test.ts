import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { vocabularySchema } from '../../src/data/vocabulary.ts';
import { guideSchema, measureSchema } from '../../src/policy/frontmatter.ts';
import { siteSchema } from '../../src/policy/site-config.ts';
import { readData } from '../data.ts';
import { inProject } from '../lib/folders.ts';
import { writeNewPlan } from '../new-plan.ts';
import { answersFrom, placeOf, readWords, sampleAnswers, type Answers } from './answers.ts';
import { inWordsOf } from './words.ts';

const answers: Answers = {
  name: '青岚市职工“求学”计划',
  city: '青岚市',
  bureau: '青岚市总工会',
  years: '2024-2027',
  address: 'https://www.example.org/zt/qiuxue/',
};
const root = join(mkdtempSync(join(tmpdir(), 'plan-')), 'qiuxue');
writeNewPlan(root, answers);
afterAll(() => rmSync(join(root, '..'), { recursive: true }));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

describe('writeNewPlan(target, answers)', () => {
  it('names the package and the plan, and seals the tables anew', () => {
    expect([json('package.json'), json('package-lock.json')]).toMatchObject([
      { name: 'qiuxue' },
      { name: 'qiuxue', packages: { '': { name: 'qiuxue' } } },
    ]);
    expect(read('content/site.yaml')).toContain(`name: ${answers.name}\n`);
    expect(read('content/plan.mdx')).toContain('2024至2027年');
    expect(read('README.md')).toContain(`# ${answers.name} 公开网站`);
    const { built, problems } = readData(root);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(built?.datasets.engineers.demo).toBe(true);
  });

  it('leaves out demo data of years that are not the plan’s', () => {
    const later = join(root, '../later');
    writeNewPlan(later, { ...answers, years: '2027-2030' });
    expect(existsSync(join(later, 'data/demo'))).toBe(false);
    expect(readData(later).built?.datasets.targets.releases).toHaveLength(1);
  });

  const instructions = globSync('{*.md,{content,data,deploy,scripts,src}/**/*.md}', { cwd: root });

  it.each(instructions)('%s leads to what is there and to nothing else', (file) => {
    const text = read(file);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(root, dirname(file), to)))).toEqual([]);
    const { scripts } = json('package.json') as { readonly scripts: Readonly<Record<string, string>> };
    const commands = [...text.matchAll(/(?:`|^)npm (?:run )?(?!ci\b)([a-z][\w:-]*)/gm)].map(([, name = '']) => name);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(text).not.toMatch(/原项目|new-plan|金华|人社|人力社保/);
  });

  it('README.md tells of every file of content/ and data/', () => {
    const files = globSync('{content,data}/*.{yaml,mdx,csv}', { cwd: root });
    expect(files.length).toBeGreaterThan(14);
    expect(files.filter((file) => !read('README.md').includes(`\`${file}\``))).toEqual([]);
  });

  it('README.md says how many there must be at least, of every list that has a least', () => {
    const leastIn = (schema: z.ZodType): readonly (readonly [string, number])[] => {
      const found: (readonly [string, number])[] = [];
      const walk = (node: unknown, name: string): void => {
        if (typeof node !== 'object' || node === null) return;
        const { minItems } = node as { readonly minItems?: number };
        if (minItems !== undefined && name !== '') found.push([name, minItems]);
        for (const [key, value] of Object.entries(node) as [string, unknown][]) {
          if (key === 'properties')
            for (const [field, inner] of Object.entries(value as Record<string, unknown>)) walk(inner, field);
          else walk(value, name);
        }
      };
      walk(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), '');
      return found;
    };
    const schemas: readonly z.ZodType[] = [vocabularySchema, siteSchema, measureSchema(['甲']), guideSchema(['甲'])];
    const least = schemas.flatMap(leastIn);
    expect(least.length).toBeGreaterThan(12);
    const told = read('README.md');
    const isTold = (name: string, count: number): boolean => new RegExp(`\`${name}\`[^|、，。；]*${count}`).test(told);
    expect(least.filter(([name, count]) => !isTold(name, count))).toEqual([]);
  });
});

describe('writeNewPlan(target)', () => {
  it.each([
    ['a folder of other things', 'others', '里已有 package.json，请用空的文件夹'],
    ['a file', 'others/package.json', '是一个文件'],
  ])('touches nothing of %s', (_what, place, said) => {
    const others = join(root, '../others');
    mkdirSync(others, { recursive: true });
    writeFileSync(join(others, 'package.json'), 'mine');
    expect(() => {
      writeNewPlan(join(root, '..', place));
    }).toThrow(said);
    expect(readdirSync(others)).toEqual(['package.json']);
    expect(readFileSync(join(others, 'package.json'), 'utf8')).toBe('mine');
  });

  it.each(['scripts/plan', ''])('makes no project inside this one: %j', (place) => {
    expect(() => {
      writeNewPlan(inProject(place));
    }).toThrow('在这个项目里');
    expect(existsSync(inProject('scripts/plan'))).toBe(false);
  });
});

describe('readWords(words)', () => {
  it('takes the five answers as options', () => {
    const words = Object.entries<string>({ ...answers }).flatMap(([key, value]) => [`--${key}`, value]);
    expect(readWords(['folder', ...words])).toEqual({ folder: 'folder', code: false, given: answers });
    expect(readWords(['folder', '--code'])).toEqual({ folder: 'folder', code: true, given: {} });
  });

  it.each([
    [[], '用法：npm run new-plan -- 文件夹'],
    [['a', 'b'], '用法：'],
    [['a', '--colour', 'red'], /^选项 --colour 不认识[^]*\n用法：/],
    [['a', '--years', '1950-2050'], '--years 应为起止两个年份'],
    [['a', '--city', 'True'], '--city 应为 2 至 60 个字'],
    [['a', '--address', '/../'], '--address 应为路径或网址'],
    [['a', '--address', 'https://a..example/'], '--address 应为路径或网址'],
    [['a', '--name', 'x: {y}', '--years', '2028-2026'], '--name 应为 2 至 60 个字'],
    [
      ['a', '--name', 'x: {y}', '--years', '2028-2026'],
      '--years 应为起止两个年份，如 2026-2028，至多 30 年，实际为「2028-2026」',
    ],
    [['a', '--address', 'zt/jihua'], '--address 应为路径或网址'],
  ])('refuses %j', (words, message) => {
    expect(() => readWords(words)).toThrow(message);
  });
});

describe('answersFrom(given, ask)', () => {
  it('asks what is not given, again until it can be used; an empty answer is the sample’s', async () => {
    const asked: string[] = [];
    const said = ['2030', '2026-2029', ''];
    const { name, city, bureau } = answers;
    const found = await answersFrom({ name, city, bureau }, (prompt) => {
      asked.push(prompt);
      return Promise.resolve(said.shift() ?? '');
    });
    expect(found).toEqual({ name, city, bureau, years: '2026-2029', address: sampleAnswers.address });
    expect(asked).toEqual([
      '从哪一年到哪一年（2024-2026）：',
      '应为起止两个年份，如 2026-2028，至多 30 年。\n从哪一年到哪一年（2024-2026）：',
      '网址，或网站所在的路径（/）：',
    ]);
  });
});

describe('inWordsOf(text, answers)', () => {
  it.each([
    ['示例市产业技师培育计划', answers.name],
    ['示例市主管部门，示例市', '青岚市总工会，青岚市'],
    ["origin: ''\nbase: /zt/jishi/", "origin: 'https://www.example.org'\nbase: /zt/qiuxue/"],
    ['from: 2024, to: 2026', 'from: 2024, to: 2027'],
    ['2024,999900,全市', '2024,999900,全市'],
  ])('%j', (text, expected) => {
    expect(inWordsOf(text, answers)).toBe(expected);
  });

  it('reads an address with and without an origin', () => {
    expect(placeOf(answers)).toEqual({ origin: 'https://www.example.org', base: '/zt/qiuxue/' });
    expect(placeOf(sampleAnswers)).toEqual({ origin: '', base: '/' });
  });
});
