import { z } from 'zod';
import { datasetNames, type DatasetName } from './registry.ts';
import { problemList, type Problem } from './problem.ts';
import { issuePath, issueText } from './zod-text.ts';

const filled = z.string().trim().min(1);

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
  changes: z.array(change).default([]),
});

const dataset = z.strictObject({ publisher: filled, licence: filled, releases: z.record(z.iso.date(), release) });

/** data/sources.yaml: where each release comes from and why it differs from the one before. */
export const sourcesSchema = z.partialRecord(z.enum(datasetNames as [DatasetName, ...DatasetName[]]), dataset);

export type Sources = z.infer<typeof sourcesSchema>;
export type DatasetSource = z.infer<typeof dataset>;
export type ReleaseSource = z.infer<typeof release>;
export type Change = z.infer<typeof change>;

/** Finds the line of a field in the YAML file; null when it is not there. */
export type LineOf = (path: readonly PropertyKey[]) => number | null;

/** Checks a parsed sources.yaml; every deviation is a problem with the path of its field. */
export function readSources(
  value: unknown,
  file: string,
  lineOf: LineOf = () => null,
): { readonly sources: Sources; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const parsed = sourcesSchema.safeParse(value ?? {}, { reportInput: true });
  if (parsed.success) return { sources: parsed.data, problems };
  for (const issue of parsed.error.issues)
    report(lineOf(issuePath(issue)), issuePath(issue).map(String).join(' → ') || null, issueText(issue));
  return { sources: {}, problems };
}
