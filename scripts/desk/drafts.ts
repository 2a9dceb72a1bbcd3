import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { datasetNames, type DatasetName } from '../../src/data/registry.ts';

const values = z.record(z.string().max(60), z.string().max(20_000));

const answers = z.record(z.string().max(300), z.string().max(300));
const reasons = z.record(
  z.string().max(300),
  z.strictObject({ kind: z.enum(['修订', '更正']), reason: z.string().trim().min(1).max(500) }),
);

/** What the editor adds to a release once the desk has shown what it comes to. */
export const amendmentSchema = z.strictObject({ answers, reasons, source: values.nullable() });

const release = z.strictObject({
  kind: z.literal('release'),
  dataset: z.enum(datasetNames as [DatasetName, ...DatasetName[]]),
  date: z.iso.date(),
  /** What the office file is called: for messages, never a path. */
  name: z.string().min(1).max(200),
  /** The office file itself. */
  base64: z.base64().max(60_000_000),
  /** What the editor chose where the file leaves a choice, by question. */
  answers,
  /** Cells that the editor wrote anew in the page, by their place in the file. */
  edits: z.record(z.string().max(60), z.string().max(5000)),
  /** Why published cells change, by address of cell or row. */
  reasons: reasons.default({}),
  /** The source form as filled; null until it has been shown. */
  source: values.nullable().default(null),
});

const form = z.strictObject({ kind: z.literal('form'), id: z.string().max(40), values });

/** What is to be published, as the editor has given it: everything else is worked out from it anew each time. */
export const draftSchema = z.discriminatedUnion('kind', [release, form]);

export type Draft = z.infer<typeof draftSchema>;
export type ReleaseDraft = z.infer<typeof release>;
export type FormDraft = z.infer<typeof form>;

const fileIn = (root: string): string => join(root, '.build/desk/draft.json');

/** The draft that was kept, also by a desk before this one; null when there is none, or it is of another version of the desk. */
export function readDraft(root: string): Draft | null {
  try {
    return draftSchema.parse(JSON.parse(readFileSync(fileIn(root), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps a draft in place of the one before. */
export function keepDraft(root: string, draft: Draft): void {
  const file = fileIn(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(draft));
  renameSync(`${file}.part`, file);
}

/** 撤回草稿: nothing of it was ever in the project. */
export const dropDraft = (root: string): void => rmSync(fileIn(root), { force: true });
