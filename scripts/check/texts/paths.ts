import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { problemList, type Problem } from '../../../src/data/problem.ts';
import { suggestion } from '../../../src/data/suggestion.ts';
import { readYaml } from '../../data/yaml.ts';
import { inProject } from '../../lib/folders.ts';

/** Addresses of the pages that do not come from data: those of one file each, and those of measures and guides. */
function fixedPages(root: string): readonly string[] {
  const files = globSync('**/*.astro', { cwd: inProject('src/pages') }).map((file) => file.replaceAll('\\', '/'));
  const own = files
    .filter((file) => !/[[_]/.test(file) && file !== '404.astro')
    .map((file) => `/${file.replace(/(?:^|\/)index\.astro$|\.astro$/, '/')}`);
  const written = ['measures', 'guides'].flatMap((folder) =>
    globSync('*.mdx', { cwd: join(root, 'content', folder) }).map((file) => `/${folder}/${file.replace('.mdx', '')}/`),
  );
  return [...own.map((path) => path.replace('//', '/')), ...written];
}

/** What the pages below these come from: which there are is known only when they have been made. */
const fromData = /^\/(?:statistics|data|directory|embed|glossary|revisions|guides\/chooser)\/.|^\/[a-z]{2}\/$/;

type Link = readonly [path: readonly (string | number)[], address: string];

interface Paths {
  readonly navigation: readonly { readonly path: string }[];
  readonly doors: readonly { readonly path: string }[];
  readonly footerLinks: readonly { readonly path: string }[];
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

const siteFile = 'content/site.yaml';
const answersFile = 'content/answers.yaml';

const siteLinks = ({ navigation, doors, footerLinks, moved = [] }: Paths): readonly Link[] => [
  ...Object.entries({ navigation, doors, footerLinks }).flatMap(([list, links]) =>
    links.map(({ path }, index): Link => [[list, index, 'path'], path]),
  ),
  ...moved.map(({ to }, index): Link => [['moved', index, 'to'], to.replace(/[#?].*$/, '')]),
];

/** Names in a file that lead to no page, each with its line. */
function faultsIn(root: string, file: string, links: (value: unknown) => readonly Link[], pages: readonly string[]) {
  const source = readFileSync(join(root, file), 'utf8');
  const { lineOf } = readYaml(source, file);
  const { problems, report } = problemList(file);
  for (const [path, address] of links(parse(source)))
    if (!pages.includes(address) && !fromData.test(address))
      report(lineOf(path), path.join('.'), `没有这一页「${address}」${suggestion(address, pages)}`);
  return { problems, report, lineOf, source };
}

/** Addresses that content/site.yaml names and no page has, and old ones that a page has again. To be asked once the file reads well. */
export function siteFaults(root: string): readonly Problem[] {
  const pages = fixedPages(root);
  const { problems, report, lineOf, source } = faultsIn(root, siteFile, (value) => siteLinks(value as Paths), pages);
  const { moved = [] } = parse(source) as Paths;
  for (const [index, { from }] of moved.entries()) {
    const path = ['moved', index, 'from'];
    if (pages.includes(from)) report(lineOf(path), path.join('.'), `「${from}」现在有这一页，请删去这一条`);
    else if (moved.findIndex((each) => each.from === from) < index)
      report(lineOf(path), path.join('.'), `「${from}」前面写过了，一个旧地址只写一条`);
  }
  const { boundaryFile } = (parse(source) as { readonly map: { readonly boundaryFile: string } }).map;
  if (boundaryFile !== '' && !existsSync(join(root, 'content', boundaryFile)))
    report(
      lineOf(['map', 'boundaryFile']),
      'map.boundaryFile',
      `没有文件 content/${boundaryFile}；请放好边界文件，或者留空`,
    );
  return problems;
}

/** Pages that content/answers.yaml recommends, and placeholders in it, that there are not. To be asked once that file and content/search.yaml read well. */
export function answerFaults(root: string): readonly Problem[] {
  const links = (value: unknown): readonly Link[] =>
    ((value ?? []) as readonly { readonly page: string }[])
      .map(({ page }, index): Link => [[index, 'page'], page.replace(/[#?].*$/, '')])
      .filter(([, page]) => !page.includes('{'));
  const { problems, report, lineOf, source } = faultsIn(root, answersFile, links, fixedPages(root));
  const written = parse(readFileSync(join(root, 'content/search.yaml'), 'utf8')) as { readonly aspects?: object };
  const known = ['地区', '场所', '词语', ...Object.keys(written.aspects ?? {})];
  const asked = ((parse(source) ?? []) as readonly { readonly asked: readonly string[] }[]).map((each) => each.asked);
  for (const [index, ways] of asked.entries())
    for (const [at, way] of ways.entries())
      for (const [, name = ''] of way.matchAll(/\{([^}]*)\}/g))
        if (!known.includes(name))
          report(
            lineOf([index, 'asked', at]),
            `${index}.asked.${at}`,
            `没有「{${name}}」${suggestion(name, known)}，可写：${known.join('、')}`,
          );
  return problems;
}
