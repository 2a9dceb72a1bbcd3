import type { Built } from '../../src/data/releases.ts';
import type { Effect, Review } from '../../src/data/desk/messages.ts';
import { formatProblem, hasErrors, type Problem } from '../../src/data/problem.ts';
import { readBytes } from '../lib/files.ts';
import { Stop } from '../lib/stop.ts';
import { auditData, readData } from '../data.ts';
import type { FormDraft } from './drafts.ts';
import { effectsOf } from './effects.ts';
import { fileForms } from './forms/index.ts';
import type { Change } from './journal.ts';
import { inStage } from './stage.ts';

/** A draft as its editor sees it, and what publishing it would write; null while it is not ready. */
export interface Reviewed {
  readonly review: Review;
  readonly change: Change | null;
}

const nothing: Omit<Review, 'what' | 'ready'> = {
  errors: [],
  warnings: [],
  questions: [],
  facts: [],
  differences: [],
  states: [],
  source: null,
  sourceErrors: [],
  effects: [],
};

/** A review with the parts given and nothing else. */
export const reviewOf = (parts: Partial<Review> & Pick<Review, 'what' | 'ready'>): Review => ({ ...nothing, ...parts });

/** The project's data as published now; null while something in it is wrong. */
const builtNow = (root: string): Built | null => readData(root).built;

/** What the build will find in the data with these files, and what changes on the site: problems that are there without them are told too. */
export async function tryChange(
  root: string,
  files: Change['files'],
): Promise<{ readonly problems: readonly Problem[]; readonly effects: readonly Effect[] }> {
  const before = builtNow(root);
  return inStage(root, files, async (stage) => {
    const { built, problems } = await auditData(stage);
    if (built === null || before === null) return { problems, effects: [] };
    return { problems, effects: effectsOf(before, built) };
  });
}

/** Problems as lines, by severity. */
export const told = (problems: readonly Problem[], severity: Problem['severity']): readonly string[] =>
  problems.filter((problem) => problem.severity === severity).map(formatProblem);

/** The lines that a change adds to files and takes from them. */
function changedLines(root: string, files: Change['files']): readonly Effect[] {
  return [...files].flatMap(([path, content]) => {
    const split = (bytes: Uint8Array | string | null): readonly string[] =>
      bytes === null ? [] : Buffer.from(bytes).toString('utf8').split(/\r?\n/);
    const [old, now] = [split(readBytes(root, path)), split(content)];
    const gone = old.filter((line) => !now.includes(line));
    const come = now.filter((line) => !old.includes(line));
    if (gone.length === 0 && come.length === 0) return [];
    return [{ where: path, before: gone.join('\n'), after: come.join('\n') }];
  });
}

/** Reviews a filled form that is kept as a draft. */
export async function reviewForm(root: string, { id, values }: FormDraft): Promise<Reviewed> {
  const form = fileForms.find((one) => one.id === id);
  if (form === undefined) throw new Stop(`没有这个表单：${id}`);
  const filled = form.fill(root, values);
  if ('errors' in filled) {
    const errors = filled.errors.map(({ message }) => message);
    return { review: reviewOf({ what: form.title, ready: false, errors }), change: null };
  }
  const effects = changedLines(root, filled.files);
  const { problems, effects: onSite } = await tryChange(root, filled.files);
  const errors = [...told(problems, 'error'), ...(effects.length === 0 ? ['和现在的一样，没有要改的。'] : [])];
  const ready = !hasErrors(problems) && effects.length > 0;
  const review = reviewOf({ what: filled.what, ready, errors, effects: [...effects, ...onSite] });
  return { review, change: ready ? filled : null };
}
