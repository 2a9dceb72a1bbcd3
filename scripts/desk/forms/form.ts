import type { Choice, Field, FieldError, Form, Values } from '../../../src/data/desk/messages.ts';
import { parseCell } from '../../../src/data/cells.ts';
import { knownOf, type Known } from '../../../src/data/lookup.ts';
import { formatProblems } from '../../../src/data/problem.ts';
import { places } from '../../../src/data/datasets/places.ts';
import { forExcel } from '../../../src/data/write-csv.ts';
import { readContext, type Context } from '../../data/context.ts';
import { Stop } from '../../lib/stop.ts';
import type { Change } from '../journal.ts';

/** What a filled form comes to: its faults, or the files that it changes. */
export type Filled = { readonly errors: readonly FieldError[] } | Change;

/** A form for files that are not releases: what an editor changes more than once a year. */
export interface FileForm {
  readonly id: string;
  readonly title: string;
  /** As it stands now; `record`: which of its records, where it has several. */
  readonly show: (root: string, record: string) => Form;
  readonly fill: (root: string, values: Values) => Filled;
}

/** A field's text, empty where the browser sent none. */
export const valueOf = (values: Values, name: string): string => (values[name] ?? '').trim();

/** Today in Beijing, `YYYY-MM-DD`. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What releases are checked against; throws a Stop when it cannot be read. */
export function contextOf(root: string): Context {
  const { context, problems } = readContext(root);
  if (context === null) throw new Stop(`先改好这些文件：\n${formatProblems(problems)}`);
  return context;
}

/** The same, ready for looking up cells of a release of `date`. */
export const knownAt = (root: string, date: string): Known => knownOf({ ...contextOf(root), file: '', date });

/** What is wrong with an office telephone; null when nothing is, or it is empty. */
export function phoneFault(root: string, text: string): string | null {
  const column = places.columns.find(({ key }) => key === 'phones');
  if (column === undefined) throw new Error('places lacks phones');
  const cell = parseCell(text, column, knownAt(root, today()));
  return 'problem' in cell ? cell.problem : null;
}

const systemLabels: Readonly<Record<string, string>> = {
  'GCJ-02': 'GCJ-02（高德、腾讯地图）',
  'BD-09': 'BD-09（百度地图）',
  'WGS-84': 'WGS-84（GPS）',
  CGCS2000: 'CGCS2000（天地图）',
};

/** The choice of nothing. */
export const nothing: Choice = { value: '', label: '（不写）' };

/** Which coordinate system a pasted position is in, told by the map that it came from. */
export const systemField = (value: string): Field => ({
  name: 'system',
  label: '坐标系',
  kind: 'choice',
  value,
  choices: [nothing, ...Object.entries(systemLabels).map(([name, label]) => ({ value: name, label }))],
  hint: '从哪个地图复制的；填了坐标就要选',
});

/** A position in one field, as maps copy it. */
export const pointField = (longitude: string, latitude: string): Field => ({
  name: 'point',
  label: '坐标',
  kind: 'text',
  value: longitude === '' ? '' : `${longitude},${latitude}`,
  hint: '从地图上复制，如 119.647,29.079；先后都可以',
});

/** CSV text as the file before it was written: with a byte order mark, and its line ends. */
export const asBefore = (before: string, csv: string): string =>
  before.includes('\r\n') ? forExcel(csv) : `\uFEFF${csv}`;
