import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';
import { answersFrom, placeOf, readWords, type Answers } from './new-plan/answers.ts';
import { copyCode } from './new-plan/code.ts';
import { tellPlan } from './new-plan/words.ts';

const skeleton = 'scripts/new-plan/skeleton';

const isPackageName = (name: string): boolean => /^[a-z0-9][a-z0-9._-]*$/.test(name);

/** A name for the package: of the folder, else of the site's own path, where npm allows it. */
function packageName(target: string, answers: Answers | null): string {
  const ofPath = answers === null ? '' : (placeOf(answers).base.split('/').at(-2) ?? '');
  return [basename(target), ofPath].find(isPackageName) ?? 'plan-site';
}

/**
 * Makes a project for another plan in `target`: this project's code, and a small invented plan to replace, in the words of
 * the answers; null leaves the sample as it is.
 */
export function writeNewPlan(target: string, answers: Answers | null = null): void {
  const way = relative(inProject(''), target);
  if (!way.startsWith('..') && !isAbsolute(way)) throw new Stop(`${target} 在这个项目里，请换到外面。什么也没有写。`);
  const found = statSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory() === false) throw new Stop(`${target} 是一个文件，不是文件夹。什么也没有写。`);
  const names = found === undefined ? [] : readdirSync(target).filter((name) => name !== '.git');
  if (names.includes('content') || names.includes('data'))
    throw new Stop(`${target} 里已有 content/ 或 data/，没有改动任何文件。只更新代码请加 --code。`);
  if (names.length > 0)
    throw new Stop(
      `${target} 里已有 ${names.slice(0, 3).join('、')}${names.length > 3 ? ' 等' : ''}，请用空的文件夹。什么也没有写。`,
    );
  mkdirSync(target, { recursive: true });
  copyCode(target, packageName(target, answers));
  cpSync(inProject(skeleton), target, { recursive: true });
  if (answers !== null) tellPlan(target, answers);
}

/** Renews the code of a project that was made before, and leaves its words, its data and its name alone. */
export function renewCode(target: string): void {
  if (!existsSync(join(target, 'content/site.yaml')))
    throw new Stop(`${target} 里没有 content/site.yaml，不是一个计划的项目；新建时不要写 --code。`);
  const { name } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as { readonly name: string };
  copyCode(target, name);
}

/** Asks on the terminal; without one, nobody answers and the words of the sample stay. */
async function askAnswers(given: Partial<Answers>): Promise<Answers> {
  if (!process.stdin.isTTY) return answersFrom(given, () => Promise.resolve(''));
  console.log('五个问题，直接回车就用括号里的：');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await answersFrom(given, (prompt) => terminal.question(prompt));
  } finally {
    terminal.close();
  }
}

if (import.meta.main) {
  await orStop(async () => {
    const { folder, code, given } = readWords(process.argv.slice(2));
    const target = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
    if (code) renewCode(target);
    else writeNewPlan(target, await askAnswers(given));
    console.log(
      code ? `${target} 的代码已更新。` : `已写好 ${target}。先读其中的 README.md，然后在里面运行 npm start。`,
    );
  });
}
