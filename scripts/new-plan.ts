import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from './lib/folders.ts';
import { orStop, Stop } from './lib/stop.ts';

/** What every plan shares: all of the project but the words, the data and what tests this plan alone. */
const code = [
  ...['public', 'scripts', 'src', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
  ...['cmd', 'command', 'desktop'].map((ending) => `data/打开编辑台.${ending}`),
  ...['.npmrc', '.gitignore', '.gitattributes', '.editorconfig', '.prettierrc.json', '.prettierignore', 'LICENSE'],
];
const skeleton = 'scripts/new-plan/skeleton';

/** Tests, what they read, measurements and this command speak of the plan that this project was made for; paths from its root. */
const isOwn = (path: string): boolean =>
  /\.test\.ts$|[\\/](?:fixtures|testing|bench|new-plan|mutate|demo|drawings|written)(?:[\\/]|$)/.test(path) ||
  /^scripts[\\/](?:test|bench|new-plan|mutate|accept-pictures|lib[\\/]closing-line)\.ts$/.test(path);

/** Commands that the copy has no files for. */
const without = ['test', 'test:long', 'bench', 'new-plan'].flatMap((name) => [name, `pre${name}`]);

function copyCode(target: string): void {
  for (const path of code) {
    if (!existsSync(inProject(path))) continue;
    rmSync(join(target, path), { recursive: true, force: true });
    cpSync(inProject(path), join(target, path), {
      recursive: true,
      filter: (from) => !isOwn(relative(inProject(''), from)),
    });
  }
  const file = join(target, 'package.json');
  const { scripts, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: Record<string, string> };
  const kept = Object.fromEntries(Object.entries(scripts).filter(([name]) => !without.includes(name)));
  const own = { ...kept, check: 'node scripts/check.ts --site' };
  writeFileSync(file, `${JSON.stringify({ ...rest, scripts: own }, null, 2)}\n`);
}

/**
 * Makes a project for another plan in `target`: this project's code, and a small invented plan to replace. With `codeOnly`
 * it renews the code of a project made before and leaves its words and data alone.
 */
export function writeNewPlan(target: string, codeOnly = false): void {
  const has = (path: string): boolean => existsSync(join(target, path));
  if (codeOnly && !has('content/site.yaml'))
    throw new Stop(`${target} 里没有 content/site.yaml，不是一个计划的项目；新建时不要写 --code。`);
  if (!codeOnly && (has('content') || has('data')))
    throw new Stop(`${target} 里已有 content/ 或 data/，没有改动任何文件。只更新代码请加 --code。`);
  mkdirSync(target, { recursive: true });
  copyCode(target);
  if (!codeOnly) cpSync(inProject(skeleton), target, { recursive: true });
}

if (import.meta.main) {
  await orStop(() => {
    const { values, positionals } = parseArgs({ options: { code: { type: 'boolean' } }, allowPositionals: true });
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) throw new Stop('用法：npm run new-plan -- 文件夹 [--code]');
    const target = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
    writeNewPlan(target, values.code);
    console.log(
      values.code ? `${target} 的代码已更新。` : `已写好 ${target}。先读其中的 README.md，然后在里面运行 npm start。`,
    );
    return Promise.resolve();
  });
}
