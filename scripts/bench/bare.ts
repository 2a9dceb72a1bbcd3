/** The pages of this site beside a bare Astro that writes the same HTML: what Astro takes in any case, and what is ours. `npm run build`, then `npm run bench -- bare`. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linkPackages } from '../../tests/fixtures/packages.ts';
import { listTree } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { heapOptions } from '../make/site.ts';
import { printTable, rounded } from './tools/result.ts';
import { measureStep, type Cost } from './tools/step.ts';

const rounds = 3;
const pages = listTree(inProject('dist')).filter((file) => file.endsWith('.html'));

/** The source files of a bare project by their paths. */
type Sources = Readonly<Record<string, string>>;

/** A file a page, which holds its HTML. */
const fileForEach = (): Sources =>
  Object.fromEntries(
    pages.map((file) => {
      const html = JSON.stringify(readFileSync(inProject(`dist/${file}`), 'utf8'));
      return [
        `src/pages/${file.replace(/html$/, 'astro')}`,
        `---\nconst html = ${html};\n---\n<Fragment set:html={html} />`,
      ];
    }),
  );

/** One file for all pages, which reads the HTML of each. */
const fileForAll = (): Sources => ({
  'src/pages/[...path].astro': `---
import { readFileSync } from 'node:fs';
export const getStaticPaths = () =>
  ${JSON.stringify(pages)}.map((file) => ({
    params: { path: file.replace(/\\/?(?:index)?\\.html$/, '') || undefined },
    props: { file: ${JSON.stringify(inProject('dist/'))} + file },
  }));
---
<Fragment set:html={readFileSync(Astro.props.file, 'utf8')} />`,
});

function bareProject(sources: Sources): string {
  const root = mkdtempSync(join(tmpdir(), 'bare-'));
  linkPackages(root);
  const config = { 'package.json': '{ "type": "module" }', 'astro.config.mjs': 'export default {};' };
  for (const [path, text] of Object.entries({ ...config, ...sources })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Has Astro write the pages of a project, as a build does. */
async function writePages(root: string): Promise<Cost> {
  const cost = await measureStep(root, [
    ...heapOptions(),
    ...[inProject('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', join(root, '.build/bare')],
  ]);
  if (cost.code !== 0 || !cost.output.includes(`${String(pages.length)} page(s) built`))
    throw new Error(cost.output.slice(-2000));
  return cost;
}

const projects: Readonly<Record<string, string>> = {
  本站: inProject(''),
  '空的 Astro，一页一个文件': bareProject(fileForEach()),
  '空的 Astro，一个文件写全部页面': bareProject(fileForAll()),
};

/** By turns, so that a machine that is slower for a while is so for all; a first round, which fills caches, is not counted. */
const costs = new Map<string, Cost[]>(Object.keys(projects).map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1)
  for (const [name, root] of Object.entries(projects)) {
    const cost = await writePages(root);
    if (round > 0) costs.get(name)?.push(cost);
  }
for (const root of Object.values(projects).slice(1)) rmSync(root, { recursive: true });
rmSync(inProject('.build/bare'), { recursive: true });

const middle = (name: string, key: 'seconds' | 'cpuSeconds' | 'megabytes'): number =>
  (costs.get(name) ?? []).map((cost) => cost[key]).toSorted((a, b) => a - b)[rounds >> 1] ?? NaN;
console.log(
  printTable({
    title: 'Astro 写页面',
    how: `${String(pages.length)} 个页面，各 ${String(rounds)} 次，轮流，取中位数。`,
    columns: ['项目', '秒', 'CPU 秒', 'MB', '本站是它的几倍（CPU）'],
    rows: Object.keys(projects).map((name) => [
      name,
      rounded(middle(name, 'seconds')),
      rounded(middle(name, 'cpuSeconds')),
      Math.round(middle(name, 'megabytes')),
      rounded(middle('本站', 'cpuSeconds') / middle(name, 'cpuSeconds'), 2),
    ]),
  }),
);
