import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findCell } from '../../../src/data/addresses.ts';
import type { Problem } from '../../../src/data/problem.ts';
import { snapshotAt, type Built, type Snapshot } from '../../../src/data/releases.ts';
import type { Vocabulary } from '../../../src/data/vocabulary.ts';
import { suggestion } from '../../../src/data/suggestion.ts';
import { figureDefinitions } from '../../../src/figures/index.ts';
import { namesOf } from '../../../src/policy/glossary.ts';
import type { PlanClause } from '../../../src/policy/plan.ts';
import { holdsQuote } from '../../../src/policy/read.ts';
import { proseTags, tagsIn, wordlessTags, type Tag } from '../../../src/policy/tags.ts';
import { headValue, readMdx, splitHead } from '../../data/mdx.ts';
import { headFaults } from './frontmatter.ts';
import { markupFaults } from './markup.ts';
import { syntaxFault } from './syntax.ts';
import type { Named } from './yaml-texts.ts';

/** Paths of the measures and guides from the project root, sorted. */
export const proseIn = (root: string): readonly string[] =>
  ['content/measures', 'content/guides'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => name.endsWith('.mdx'))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [],
  );

const planFile = 'content/plan.mdx';

/** `没有「x」，可写：…` with the nearest known name first; null when the name is known, or nothing could be read to know it by. */
function unknownIn(what: string, name: string | undefined, known: readonly string[] | null): string | null {
  if (name === undefined || known === null || known.includes(name)) return null;
  if (name === '') return `没有写要指哪一个，可写：${known.join('、')}`;
  return `没有${what}「${name}」${suggestion(name, known)}，${known.length === 0 ? '一个也还没有写' : `可写：${known.join('、')}`}`;
}

/** What a tag may name. */
interface Known extends Named {
  readonly latest: Snapshot | null;
  /** The rows of bars against targets of a figure, which `own` may name; null while data cannot be read. */
  readonly rowsIn: (figure: string) => readonly string[] | null;
  readonly figures: readonly string[] | null;
  readonly clauses: readonly PlanClause[] | null;
  /** The open points of the page itself. */
  readonly open: readonly string[] | null;
}

const opening = z.looseObject({ open: z.array(z.looseObject({ id: z.string() })) });

/** The names of the open points in the head of a page; null where they cannot be read. */
const openIn = (head: string): readonly string[] | null =>
  opening.safeParse(headValue(head)).data?.open.map(({ id }) => id) ?? null;

function numberFault(address: string | undefined, latest: Snapshot | null): string | null {
  if (latest === null) return null;
  const dataset = (address ?? '').split('/')[0] ?? '';
  const isPublished =
    !Object.hasOwn(latest.releases, dataset) || latest.releases[dataset as keyof typeof latest.releases] !== null;
  if (address !== undefined && (findCell(latest, address) !== undefined || !isPublished)) return null;
  return `没有数字「${address ?? ''}」：写作 数据集/年份/地区/指标；目标写作 targets/指标`;
}

/** What each tag of the vocabulary may be about. */
const meant: Readonly<Record<string, (tag: Tag, known: Known) => string | null>> = {
  Figure: ({ attributes }, { figures, rowsIn }) =>
    unknownIn('图', attributes.get('id') ?? '', figures) ??
    unknownIn('图里的这一行', attributes.get('own'), rowsIn(attributes.get('id') ?? '')),
  Num: ({ attributes }, { latest }) => numberFault(attributes.get('of'), latest),
  Ask: ({ attributes }, { open }) => unknownIn('要问的这一点', attributes.get('to') ?? '', open),
  Ref: ({ attributes }, { clauses, figures }) => {
    const to = attributes.get('to') ?? '';
    if (clauses === null || figures === null || figures.includes(to)) return null;
    const passages = clauses.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]);
    return unknownIn('这一条', to, passages);
  },
  Rule: ({ attributes }, { rules }) =>
    unknownIn('规定', attributes.get('id') ?? '', rules?.map(({ id }) => id) ?? null),
  General: ({ attributes }, { rules }) => unknownIn('规定', attributes.get('rule'), rules?.map(({ id }) => id) ?? null),
  Fixed: ({ attributes }) => (attributes.get('reason')?.trim() ? null : '要写 reason="理由"：为什么写死'),
  Term: ({ inside }, { glossary }) => unknownIn('词语', inside, glossary?.flatMap(namesOf) ?? null),
  Quote: ({ inside }, { clauses }) =>
    clauses === null || clauses.some((clause) => holdsQuote(clause, inside))
      ? null
      : `「${inside}」不在计划原文里，引号里的话要照抄`,
};

/** What is wrong with the words between a tag and its end. */
function wordsFault({ name, inside }: Tag): string | null {
  if (wordlessTags.includes(name))
    return inside === '' ? null : `「${inside}」不会显示；这个标签里不写字，写作 <${name} … />`;
  return inside === '' ? `标签里要有字，写作 <${name}>文字</${name}>` : null;
}

function faultOf(tag: Tag, known: Known): string | null {
  const names: Readonly<Record<string, readonly string[]>> = proseTags;
  const attributes = names[tag.name];
  if (attributes === undefined) return unknownIn('标签', tag.name, Object.keys(proseTags));
  const wrong = [...tag.attributes.keys()].find((name) => !attributes.includes(name));
  if (wrong !== undefined)
    return `没有属性「${wrong}」${attributes.length === 0 ? '，这个标签不带属性' : `，可写：${attributes.join('、')}`}`;
  return meant[tag.name]?.(tag, known) ?? wordsFault(tag);
}

/** What a tag shows that is an anchor of the page, so that it may stand there once. */
function anchorOf({ name, inside, attributes }: Tag, { glossary }: Known): string | undefined {
  if (name === 'Figure') return attributes.get('id');
  return name === 'Term' ? glossary?.find((entry) => namesOf(entry).includes(inside))?.id : undefined;
}

/** What is wrong with a tag that others stand before. */
const tagProblem = (file: string, tag: Tag, before: readonly Tag[], known: Known): Problem | null => {
  const anchor = anchorOf(tag, known);
  const isTwice =
    anchor !== undefined && before.some((each) => each.name === tag.name && anchorOf(each, known) === anchor);
  const message = faultOf(tag, known) ?? (isTwice ? '这一页前面已经有了，一页只放一次' : null);
  return message === null ? null : { file, line: tag.line, column: `<${tag.name}>`, message, severity: 'error' };
};

/** What the texts are checked against; null where it could not be read. */
export interface Grounds {
  readonly vocabulary: Vocabulary | null;
  readonly clauses: readonly PlanClause[] | null;
  readonly built: Built | null;
}

/** What is wrong with how the plan, measures and guides are written: their heads, the first fault of syntax of each, else its markup and every tag that names what there is not. */
export function readMdxTexts(root: string, grounds: Grounds, named: Named): readonly Problem[] {
  const { vocabulary, clauses, built } = grounds;
  const figures = vocabulary === null ? null : figureDefinitions(vocabulary).map(({ id }) => id);
  const latest = built === null ? null : snapshotAt(built);
  const rowsIn = (id: string): readonly string[] | null => {
    const chart =
      latest &&
      figureDefinitions(latest.vocabulary)
        .find((each) => each.id === id)
        ?.draw(latest).chart;
    if (!chart) return null;
    return chart.kind === 'bullet' ? chart.rows.map(({ label }) => label) : [];
  };
  const heads = vocabulary === null || clauses === null ? null : { vocabulary, clauses };
  return [planFile, ...proseIn(root)].flatMap((file): readonly Problem[] => {
    const { source, problems } = readMdx(root, file);
    const parts = source === null ? null : splitHead(source);
    if (source === null || parts === null) return problems;
    const head = headFaults(parts.head, file, heads);
    // What is wrong with its clauses is told already, where the data are checked against them.
    if (file === planFile && clauses === null) return head;
    const syntax = syntaxFault(source);
    if (syntax !== null) return [...head, { file, column: null, severity: 'error', ...syntax }];
    // The plan's own markup is read with its clauses.
    if (file === planFile) return head;
    const known: Known = {
      ...named,
      clauses,
      figures,
      latest,
      rowsIn,
      open: file.startsWith('content/measures/') ? openIn(parts.head) : [],
    };
    const markup = markupFaults(source, file);
    const tags = tagsIn(source).filter(({ line: at }) => markup.every(({ line }) => line !== at));
    return [
      ...head,
      ...markup,
      ...tags.flatMap((tag, index) => tagProblem(file, tag, tags.slice(0, index), known) ?? []),
    ];
  });
}
