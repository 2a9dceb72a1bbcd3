import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formatProblems, type Problem } from '../../src/data/problem.ts';
import type { Built } from '../../src/data/releases.ts';
import { catalogueOf } from '../../src/figures/catalogue.ts';
import { numbersFile } from '../../src/outputs/numbers-file.ts';
import { checkProse, digitNames } from '../../src/policy/prose.ts';
import { readNumbers } from '../../src/verify/read-numbers.ts';
import { splitHead } from '../data/mdx.ts';
import { readBuilt } from '../data/read-built.ts';
import { inProject } from '../lib/folders.ts';
import { orStop, Stop } from '../lib/stop.ts';

/** The policy itself, which is quoted whole. */
const exempt = new Set(['content/plan.mdx']);

const textsIn = (root: string): readonly string[] =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .map((path) => `content/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.mdx') && !exempt.has(path))
    .sort();

function hotlinesOf(root: string): readonly string[] {
  const site = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as {
    hotlines?: readonly { number: string }[];
  };
  return (site.hotlines ?? []).map(({ number }) => number);
}

function namesOf(root: string): readonly string[] {
  const lists = parse(readFileSync(join(root, 'content/vocabulary.yaml'), 'utf8')) as Record<string, unknown>;
  return Object.values(lists).flatMap((list) =>
    Array.isArray(list) ? (list as readonly { readonly name?: string }[]).map(({ name }) => name ?? '') : [],
  );
}

/** Looks up the addresses of published numbers by their present value, so that the message can say what to write. */
function addressesBy(built: Built): (value: number) => readonly string[] {
  const { numbers } = readNumbers(numbersFile(built, catalogueOf(built)));
  return (value) => numbers.filter(({ states }) => states.at(-1)?.value === value).map(({ address }) => address);
}

function advice(text: string, addresses: readonly string[]): string {
  const [first = '数据集/年份/地区/指标', ...others] = addresses.slice(0, 3);
  const known = others.length === 0 ? '' : `（同值的还有 ${others.join('、')}）`;
  return `已公布的数字写 <Num of="${first}" />${known}；计划原文放进 <Quote>；确需写死的写 <Fixed reason="理由">${text}</Fixed>`;
}

/** The statistics typed into the texts of content/, all but the plan. `root`: folder of the project. `built`: what is published, asked for when a message needs it. */
export function checkContent(root: string, built: () => Built): readonly Problem[] {
  const names = digitNames(namesOf(root), hotlinesOf(root));
  const found = textsIn(root).flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    // Without its head a measure is told to have none: what would stand in it is no prose.
    if (/^content\/(?:measures|guides)\//.test(file) && splitHead(source) === null) return [];
    return checkProse(source, names).map((problem) => ({ file, ...problem }));
  });
  const addresses = found.some(({ value }) => value !== null) ? addressesBy(built()) : () => [];
  return found.map(({ file, line, text, value, message }): Problem => ({
    file,
    line,
    column: null,
    message: value === null ? message : `${message}：${advice(text, addresses(value))}`,
    severity: 'error',
  }));
}

/** Stops with the list of problems, when there are any. */
export function refuseContent(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Stop(`${formatProblems(problems)}\n正文有 ${String(problems.length)} 处要改。`);
}

if (import.meta.main) {
  await orStop(() => {
    refuseContent(checkContent(inProject('.'), () => readBuilt(inProject('.'))));
    console.log('正文里没有直接写的统计数字。');
    return Promise.resolve();
  });
}
