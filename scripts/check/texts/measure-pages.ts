import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { problemList, type Problem } from '../../../src/data/problem.ts';
import type { PlanClause } from '../../../src/policy/plan.ts';
import { headValue, readMdx, splitHead } from '../../data/mdx.ts';

const folders = ['content/measures', 'content/guides'] as const;

/** A page of content/measures with the clause that its head names. */
interface Explaining {
  readonly file: string;
  readonly clause: unknown;
}

/** Files of one folder whose names would give no page, or no address. */
function nameFaults(root: string, folder: string): readonly Problem[] {
  return readdirSync(join(root, folder))
    .filter((name) => !name.startsWith('.') && !/^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/.test(name))
    .flatMap((name) => {
      const { problems, report } = problemList(`${folder}/${name}`);
      report(
        null,
        null,
        '不会成为一页：文件名只用小写字母、数字和连字符，以 .mdx 结尾，如 03-training-bases.mdx；不是正文的请移走',
      );
      return problems;
    });
}

/** What the head of a page says of a field; undefined when it cannot be read. */
function headOf(root: string, file: string, field: string): unknown {
  const { source } = readMdx(root, file);
  const head = source === null ? undefined : splitHead(source)?.head;
  if (head === undefined) return undefined;
  return (headValue(head) as Readonly<Record<string, unknown>> | null)?.[field];
}

/** Pages that explain a measure that another explains already. */
function doubles(pages: readonly Explaining[], { id, title }: PlanClause): readonly Problem[] {
  const [first, ...others] = pages.filter(({ clause }) => clause === id);
  return others.map(({ file }): Problem => {
    const message = `${first?.file ?? ''} 已经解读「${id} ${title ?? ''}」，一条举措只有一页`;
    return { file, line: 2, column: 'clause', message, severity: 'error' };
  });
}

/** A measure of the plan that no page explains. */
function missing(pages: readonly Explaining[], { id, title }: PlanClause): readonly Problem[] {
  if (pages.some(({ clause }) => clause === id)) return [];
  const message = `没有解读「${id} ${title ?? ''}」的一页；请写一页，开头写 clause: ${id}`;
  return [{ file: 'content/measures', line: null, column: null, message, severity: 'error' }];
}

/** Each measure has one page. None is called missing while another page is wrong: that one may be it. */
function shareFaults(root: string, clauses: readonly PlanClause[]): readonly Problem[] {
  const pages = readdirSync(join(root, 'content/measures'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name): Explaining => ({
      file: `content/measures/${name}`,
      clause: headOf(root, `content/measures/${name}`, 'clause'),
    }));
  const measures = clauses.filter(({ number }) => number !== null);
  const twice = measures.flatMap((clause) => doubles(pages, clause));
  const isRead = pages.every(({ clause }) => measures.some(({ id }) => id === clause));
  return twice.length > 0 || !isRead ? twice : measures.flatMap((clause) => missing(pages, clause));
}

/** Guides for an audience that has one already: two would share a name in every list. */
export function audienceFaults(root: string): readonly Problem[] {
  const guides = readdirSync(join(root, 'content/guides'))
    .map((name) => `content/guides/${name}`)
    .map((file) => ({ file, audience: headOf(root, file, 'audience') }));
  return guides.flatMap(({ file, audience }, index): readonly Problem[] => {
    const first = guides.findIndex((each) => each.audience === audience);
    if (typeof audience !== 'string' || first === index) return [];
    const message = `${guides[first]?.file ?? ''} 已经写给「${audience}」，一种人只有一份指引`;
    return [{ file, line: 3, column: 'audience', message, severity: 'error' }];
  });
}

/** What is wrong with which pages there are: each measure of the plan has one, and every file of both folders gives one. */
export function pageFaults(root: string, clauses: readonly PlanClause[] | null): readonly Problem[] {
  const absent = folders.filter((folder) => !existsSync(join(root, folder)));
  if (absent.length > 0)
    return absent.map((file) => ({ file, line: null, column: null, message: '没有这个文件夹', severity: 'error' }));
  const names = folders.flatMap((folder) => nameFaults(root, folder));
  return names.length > 0 || clauses === null ? names : shareFaults(root, clauses);
}
