import { make } from '../make.ts';
import { button } from './button.ts';
import { findCell, gridOf, type GridHost } from './grid.ts';
import { firstView, pageCount, rowsToShow, viewWith, type GridTable, type GridView } from './grid-view.ts';

/** The table of a result with the ways through it. */
export interface Table {
  readonly element: HTMLElement;
  /** Shows a cell and puts the focus on it; without a column, the first cell of the line. */
  readonly goTo: (line: number, column: number | null) => void;
  readonly view: () => GridView;
}

/** A table whose page and extent the reader chooses. `before`: the view of the same table before it was checked again. */
export function startTable(table: GridTable, host: GridHost, before: GridView | null): Table {
  const element = make('div', 'table-view');
  let view = before ?? firstView(table);

  const turn = (label: string, page: number, isPossible: boolean): HTMLElement => {
    const turner = button(label, () => change({ ...view, page }));
    turner.disabled = !isPossible;
    return turner;
  };
  const tools = (pages: number): readonly HTMLElement[] => {
    const narrow = button(view.isNarrow ? '看全部行' : '只看有问题的行', () =>
      change({ isNarrow: !view.isNarrow, page: 0 }),
    );
    const turners =
      pages === 1
        ? []
        : [
            turn('上一页', view.page - 1, view.page > 0),
            make('span', '', `第 ${String(view.page + 1)} 页，共 ${String(pages)} 页`),
            turn('下一页', view.page + 1, view.page < pages - 1),
          ];
    return [...(table.marks.size > 0 ? [narrow] : []), ...turners];
  };
  const draw = (): void => {
    const pages = pageCount(rowsToShow(table, view));
    view = { ...view, page: Math.min(view.page, pages - 1) };
    const region = make('div', 'scroll grid-scroll', gridOf(table, view, host));
    element.textContent = '';
    element.append(make('div', 'table-tools', ...tools(pages)), region);
  };
  const change = (next: GridView): void => {
    view = next;
    draw();
  };
  draw();
  return {
    element,
    view: () => view,
    goTo(line, column) {
      if (findCell(line, column) === null) change(viewWith(table, view, line));
      const cell = findCell(line, column);
      cell?.scrollIntoView({ block: 'center', inline: 'center' });
      cell?.focus({ preventScroll: true });
    },
  };
}
