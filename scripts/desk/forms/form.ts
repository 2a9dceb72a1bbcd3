import type { FieldError, Form, Values } from '../../../src/data/desk/messages.ts';
import { parseCell } from '../../../src/data/cells.ts';
import { knownOf, type Known } from '../../../src/data/lookup.ts';
import { formatProblems } from '../../../src/data/problem.ts';
import { places } from '../../../src/data/datasets/places.ts';
import { readContext, type Context } from '../../data/context.ts';
import { Stop } from '../../lib/stop.ts';
import type { Change } from '../journal.ts';

/** What a filled form comes to: its faults, or the files that it changes. */
export type Filled = { readonly errors: readonly FieldError[] } | Change;

/** A form for files that are not releases: what an editor changes more than once a year. */
export interface FileForm {
  readonly id: string;
  readonly title: string;
  /** As it stands now. */
  readonly show: (root: string) => Form;
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
