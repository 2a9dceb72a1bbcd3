import { readBytes } from '../lib/files.ts';
import { datasetIn } from '../../src/data/registry.ts';
import type { DeskDifference, Review } from '../../src/data/desk/messages.ts';
import { hasErrors } from '../../src/data/problem.ts';
import type { CellChange } from '../import/changes.ts';
import { saveDraft, sealDraft, standingOf } from '../import/draft.ts';
import { checkSource, type SourceForm } from '../import/source.ts';
import { checkTable, type CheckedTable } from '../import/table.ts';
import type { Context } from '../data/context.ts';
import type { ReleaseDraft } from './drafts.ts';
import { contextOf } from './forms/form.ts';
import type { Change } from './journal.ts';
import { reviewOf, told, tryChange, type Reviewed } from './review.ts';
import { bySourceField, draftTitle, sourceForm, sourceOf } from './source-form.ts';
import { inStage } from './stage.ts';

const sourcesFile = 'data/sources.yaml';

function differencesOf({ changes }: CheckedTable, { reasons }: ReleaseDraft): readonly DeskDifference[] {
  return changes
    .filter(({ needsReason }) => needsReason)
    .map(({ cell, row, from, to }) => {
      const { kind = '', reason = '' } = reasons[cell] ?? reasons[row] ?? {};
      return { cell, from, to, kind, reason };
    });
}

const stateKinds = new Set<CellChange['kind']>(['missing', 'withheld', 'pending']);

const statesOf = ({ changes }: CheckedTable): readonly string[] =>
  changes
    .filter(({ kind, needsReason }) => stateKinds.has(kind) && !needsReason)
    .map(({ cell, from, to }) => `${cell}：${from === '' ? '' : `${from} → `}${to}`);

/** The files of a release with its seal, as they will be: written in a copy of the project, where the import's own code does it. */
function filesOf(root: string, draft: ReleaseDraft, checked: CheckedTable, form: SourceForm): Promise<Change['files']> {
  return inStage(root, new Map(), async (stage) => {
    await saveDraft(stage, draft, checked, form, contextOf(stage), true);
    await sealDraft(stage, draft.dataset, draft.date, contextOf(stage));
    const paths = [checked.target, sourcesFile];
    return new Map(paths.map((path) => [path, readBytes(stage, path) ?? new Uint8Array()]));
  });
}

/** Why a release of this date cannot be published at all; null when it can. */
function dateFault(root: string, context: Context, { dataset, date }: ReleaseDraft): string | null {
  if (standingOf(root, context, dataset, date) !== 'published') return null;
  return `${date} 版已经发布，不能改动；更正请换一个发布日期另发一版`;
}

/** What a checked table comes to once its source is told: everything that the build will find, and what changes on the site. */
async function tryRelease(
  root: string,
  draft: ReleaseDraft,
  checked: CheckedTable,
  form: SourceForm,
): Promise<{
  readonly files: Change['files'];
  readonly errors: readonly string[];
  readonly effects: Review['effects'];
}> {
  const files = await filesOf(root, draft, checked, form);
  const { problems, effects } = await tryChange(root, files);
  return { files, errors: told(problems, 'error'), effects };
}

/** Reviews an office file as the next release of its dataset, with all that the editor has said of it. */
export async function reviewRelease(root: string, draft: ReleaseDraft): Promise<Reviewed> {
  const context = contextOf(root);
  const { dataset, date, name, base64, answers, edits } = draft;
  const what = draftTitle(dataset, datasetIn(context.vocabulary, dataset).title, date);
  const fault = dateFault(root, context, draft);
  if (fault !== null) return { review: reviewOf({ what, ready: false, errors: [fault] }), change: null };
  const bytes = Buffer.from(base64, 'base64');
  const checked = await checkTable(root, { dataset, date, file: name, bytes, answers, edits }, context);
  const known = context.shelves.data.sources[dataset];
  const found = {
    what,
    questions: checked.questions,
    warnings: told(checked.problems, 'warning'),
    facts: checked.report.split('\n'),
  };
  if (checked.csv === null) {
    const errors = told(checked.problems, 'error');
    return { review: reviewOf({ ...found, ready: false, errors, differences: [] }), change: null };
  }
  const form = sourceOf(draft, checked.changes);
  const { fields, others } = bySourceField(checkSource(form, dataset, date, known, checked.changes));
  const shown = {
    ...found,
    differences: differencesOf(checked, draft),
    states: statesOf(checked),
    source: sourceForm(known, draft.source),
  };
  if (fields.length > 0 || others.length > 0) {
    // A form that has just been shown is no form that was filled wrongly.
    const sourceErrors = draft.source === null ? [] : fields;
    const errors = [...(draft.source === null ? ['还没有写来源'] : []), ...others];
    return { review: reviewOf({ ...shown, ready: false, errors, sourceErrors }), change: null };
  }
  const { files, errors, effects } = await tryRelease(root, draft, checked, form);
  const ready = errors.length === 0 && !hasErrors(checked.problems);
  const review = reviewOf({ ...shown, ready, errors, effects });
  return { review, change: ready ? { what, files } : null };
}
