import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemList, type Problem } from '../../../src/data/problem.ts';
import { datasetNamesIn } from '../../../src/data/registry.ts';
import type { Vocabulary } from '../../../src/data/vocabulary.ts';
import { figureDefinitions } from '../../../src/figures/index.ts';
import { suggestion } from '../../../src/data/suggestion.ts';
import { readYaml } from '../../data/yaml.ts';
import { inProject } from '../../lib/folders.ts';

/** Addresses of the pages that do not come from data: those of one file each, and those of measures and guides. */
function fixedPages(root: string, vocabulary: Vocabulary | null): readonly string[] {
  const files = globSync('**/*.astro', { cwd: inProject('src/pages') }).map((file) => file.replaceAll('\\', '/'));
  const own = files
    .filter((file) => !/[[_]/.test(file) && file !== '404.astro')
    .map((file) => `/${file.replace(/(?:^|\/)index\.astro$|\.astro$/, '/')}`);
  const written = ['measures', 'guides'].flatMap((folder) =>
    globSync('*.mdx', { cwd: join(root, 'content', folder) }).map((file) => `/${folder}/${file.replace('.mdx', '')}/`),
  );
  const named =
    vocabulary === null
      ? []
      : [
          ...figureDefinitions(vocabulary).map(({ id }) => `/statistics/${id}/`),
          ...datasetNamesIn(vocabulary).map((name) => `/data/${name}/`),
        ];
  return [...own.map((path) => path.replace('//', '/')), ...written, ...named];
}

/** What the pages below these come from: which there are is known only when they have been made. */
const fromData = /^\/(?:statistics|data|directory|embed|glossary|revisions|guides\/chooser)\/.|^\/[a-z]{2}\/$/;

/** Those of figures and datasets, which the vocabulary says. */
const named = /^\/(?:statistics|data)\/[^/]+\/$/;

type Path = readonly (string | number)[];
type Link = readonly [path: Path, address: string];

const siteFile = 'content/site.yaml';
const answersFile = 'content/answers.yaml';

/** The value at a path of a file that need not be right; undefined where there is none. */
const at = (value: unknown, ...path: Path): unknown =>
  path.reduce<unknown>((found, step) => (found as Readonly<Record<string, unknown>> | null | undefined)?.[step], value);

/** The texts that the entries of a list have at a path, each with its own path; what is no text is told where the file is read. */
function textsIn(value: unknown, list: Path, field: Path): readonly Link[] {
  const entries = at(value, ...list);
  return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown, index): readonly Link[] => {
    const text = at(entry, ...field);
    return typeof text === 'string' ? [[[...list, index, ...field], text]] : [];
  });
}

const siteLinks = (value: unknown): readonly Link[] => [
  ...['navigation', 'doors', 'footerLinks'].flatMap((list) => textsIn(value, [list], ['path'])),
  ...textsIn(value, ['moved'], ['to']).map(([path, to]): Link => [path, to.replace(/[#?].*$/, '')]),
];

/** The columns that pages say they are in. */
function columnsOfPages(): readonly string[] {
  const folder = inProject('src/pages');
  const texts = globSync('**/*.astro', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...new Set(texts.flatMap((text) => /column=\{\{ name: '([^']+)'/.exec(text)?.[1] ?? []))].sort();
}

/** What is written in a file as far as it can be read, and where its problems go. */
function readLoosely(root: string, file: string) {
  const { lineOf, value } = readYaml(readFileSync(join(root, file), 'utf8'), file);
  const { problems, report } = problemList(file);
  return { value, problems, tell: (path: Path, message: string) => report(lineOf(path), path.join('.'), message) };
}

type Tell = (path: Path, message: string) => void;

/** Tells of names that lead to no page, below `root`; `vocabulary`: null while it cannot be read. */
function tellLost(links: readonly Link[], root: string, vocabulary: Vocabulary | null, tell: Tell): void {
  const pages = fixedPages(root, vocabulary);
  const isMade = (address: string): boolean => fromData.test(address) && (vocabulary === null || !named.test(address));
  for (const [path, address] of links)
    // Without a slash at both ends it is no address at all, which is told where the file is read.
    if (/^\/(?:.*\/)?$/.test(address) && !pages.includes(address) && !isMade(address))
      tell(path, `没有这一页「${address}」${suggestion(address, pages)}`);
}

/** Addresses and columns that content/site.yaml names and no page has, and old addresses that a page has again. */
export function siteFaults(root: string, vocabulary: Vocabulary | null): readonly Problem[] {
  const pages = fixedPages(root, vocabulary);
  const { value, problems, tell } = readLoosely(root, siteFile);
  tellLost(siteLinks(value), root, vocabulary, tell);
  const moved = textsIn(value, ['moved'], ['from']);
  for (const [index, [path, from]] of moved.entries())
    if (pages.includes(from)) tell(path, `「${from}」现在有这一页，请删去这一条`);
    else if (moved.findIndex(([, other]) => other === from) < index)
      tell(path, `「${from}」前面写过了，一个旧地址只写一条`);
  const columns = columnsOfPages();
  const written = textsIn(value, ['columns'], ['name']);
  for (const [index, [path, name]] of written.entries())
    if (!columns.includes(name))
      tell(path, `没有栏目「${name}」${suggestion(name, columns)}，可写：${columns.join('、')}`);
    else if (written.findIndex(([, other]) => other === name) < index) tell(path, `栏目「${name}」前面写过了`);
  const boundary = at(value, 'map', 'boundaryFile');
  if (typeof boundary === 'string' && boundary !== '' && !existsSync(join(root, 'content', boundary)))
    tell(['map', 'boundaryFile'], `没有文件 content/${boundary}；请放好边界文件，或者留空`);
  return problems;
}

/** Pages that content/answers.yaml recommends, and placeholders in it, that there are not. While content/search.yaml is wrong, no placeholder is looked up in it. */
export function answerFaults(root: string, vocabulary: Vocabulary | null, isSearchWrong: boolean): readonly Problem[] {
  const { value, problems, tell } = readLoosely(root, answersFile);
  const links = textsIn(value, [], ['page']).map(([path, page]): Link => [path, page.replace(/[#?].*$/, '')]);
  tellLost(
    links.filter(([, page]) => !page.includes('{')),
    root,
    vocabulary,
    tell,
  );
  if (isSearchWrong) return problems;
  const aspects = at(readLoosely(root, 'content/search.yaml').value, 'aspects');
  const known = ['地区', '场所', '词语', ...Object.keys(aspects ?? {})];
  for (const index of Array.isArray(value) ? value.keys() : [])
    for (const [path, way] of textsIn(value, [index, 'asked'], []))
      for (const [, name = ''] of way.matchAll(/\{([^}]*)\}/g))
        if (!known.includes(name)) tell(path, `没有「{${name}}」${suggestion(name, known)}，可写：${known.join('、')}`);
  return problems;
}
