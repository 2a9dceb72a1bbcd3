import { z } from 'zod';
import { isExamplePage, isPlaceholder } from './placeholder.ts';
import { problemList, type Problem, type ProblemList } from './problem.ts';
import { datasetNames, datasets, type DatasetName } from './registry.ts';
import { findNearest } from './suggestion.ts';
import { issueText } from './zod-text.ts';

const wrapped = /^[“‘「][^“”‘’「」]*[”’」]$/u;

const filled = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text === '' || !isPlaceholder(text), '还没有写；请换成真正的内容')
  .refine((text) => !wrapped.test(text), '外面的引号会照样印出来；请去掉，或改用英文引号')
  .refine((text) => !/^[^']*'$|^[^"]*"$/u.test(text), '引号不成对，会照样印出来；请补上或去掉');

const change = z.strictObject({
  /** Address of the changed cell, or of a whole row where a row holds several values. */
  cell: filled,
  /** 修订: the statistics were revised; 更正: the earlier release was wrong. */
  kind: z.enum(['修订', '更正']),
  reason: filled,
});

const release = z.strictObject({
  title: filled,
  /** The web page that published it; null when there is none. */
  page: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !isExamplePage(url), '不是真的网页；请写公布它的网页，没有就写 null')
    .nullable()
    .default(null),
  /** What the figures describe, as a reader should read it: `2024年底`, `2025-03-20`; null when the source does not say. */
  asOf: filled.nullable().default(null),
  /** When the source came out, as exactly as it is known (`2021`, `2021-06`), where that is not the release's own date. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, '写作 2021、2021-06 或 2021-06-30，加引号')
    .optional(),
  /** Overrides the dataset's licence. */
  licence: filled.optional(),
  notes: z.array(filled).default([]),
  /** SHA-256 of the file's bytes, so that a published file cannot change unnoticed. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** True until the release is published: then `sha256` takes its place, and the file never changes again. */
  draft: z.literal(true).optional(),
  changes: z.array(change).default([]),
});

const dataset = z.strictObject({ publisher: filled, licence: filled, releases: z.record(z.iso.date(), release) });

/** data/sources.yaml: where each release comes from and why it differs from the one before. */
export const sourcesSchema = z.partialRecord(z.enum(datasetNames as [DatasetName, ...DatasetName[]]), dataset);

/** The fields of sources.yaml by how deep they stand; `date` is the date of any release. */
export const sourcesOutline: readonly (readonly string[])[] = [
  datasetNames,
  Object.keys(dataset.shape),
  ['date'],
  Object.keys(release.shape),
  Object.keys(change.shape),
];

export type Sources = z.infer<typeof sourcesSchema>;
export type DatasetSource = z.infer<typeof dataset>;
export type ReleaseSource = z.infer<typeof release>;
export type Change = z.infer<typeof change>;

/** Finds the line of a field in the YAML file; null when it is not there. */
export type LineOf = (path: readonly PropertyKey[]) => number | null;

/** What editors call a field, where that is not its name. */
const fieldNames: Readonly<Record<string, string>> = {
  标题: 'title',
  题名: 'title',
  网页: 'page',
  网址: 'page',
  许可: 'licence',
  发布机构: 'publisher',
  截至: 'asOf',
  发布日期: 'published',
  说明: 'notes',
  注: 'notes',
  变动: 'changes',
  地址: 'cell',
  类型: 'kind',
  理由: 'reason',
  各版: 'releases',
  ...Object.fromEntries(datasetNames.map((name) => [datasets[name].title, name])),
};

/** The fields that may stand where `path` leads. */
function fieldsAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return datasetNames;
  if (path.length === 1) return Object.keys(dataset.shape);
  return Object.keys((path.length > 3 ? change : release).shape);
}

function meantField(key: string, known: readonly string[]): string | undefined {
  const near = findNearest(key, [...known, ...Object.keys(fieldNames)]);
  const meant = near === undefined ? undefined : (fieldNames[near] ?? near);
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}

type Issue = z.core.$ZodIssue;
type Report = ProblemList['report'];

const pathText = (path: readonly PropertyKey[]): string | null => path.map(String).join(' → ') || null;

/** Reports fields that nobody knows, each at its line with the one that is meant; returns the paths that they were meant to fill. */
function reportUnknown(issues: readonly Issue[], lineOf: LineOf, report: Report): ReadonlySet<string | null> {
  const meant = new Set<string | null>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const path = [...issue.path, key];
      const near = meantField(key, fieldsAt(issue.path));
      if (near !== undefined) meant.add(pathText([...issue.path, near]));
      const cure = near === undefined ? '请核对拼写或删去' : `是不是「${near}」`;
      report(lineOf(path), pathText(path), `不认识的字段 ${key}；${cure}`);
    }
  }
  return meant;
}

/** What to write instead, where the type alone does not tell. */
function cureOf({ code, input, path }: Issue): string {
  if (code === 'invalid_key' && /^\d{8}$/.test(String(input)))
    return `；请写作 '${String(input).replace(/^(....)(..)/, '$1-$2-')}'`;
  if (code !== 'invalid_type') return '';
  if (typeof input === 'number') return `；请加引号，写作 '${String(input)}'`;
  if (Array.isArray(input)) return '，实际为列表；请去掉行首的「-」';
  return ['notes', 'changes'].includes(String(path.at(-1))) ? '；每条占一行，前面写「- 」，没有就写 []' : '';
}

/** Checks a parsed sources.yaml; every deviation is a problem with the path of its field. */
export function readSources(
  value: unknown,
  file: string,
  lineOf: LineOf = () => null,
): { readonly sources: Sources; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const parsed = sourcesSchema.safeParse(value ?? {}, { reportInput: true });
  if (parsed.success) return { sources: parsed.data, problems };
  const { issues } = parsed.error;
  const meant = reportUnknown(issues, lineOf, report);
  for (const issue of issues) {
    const path = pathText(issue.path);
    if (issue.code !== 'unrecognized_keys' && !meant.has(path))
      report(lineOf(issue.path), path, `${issueText(issue)}${cureOf(issue)}`);
  }
  return { sources: {}, problems };
}
