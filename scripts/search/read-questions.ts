import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { problemList, type Problem } from '../../src/data/problem.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { readYaml } from '../data/yaml.ts';

/** Stands for any area in the path of a page, and for its name in the questions that lead there. */
export const anyArea = '{地区}';

/** What a reader asks, and the paths of the pages of which any one answers it. */
export interface Question {
  readonly text: string;
  readonly pages: readonly string[];
}

const written = 'content/questions.yaml';
const address = /^\/(?:(?:[\w-]+|\{地区\})\/)*$/;

/** Paths of pages, parted by spaces → what readers ask who want one of them. */
const schema = z.record(
  z.string(),
  z.array(z.string('应为文字，数字请加引号').min(1, '不能为空'), '应为问题的列表'),
  '应为“页面路径：问题的列表”',
);

/** A file of questions as authors write it, and what is wrong with it; no questions when something is. */
export function parseQuestions(
  text: string,
  file: string,
): { readonly questions: readonly Question[]; readonly problems: readonly Problem[] } {
  const { value, lineOf, problems: unread } = readYaml(text, file);
  const { problems, report } = problemList(file);
  const checked = schema.safeParse(value ?? {});
  for (const { path, message } of checked.error?.issues ?? []) report(lineOf(path), null, message);
  const groups = Object.entries(checked.data ?? {}).map(([key, texts]) => ({ key, pages: key.split(' '), texts }));
  for (const { key, pages, texts } of groups) {
    for (const page of pages.filter((each) => !address.test(each)))
      report(lineOf([key]), null, `应为以 / 开头和结尾的路径，几个页面用一个空格隔开，实际为「${page}」`);
    texts.forEach((each, at) => {
      if (key.includes(anyArea) && !each.includes(anyArea))
        report(lineOf([key, at]), null, `应写明哪里是地区的名称（写 ${anyArea}），实际为「${each}」`);
    });
  }
  const all = [...unread, ...problems];
  const questions = groups.flatMap(({ pages, texts }) => texts.map((each) => ({ text: each, pages })));
  return { questions: all.length > 0 ? [] : questions, problems: all };
}

/** The questions of the project in folder `root`, and what is wrong with them; none when nobody has written any. */
export function readQuestions(root: string): ReturnType<typeof parseQuestions> {
  const path = join(root, written);
  return existsSync(path) ? parseQuestions(readFileSync(path, 'utf8'), written) : { questions: [], problems: [] };
}

/**
 * The pages at a path, by position: one, or that of each area. A page that a path of its own names, such as one of a part of an area, is
 * none of those.
 */
export function pagesAt(
  documents: readonly SearchDocument[],
  base: string,
  page: string,
  own: ReadonlySet<string>,
): readonly number[] {
  const full = base + page.slice(1);
  if (!page.includes(anyArea)) return documents.flatMap(({ url }, at) => (url === full ? [at] : []));
  const [before = '', after = ''] = full.split(anyArea);
  return documents.flatMap(({ url, area }, at) => {
    const isOne =
      area !== undefined && url.startsWith(before) && url.endsWith(after) && !own.has('/' + url.slice(base.length));
    return isOne && !url.slice(before.length, url.length - after.length).includes('/') ? [at] : [];
  });
}

/** Groups of pages that questions want, by path; empty where there is no such page. */
export function groupsOf(
  documents: readonly SearchDocument[],
  base: string,
  questions: readonly Question[],
): ReadonlyMap<string, readonly number[]> {
  const paths = new Set(questions.flatMap(({ pages }) => pages));
  return new Map([...paths].map((path) => [path, pagesAt(documents, base, path, paths)]));
}
