import type { CsvRecord } from '../../data/import/checking.ts';
import { cellName, columnLetter } from '../../data/import/edits.ts';
import { make } from '../make.ts';
import { startEditing } from './cell-editor.ts';
import type { Mark } from './marks.ts';
import { moveAmong } from './grid-keys.ts';
import { pageOf, rowsToShow, type GridView, type GridTable } from './grid-view.ts';

/** What the table asks of the page around it. */
export interface GridHost {
  readonly onEdit: (cell: string, text: string) => void;
  /** Called before a mark's link is followed to a fault. */
  readonly onFault: (number: number) => void;
}

const cellId = (line: number, column: number): string => `cell-${String(line)}-${String(column)}`;

/** Puts marks into a cell, each a link to what it is about; what that says is heard in the cell. */
function mark(element: HTMLElement, marks: readonly Mark[], host: GridHost): void {
  if (marks.length === 0) return;
  const isWrong = marks.some(({ isError }) => isError);
  element.classList.add(isWrong ? 'wrong' : 'warned');
  if (isWrong) element.setAttribute('aria-invalid', 'true');
  for (const { label, message, target, fault, isError } of marks) {
    const link = make('a', isError ? 'mark' : 'mark mark-warning', label, make('span', 'unseen', `：${message}`));
    link.href = `#${target}`;
    if (fault !== null) link.addEventListener('click', () => host.onFault(fault));
    element.append(link);
  }
}

function cellOf(table: GridTable, record: CsvRecord, column: number, host: GridHost): HTMLElement {
  const { line } = record;
  const text = record.cells[column] ?? '';
  const cell = make('td', '', make('span', 'text', text));
  const name = cellName(table.sheet, line, column);
  cell.id = cellId(line, column);
  cell.tabIndex = -1;
  cell.setAttribute('role', 'gridcell');
  mark(cell, table.marks.get(line)?.get(column) ?? [], host);
  if (table.edited.has(name)) cell.append(make('span', 'edited', '已改'));
  startEditing(cell, {
    text,
    label: `${columnLetter(column)} 列 ${String(line)} 行`,
    onEdit: (to) => host.onEdit(name, to),
  });
  return cell;
}

function rowOf(table: GridTable, record: CsvRecord, width: number, host: GridHost): HTMLElement {
  const head = make('th', '', String(record.line));
  head.scope = 'row';
  mark(head, table.marks.get(record.line)?.get(-1) ?? [], host);
  const cells = Array.from({ length: width }, (_, column) => cellOf(table, record, column, host));
  const row = make('tr', record.line <= table.headingLine ? 'heading' : '', head, ...cells);
  row.setAttribute('aria-rowindex', String(record.line + 1));
  return row;
}

/** The table of one page: column letters above, row numbers beside, faults in their cells. */
export function gridOf(table: GridTable, view: GridView, host: GridHost): HTMLElement {
  const shown = pageOf(rowsToShow(table, view), view);
  const width = Math.max(1, ...shown.map(({ cells }) => cells.length));
  const letters = Array.from({ length: width }, (_, column) => {
    const head = make('th', '', columnLetter(column));
    head.scope = 'col';
    return head;
  });
  const corner = make('th', '', make('span', 'unseen', '行'));
  corner.scope = 'col';
  const rows: HTMLElement[] = [];
  let last: number | null = null;
  for (const record of shown) {
    if (last !== null && record.line > last + 1) rows.push(gapOf(width));
    rows.push(rowOf(table, record, width, host));
    last = record.line;
  }
  const grid = make('table', 'grid', make('thead', '', make('tr', '', corner, ...letters)), make('tbody', '', ...rows));
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', '放进来的表格');
  grid.setAttribute('aria-describedby', 'grid-hint');
  moveAmong(grid);
  return grid;
}

/** Lines that are left out between two that are shown. */
function gapOf(width: number): HTMLElement {
  const cell = make('td', 'quiet', '……');
  cell.colSpan = width + 1;
  const row = make('tr', 'gap', cell);
  row.setAttribute('aria-hidden', 'true');
  return row;
}

/** The cell of a line and column; of a line as a whole its first one. Null while it is not shown. */
export const findCell = (line: number, column: number | null): HTMLElement | null =>
  document.getElementById(cellId(line, column ?? 0));
