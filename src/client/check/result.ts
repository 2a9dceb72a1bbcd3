import type { Checked } from '../../data/import/checking.ts';
import { editSheets } from '../../data/import/edits.ts';
import { make } from '../make.ts';
import { button } from './button.ts';
import { downloads } from './downloads.ts';
import { faultList, type FaultList } from './fault-list.ts';
import { faultsOf, type Fault } from './faults.ts';
import { focusKey, restoreFocus } from './focus.ts';
import type { GridHost } from './grid.ts';
import type { GridTable } from './grid-view.ts';
import { marksOf } from './marks.ts';
import type { GoTo } from './place-links.ts';
import { questionList } from './question-list.ts';
import { readingOf } from './reading.ts';
import type { CheckState, Session } from './session.ts';
import { startTable, type Table } from './table.ts';

/** Shows results in an element of the page. */
export interface Result {
  /** `before`: the state that was shown last. */
  readonly show: (session: Session, state: CheckState, before: CheckState) => void;
  readonly clear: () => void;
}

/** `0 处问题，可以报送`, `3 处问题，2 处要确认`: what every result begins with. */
export function summaryOf({ errors, questions, csv }: Checked): string {
  const open = questions.length === 0 ? '' : `，${String(questions.length)} 处要确认`;
  return `${String(errors)} 处问题${open}${csv === null ? '' : '，可以报送'}`;
}

const section = (heading: string, ...inside: readonly (Node | string)[]): HTMLElement =>
  make('section', 'check-part', make('h3', '', heading), ...inside);

function headingOf(checked: Checked): HTMLElement {
  const heading = make('h2', '', summaryOf(checked));
  heading.id = 'check-summary';
  heading.tabIndex = -1;
  return heading;
}

function tableOf({ office, edits }: CheckState, checked: Checked, faults: readonly Fault[]): GridTable | null {
  const { sheet, headingLine, questions } = checked;
  const records = editSheets(office?.sheets ?? [], edits)[sheet]?.records ?? [];
  if (records.length === 0) return null;
  return { sheet, records, headingLine, marks: marksOf(faults, questions), edited: new Set(Object.keys(edits)) };
}

/** What stands above the table: how to edit it, and the way back. */
function tableNotes(session: Session, { edits, office, checked }: CheckState): readonly HTMLElement[] {
  const name = office?.sheets[checked?.sheet ?? 0]?.name ?? null;
  const title = name === null ? [] : [make('p', '', `工作表「${name}」`)];
  const keys = '选中一格，按 Enter 键或再点一下，就能改；方向键移动，Esc 键放弃。改完马上重新检查，您的原件不变。';
  const hint = make('p', 'quiet', keys);
  hint.id = 'grid-hint';
  const count = Object.keys(edits).length;
  const restore = button('恢复原样', () => session.restore());
  return count === 0 ? [...title, hint] : [...title, hint, make('p', '', `改了 ${String(count)} 格 `, restore)];
}

/** Says how many faults are not listed at all. */
function unsent({ errors, problems }: Checked): readonly HTMLElement[] {
  const rest = errors - problems.length;
  return rest > 0 ? [make('p', '', `另有 ${String(rest)} 处没有列出；改好上面的，就会列出来。`)] : [];
}

/** Errors and warnings, each as a list of their own. */
function faultLists(faults: readonly Fault[], goTo: GoTo): readonly (readonly [string, FaultList])[] {
  const [errors, warnings] = [false, true].map((wanted) => faults.filter(({ isWarning }) => isWarning === wanted));
  const lists = [['要改的', errors ?? []] as const, ['提醒', warnings ?? []] as const];
  return lists.flatMap(([heading, some]) => (some.length === 0 ? [] : [[heading, faultList(some, goTo)] as const]));
}

/** Draws results into `element`, all parts at once, and tells their sum through `say`. */
export function startResult(element: HTMLElement, say: (text: string) => void): Result {
  let table: Table | null = null;
  const goTo: GoTo = (line, column) => table?.goTo(line, column);
  return {
    clear: () => void (element.textContent = ''),
    show(session, state, before) {
      const { checked } = state;
      if (checked === null) return;
      const isSameFile = state.file === before.file;
      const key = isSameFile ? focusKey(element) : null;
      const faults = faultsOf(checked.problems, checked.headingLine);
      const grid = tableOf(state, checked, faults);
      const view = isSameFile ? (table?.view() ?? null) : null;
      const lists = faultLists(faults, goTo);
      const host: GridHost = {
        onEdit: (cell, text) => session.edit(cell, text),
        onFault: (number) => lists.forEach(([, list]) => list.show(number)),
      };
      table = grid && startTable(grid, host, view);
      const onAnswer = (id: string, value: string): void => session.answer(id, value);
      const questions = questionList(state.asked, checked.questions, state.answers, onAnswer, goTo);
      const heading = headingOf(checked);
      element.textContent = '';
      element.append(
        heading,
        downloads(session, checked),
        ...lists.map(([title, list]) => section(title, ...list.parts)),
        ...unsent(checked),
        ...(questions.length === 0 ? [] : [section('要确认的', ...questions)]),
        ...(table === null ? [] : [section('表格', ...tableNotes(session, state), table.element)]),
        ...readingOf(checked).map(({ title, content }) => section(title, ...content)),
      );
      say(summaryOf(checked));
      if (isSameFile) restoreFocus(element, key);
      else heading.focus();
    },
  };
}
