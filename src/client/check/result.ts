import type { Checked } from '../../data/import/checking.ts';
import { editSheets } from '../../data/import/edits.ts';
import { make } from '../make.ts';
import { downloads } from './downloads.ts';
import { faultList } from './fault-list.ts';
import { faultsOf, type Fault } from './faults.ts';
import type { GridTable } from './grid-view.ts';
import { marksOf } from './marks.ts';
import { questionList } from './question-list.ts';
import { readingOf } from './reading.ts';
import type { CheckState, Session } from './session.ts';
import { startTable, type Table } from './table.ts';

/** Shows results in an element of the page. */
export interface Result {
  /** `before`: the state that was shown last. */
  readonly show: (session: Session, state: CheckState, before: CheckState) => void;
}

/** `0 处问题`, `3 处问题，2 处要确认`: what every result begins with. */
export function summaryOf({ problems, questions, csv }: Checked): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const open = questions.length === 0 ? '' : `，${String(questions.length)} 处要确认`;
  return `${String(errors)} 处问题${open}${csv === null ? '' : '，可以报送'}`;
}

const section = (heading: string, ...inside: readonly (Node | string)[]): HTMLElement =>
  make('section', 'check-part', make('h3', '', heading), ...inside);

/** The sheet that the table shows: the import names the one it read, else the first stands for the file. */
function tableOf({ sheets, edits }: CheckState, { headingLine }: Checked, faults: readonly Fault[]): GridTable | null {
  const sheet = editSheets(sheets, edits)[0];
  if (sheet === undefined || sheet.records.length === 0) return null;
  const { records } = sheet;
  return { sheet: 0, records, headingLine, marks: marksOf(faults), edited: new Set(Object.keys(edits)) };
}

/** What had the focus in the result that is replaced, by a name that its successor bears too. */
function focusKey(element: HTMLElement): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !element.contains(activeElement)) return null;
  return activeElement.dataset['key'] ?? (activeElement.id || null);
}

function restoreFocus(element: HTMLElement, key: string | null): boolean {
  if (key === null) return false;
  const found = [...element.querySelectorAll<HTMLElement>('[id],[data-key]')].find(
    ({ id, dataset }) => id === key || dataset['key'] === key,
  );
  found?.focus({ preventScroll: true });
  return found !== undefined;
}

/** Draws results into `element`, all parts at once, and tells their sum through `say`. */
export function startResult(element: HTMLElement, say: (text: string) => void): Result {
  let table: Table | null = null;
  return {
    show(session, state, before) {
      const { checked } = state;
      if (checked === null) return;
      const key = focusKey(element);
      const isSameFile = state.file === before.file;
      const faults = faultsOf(checked.problems, checked.headingLine);
      const grid = tableOf(state, checked, faults);
      const onEdit = (cell: string, text: string): void => session.edit(cell, text);
      table = grid && startTable(grid, { onEdit }, isSameFile ? (table?.view() ?? null) : null);
      const questions = questionList(state.asked, checked.questions, state.answers, (id, value) =>
        session.answer(id, value),
      );
      const heading = make('h2', checked.csv === null ? '' : 'clean', summaryOf(checked));
      heading.tabIndex = -1;
      heading.id = 'check-summary';
      const hint = make(
        'p',
        'quiet',
        '选中一格，按 Enter（或再点一下）修改，Esc 放弃；方向键移动。改完立即重新检查，原件不变。',
      );
      hint.id = 'grid-hint';
      element.textContent = '';
      element.append(
        heading,
        downloads(state, checked, grid, faults),
        ...(questions.length === 0 ? [] : [section('要确认的', ...questions)]),
        ...(faults.length === 0
          ? []
          : [
              section(
                '要改的',
                faultList(faults, (line, column) => table?.goTo(line, column)),
              ),
            ]),
        ...(table === null ? [] : [section('表格', hint, table.element)]),
        ...readingOf(checked).map(({ title, content }) => section(title, ...content)),
      );
      say(summaryOf(checked));
      if (!isSameFile) heading.focus();
      else restoreFocus(element, key);
    },
  };
}
