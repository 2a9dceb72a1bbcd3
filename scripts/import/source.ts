import type { Problem } from '../../src/data/problem.ts';
import { readSources, type Change, type DatasetSource } from '../../src/data/sources.ts';
import type { SourceEntry } from '../../src/data/sources-text.ts';
import type { CellChange } from './changes.ts';

/** What the editor says of a release: the fields of sources.yaml. */
export interface SourceForm {
  readonly title: string;
  /** The page that published it; null when there is none. */
  readonly page: string | null;
  /** What the numbers describe: `2025年底`, `2025-09-30`; null when it is not known. */
  readonly asOf: string | null;
  /** When the source came out, where that is not the day of the release: `2021`. */
  readonly published?: string;
  readonly notes: readonly string[];
  /** For the first release of a dataset; else the dataset's own holds, and a licence stands for this release alone. */
  readonly publisher?: string;
  readonly licence?: string;
  /** One for each changed cell or row. */
  readonly changes: readonly Change[];
}

/** The entry and head of a form as sources.yaml has them; `known` is what it says of the dataset so far. */
export function entryOf(
  { publisher, licence, published, notes, changes, ...form }: SourceForm,
  known: DatasetSource | undefined,
): { readonly entry: SourceEntry; readonly head: Pick<DatasetSource, 'publisher' | 'licence'> } {
  const own = known === undefined || licence === undefined || licence === known.licence ? {} : { licence };
  const head = { publisher: known?.publisher ?? publisher ?? '', licence: known?.licence ?? licence ?? '' };
  const dated = published === undefined ? {} : { published };
  const said = notes.length === 0 ? {} : { notes: [...notes] };
  return { entry: { ...form, ...own, ...dated, ...said, draft: true, changes: [...changes] }, head };
}

/** What is wrong with a form, by its field (`title`, `page`, `publisher`, `changes → 0 → reason` …): empty fields, placeholders, changed cells without a reason, reasons without a change. */
export function checkSource(
  form: SourceForm,
  dataset: string,
  date: string,
  known: DatasetSource | undefined,
  changes: readonly CellChange[],
): readonly Problem[] {
  const { entry, head } = entryOf(form, known);
  const file = 'data/sources.yaml';
  const value = { [dataset]: { ...head, releases: { [date]: entry } } };
  const fieldOf = (path: string | null): string | null =>
    path?.replace(`${dataset} → releases → ${date} → `, '').replace(`${dataset} → `, '') ?? null;
  const read = readSources(value, file).problems.map((problem) => ({ ...problem, column: fieldOf(problem.column) }));
  const problem = (message: string): Problem => ({ file, line: null, column: 'changes', message, severity: 'error' });
  const given = new Set(form.changes.map(({ cell }) => cell));
  const needed = changes.filter(({ needsReason }) => needsReason);
  const missing = needed.filter(({ cell, row }) => !given.has(cell) && !given.has(row));
  const used = new Set(
    [...needed, ...changes.filter(({ kind }) => kind === 'upkeep')].flatMap(({ cell, row }) => [cell, row]),
  );
  const stray = form.changes.filter(({ cell }) => !used.has(cell));
  return [
    ...read,
    ...missing.map(({ cell, from, to }) => problem(`${cell} 由「${from}」变为「${to}」，还没有写明理由（修订或更正）`)),
    ...stray.map(({ cell }) => problem(`「${cell}」和上一版相比没有变化；请核对地址，或删去这一条理由`)),
  ];
}
