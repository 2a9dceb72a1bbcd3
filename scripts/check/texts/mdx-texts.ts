import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { findCell } from '../../../src/data/addresses.ts';
import type { Problem } from '../../../src/data/problem.ts';
import { snapshotAt, type Built, type Snapshot } from '../../../src/data/releases.ts';
import { suggestion } from '../../../src/data/suggestion.ts';
import { figureDefinitions } from '../../../src/figures/index.ts';
import { namesOf } from '../../../src/policy/glossary.ts';
import type { PlanClause } from '../../../src/policy/plan.ts';
import { proseTags, tagsIn, type Tag } from '../../../src/policy/tags.ts';
import { headFaults } from './frontmatter.ts';
import { syntaxFault } from './syntax.ts';
import type { Named } from './yaml-texts.ts';

/** Paths of the measures and guides from the project root, sorted. */
export const proseIn = (root: string): readonly string[] =>
  ['measures', 'guides'].flatMap((folder) =>
    readdirSync(join(root, 'content', folder))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => `content/${folder}/${name}`),
  );

const planFile = 'content/plan.mdx';

const bare = (words: string): string => words.replace(/\s/g, '');

/** `没有「x」，可写：…` with the nearest known name first; null when the name is known, or nothing could be read to know it by. */
function unknownIn(what: string, name: string | undefined, known: readonly string[] | null): string | null {
  if (name === undefined || known === null || known.includes(name)) return null;
  return `没有${what}「${name}」${suggestion(name, known)}，可写：${known.join('、')}`;
}

/** What a tag may name. */
interface Known extends Named {
  readonly latest: Snapshot;
  readonly figures: readonly string[];
  readonly clauses: readonly PlanClause[];
  /** The open points of the page itself. */
  readonly open: readonly string[];
}

/** The names of the open points in the frontmatter of a page; none where it has none that can be read. */
function openIn(source: string): readonly string[] {
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  const { open } = (parseDocument(frontmatter).toJS() ?? {}) as { readonly open?: unknown };
  return Array.isArray(open) ? (open as readonly { readonly id?: unknown }[]).map(({ id }) => String(id)) : [];
}

function numberFault(address: string | undefined, latest: Snapshot): string | null {
  const dataset = (address ?? '').split('/')[0] ?? '';
  const isPublished =
    !Object.hasOwn(latest.releases, dataset) || latest.releases[dataset as keyof typeof latest.releases] !== null;
  if (address !== undefined && (findCell(latest, address) !== undefined || !isPublished)) return null;
  return `没有数字「${address ?? ''}」：写作 数据集/年份/地区/指标；目标写作 targets/指标`;
}

/** What each tag of the vocabulary may be about. */
const meant: Readonly<Record<string, (tag: Tag, known: Known) => string | null>> = {
  Figure: ({ attributes }, { figures }) => unknownIn('图', attributes.get('id') ?? '', figures),
  Num: ({ attributes }, { latest }) => numberFault(attributes.get('of'), latest),
  Ask: ({ attributes }, { open }) => unknownIn('要问的这一点', attributes.get('to') ?? '', open),
  Ref: ({ attributes }, { clauses, figures }) => {
    const to = attributes.get('to') ?? '';
    const passages = clauses.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]);
    return figures.includes(to) ? null : unknownIn('这一条', to, passages);
  },
  Rule: ({ attributes }, { rules }) =>
    unknownIn('规定', attributes.get('id') ?? '', rules?.map(({ id }) => id) ?? null),
  General: ({ attributes }, { rules }) => unknownIn('规定', attributes.get('rule'), rules?.map(({ id }) => id) ?? null),
  Term: ({ inside }, { glossary }) => unknownIn('词语', inside, glossary?.flatMap(namesOf) ?? null),
  Quote: ({ inside }, { clauses }) =>
    clauses.some(({ paragraphs }) => bare(paragraphs.join('')).includes(bare(inside)))
      ? null
      : `「${inside}」不在计划原文里，引号里的话要照抄`,
};

function faultOf(tag: Tag, known: Known): string | null {
  const names: Readonly<Record<string, readonly string[]>> = proseTags;
  const attributes = names[tag.name];
  if (attributes === undefined) return unknownIn('标签', tag.name, Object.keys(proseTags));
  const wrong = [...tag.attributes.keys()].find((name) => !attributes.includes(name));
  if (wrong !== undefined)
    return `没有属性「${wrong}」${attributes.length === 0 ? '，这个标签不带属性' : `，可写：${attributes.join('、')}`}`;
  return meant[tag.name]?.(tag, known) ?? null;
}

const tagProblem = (file: string, tag: Tag, known: Known): Problem | null => {
  const message = faultOf(tag, known);
  return message === null ? null : { file, line: tag.line, column: `<${tag.name}>`, message, severity: 'error' };
};

/** What is wrong with how the plan, measures and guides are written: their heads, the first fault of syntax of each, else every tag that names what there is not. */
export function readMdxTexts(
  root: string,
  built: Built,
  clauses: readonly PlanClause[],
  named: Named,
): readonly Problem[] {
  const figures = figureDefinitions(built.vocabulary).map(({ id }) => id);
  const latest = snapshotAt(built);
  const heads = { vocabulary: built.vocabulary, clauses, figures };
  return [planFile, ...proseIn(root)].flatMap((file): readonly Problem[] => {
    const source = readFileSync(join(root, file), 'utf8');
    const head = headFaults(source, file, heads);
    const syntax = syntaxFault(source);
    if (syntax !== null) return [...head, { file, column: null, severity: 'error', ...syntax }];
    const known: Known = { ...named, clauses, figures, latest, open: openIn(source) };
    // The plan's own tags are read with its clauses.
    const tags = file === planFile ? [] : tagsIn(source);
    return [...head, ...tags.flatMap((tag) => tagProblem(file, tag, known) ?? [])];
  });
}
