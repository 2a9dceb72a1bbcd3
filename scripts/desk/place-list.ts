import { places } from '../../src/data/datasets/places.ts';
import type { FieldError, Form, Values } from '../../src/data/desk/messages.ts';
import { decodeRelease } from '../../src/data/decode-release.ts';
import { knownOf } from '../../src/data/lookup.ts';
import { formatProblems } from '../../src/data/problem.ts';
import { readRelease } from '../../src/data/read-release.ts';
import { releaseDates } from '../import/releases.ts';
import { readBytes } from '../lib/files.ts';
import { Stop } from '../lib/stop.ts';
import { readDraft, type ReleaseDraft } from './drafts.ts';
import { contextOf, knownAt, today, valueOf } from './forms/form.ts';
import { changedList, placeForm, rowsOf, type PlaceList } from './forms/places.ts';

/** How a draft that the place form made is called among office files. */
const formFile = '场所表单.csv';

function listFrom(root: string, bytes: Uint8Array, date: string, file: string): PlaceList['rows'] {
  const { text, problems } = decodeRelease(bytes, file);
  const read = text === null ? null : readRelease(places, text, { ...contextOf(root), file, date });
  if (read === null || read.rows.length === 0)
    throw new Stop(`名录读不出来：\n${formatProblems(read?.problems ?? problems)}`);
  return rowsOf(read.rows);
}

/** The draft of this form, to which further changes are added; null when there is none. */
function ownDraft(root: string): ReleaseDraft | null {
  const draft = readDraft(root);
  return draft?.kind === 'release' && draft.name === formFile ? draft : null;
}

/** The list that the form starts from: its own draft, else the newest official release; demo places are never carried over. */
function currentList(root: string): PlaceList {
  const date = releaseDates(root, 'places').at(-1) ?? null;
  const draft = ownDraft(root);
  if (draft !== null)
    return { date, rows: listFrom(root, Buffer.from(draft.base64, 'base64'), draft.date, draft.name) };
  if (date === null) return { date, rows: [] };
  const file = `data/places/${date}.csv`;
  return { date, rows: listFrom(root, readBytes(root, file) ?? new Uint8Array(), date, file) };
}

/** The form for a place, or for a new one when there is no place with the id `record`. */
export const showPlace = (root: string, record: string): Form =>
  placeForm(currentList(root), record, knownAt(root, today()));

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A filled place form as a draft of the next release, or its faults. */
export function fillPlace(root: string, values: Values): ReleaseDraft | { readonly errors: readonly FieldError[] } {
  const list = currentList(root);
  const date = valueOf(values, 'date');
  if (!isDay(date)) return { errors: [{ name: 'date', message: '请写发布日期' }] };
  if (list.date !== null && date <= list.date)
    return { errors: [{ name: 'date', message: `应晚于上一版 ${list.date}` }] };
  const changed = changedList(list, values, knownOf({ ...contextOf(root), file: formFile, date }));
  if ('errors' in changed) return changed;
  const { csv, reason } = changed;
  const draft = ownDraft(root);
  const reasons =
    reason === null
      ? {}
      : { [reason.cell]: { kind: reason.kind === '更正' ? '更正' : '修订', reason: reason.reason } as const };
  return {
    kind: 'release',
    dataset: 'places',
    date,
    name: formFile,
    base64: Buffer.from(csv).toString('base64'),
    answers: {},
    edits: {},
    reasons: { ...draft?.reasons, ...reasons },
    source: draft?.source ?? null,
  };
}
