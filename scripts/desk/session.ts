import { z } from 'zod';
import type { DeskState, FieldError, Form, Progress, Review } from '../../src/data/desk/messages.ts';
import { Stop } from '../lib/stop.ts';
import { startBuild, type Building } from './building.ts';
import { amendmentSchema, draftSchema, dropDraft, keepDraft, readDraft, type Draft } from './drafts.ts';
import { contextOf, today } from './forms/form.ts';
import { missingYear } from './forms/holidays.ts';
import { fileForms } from './forms/index.ts';
import { publish } from './journal.ts';
import { fillPlace, showPlace } from './place-list.ts';
import { reviewRelease } from './release.ts';
import { handover, reportWith } from './report.ts';
import { reviewForm, type Reviewed } from './review.ts';
import type { Calls } from './server.ts';

/** One run of the desk: what its page may ask, and how to end it. */
export interface Session {
  readonly calls: Calls;
  /** Ends a build that is running and waits until everything is as before. */
  readonly close: () => Promise<void>;
}

const places = { id: 'places', title: '场所：新增、迁移、改名、撤销、改正' };
const formIds = [places.id, ...fileForms.map(({ id }) => id)];
const formInput = z.strictObject({ id: z.string().max(40), record: z.string().max(60).default('') });
const filledInput = z.strictObject({
  id: z.string().max(40),
  values: z.record(z.string().max(60), z.string().max(20_000)),
});
const draftInput = z.strictObject({ draft: draftSchema });

function inputOf<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.')).join('、');
  throw new Stop(`页面送来的内容不对（${fields}）；请刷新页面再试。`);
}

const idle: Progress = { state: 'idle', what: '', step: '', seconds: 0, lines: [] };

const review = (root: string, draft: Draft): Promise<Reviewed> =>
  draft.kind === 'release' ? reviewRelease(root, draft) : reviewForm(root, draft);

/** Starts a session over the project at `root`. `remarks`: what is to be told first. `onQuit`: the page asks to end the desk. */
export function startSession(root: string, remarks: readonly string[], onQuit: () => void): Session {
  let progress = idle;
  let started = 0;
  let building: Building | null = null;
  let publishing: Promise<void> = Promise.resolve();

  const now = (): Progress =>
    progress.state === 'running'
      ? { ...progress, seconds: Math.round((performance.now() - started) / 1000) }
      : progress;

  const notWhilePublishing = (): void => {
    if (progress.state === 'running') throw new Stop('正在发布，请等它结束。');
  };

  const reminders = (): readonly string[] => {
    const year = missingYear(contextOf(root).holidays, today());
    return year === null ? [] : [`${year} 年的节假日还没有收录：放假通知公布后，在“节假日”里粘贴。`];
  };

  const state = async (): Promise<DeskState> => {
    const draft = progress.state === 'running' ? null : readDraft(root);
    const reviewed = draft === null ? null : await review(root, draft);
    return {
      remarks: [...remarks, ...reminders()],
      forms: [places, ...fileForms].map(({ id, title }) => ({ id, title })),
      today: today(),
      review: reviewed?.review ?? null,
      progress: now(),
    };
  };

  const showForm = (input: unknown): Form => {
    const { id, record } = inputOf(formInput, input);
    if (!formIds.includes(id)) throw new Stop(`没有这个表单：${id}`);
    if (id === places.id) return showPlace(root, record);
    return (fileForms.find((form) => form.id === id) as (typeof fileForms)[number]).show(root, record);
  };

  const keep = async (draft: Draft): Promise<Review> => {
    notWhilePublishing();
    const reviewed = await review(root, draft);
    keepDraft(root, draft);
    return reviewed.review;
  };

  /** A file that is put in again keeps the reasons and the source that were written for the draft before it. */
  const inheriting = (draft: Draft): Draft => {
    const before = readDraft(root);
    if (draft.kind !== 'release' || before?.kind !== 'release' || before.dataset !== draft.dataset) return draft;
    return { ...draft, reasons: before.reasons, source: before.source };
  };

  const amend = (input: unknown): Promise<Review> => {
    const { answers, reasons, source } = inputOf(amendmentSchema, input);
    const before = readDraft(root);
    if (before?.kind !== 'release') throw new Stop('没有草稿可以保存；请重新放入表格。');
    return keep({ ...before, answers: { ...before.answers, ...answers }, reasons, source });
  };

  const fillForm = async (input: unknown): Promise<{ errors: readonly FieldError[] } | { review: Review }> => {
    const { id, values } = inputOf(filledInput, input);
    notWhilePublishing();
    if (id === places.id) {
      const filled = fillPlace(root, values);
      return 'errors' in filled ? filled : { review: await keep(filled) };
    }
    const filled = fileForms.find((form) => form.id === id)?.fill(root, values);
    if (filled === undefined) throw new Stop(`没有这个表单：${id}`);
    return 'errors' in filled ? filled : { review: await keep({ kind: 'form', id, values }) };
  };

  const run = async ({ what, files }: NonNullable<Reviewed['change']>, end: readonly string[]): Promise<void> => {
    try {
      await publish(root, { what, files }, () => {
        building = startBuild((step) => (progress = { ...progress, step }));
        return building.done;
      });
      dropDraft(root);
      progress = { ...now(), state: 'done', lines: end };
    } catch (error) {
      if (!(error instanceof Stop)) console.error(error);
      const message = error instanceof Error ? error.message : String(error);
      progress = { ...now(), state: 'failed', lines: message.split('\n') };
    }
    building = null;
  };

  const start = async (): Promise<Progress> => {
    notWhilePublishing();
    const draft = readDraft(root);
    if (draft === null) throw new Stop('没有草稿可以发布。');
    const { change, review: seen } = await review(root, draft);
    if (change === null) throw new Stop('草稿还有没做完的地方，不能发布。');
    started = performance.now();
    progress = { ...idle, state: 'running', what: change.what, step: '写入文件' };
    const whole = draft.kind === 'release' ? reportWith(change, draft, seen) : change;
    publishing = run(whole, handover(whole, draft));
    return now();
  };

  return {
    calls: {
      state,
      form: showForm,
      fill: fillForm,
      draft: (input) => keep(inheriting(inputOf(draftInput, input).draft)),
      amend,
      withdraw: () => {
        notWhilePublishing();
        dropDraft(root);
        return {};
      },
      publish: start,
      progress: now,
      quit: () => {
        notWhilePublishing();
        onQuit();
        return {};
      },
    },
    close: async () => {
      building?.stop();
      await publishing;
    },
  };
}
