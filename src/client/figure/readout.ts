/** A number of the table, and the marks that stand for it in one drawing. */
interface Point {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly marks: readonly Element[];
}

/** How far from a mark, in px, a pointer still means it. */
const reach = 32;

/** Name, value, unit and status of a table's cell: `企业工程师，2025年：21,846人（初步）`. */
function textOf(
  cell: HTMLTableCellElement,
  row: HTMLTableRowElement,
  heading: HTMLTableCellElement | undefined,
): string {
  const unit = heading?.dataset['unit'] ?? row.dataset['unit'] ?? '';
  const named = (element: Element | undefined): string => {
    const name = (element?.textContent ?? '').trim();
    return unit !== '' && name.endsWith(`（${unit}）`) ? name.slice(0, -unit.length - 2).trim() : name;
  };
  const shown = cell.querySelector('.cell-link') ?? cell;
  const state = shown.querySelector('.state')?.textContent ?? '';
  const value = shown.textContent.replace(state, '').trim();
  const number = value === '' ? state : value + unit + (state === '' ? '' : `（${state}）`);
  return `${named(row.cells[0])}，${named(heading)}：${number}`;
}

/** The numbers that the drawing shows, in the table's order; of a turned table, in that of its columns. */
function pointsOf(drawing: Element, table: HTMLTableElement): readonly Point[] {
  const marks = new Map<string, Element[]>();
  for (const mark of drawing.querySelectorAll('[data-cell]')) {
    const ref = mark.getAttribute('data-cell') ?? '';
    marks.set(ref, [...(marks.get(ref) ?? []), mark]);
  }
  const headings = table.tHead?.rows[0]?.cells;
  const points = [...(table.tBodies[0]?.rows ?? [])].flatMap((row, index) =>
    [...row.cells].flatMap((cell) => {
      const found = marks.get(cell.dataset['ref'] ?? cell.id);
      const text = found && textOf(cell, row, headings?.[cell.cellIndex]);
      return found && text ? [{ row: index, column: cell.cellIndex, text, marks: found }] : [];
    }),
  );
  if (!('turned' in table.dataset)) return points;
  return points
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .map((point) => ({ ...point, row: point.column, column: point.row }));
}

/** Distance in px from a place on the screen to a mark; 0 inside its box. */
function distanceTo(mark: Element, x: number, y: number): number {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The point one step away: left and right follow the table's order, up and down its column. */
function step(points: readonly Point[], from: Point | undefined, key: string): Point | undefined {
  const at = from === undefined ? -1 : points.indexOf(from);
  const column = points.filter((point) => point.column === from?.column);
  const inColumn = from === undefined ? -1 : column.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return points[Math.min(at + 1, points.length - 1)];
    case 'ArrowLeft':
      return points[Math.max(at - 1, 0)];
    case 'ArrowDown':
      return from === undefined ? points[0] : column[Math.min(inColumn + 1, column.length - 1)];
    case 'ArrowUp':
      return from === undefined ? points[0] : column[Math.max(inColumn - 1, 0)];
    case 'Home':
      return points[0];
    case 'End':
      return points[points.length - 1];
    default:
      return undefined;
  }
}

/** Px between the bubble and what it speaks of: a finger covers more than a pointer does. */
const apart = { mouse: 14, other: 34 };
/** Px that it keeps from the edges of the screen. */
const edge = 8;

/** Puts the bubble above a place on the screen, or below where there is no room, always inside the screen. */
function putBubble(bubble: HTMLElement, x: number, y: number, gap: number): void {
  const { clientWidth } = document.documentElement;
  // Older browsers count it from a box around that is a container, not from the screen.
  bubble.style.left = bubble.style.top = '0';
  const { width, height, left, top } = bubble.getBoundingClientRect();
  const above = y - gap - height;
  bubble.style.left = `${Math.max(edge, Math.min(x - width / 2, clientWidth - width - edge)) - left}px`;
  bubble.style.top = `${(above >= edge ? above : Math.min(y + gap, innerHeight - height - edge)) - top}px`;
}

/** Lets a reader move through a drawing's points by pointer or arrow keys; `said` tells the one chosen, in a bubble at it. */
export function addReadout(drawing: HTMLElement, table: HTMLTableElement, said: HTMLElement): void {
  const points = pointsOf(drawing, table);
  if (points.length === 0) return;
  const mark = drawing.closest('[data-demo]') === null ? '' : '示例 ';
  const bubble = document.createElement('span');
  bubble.className = 'bubble';
  let chosen: Point | undefined;
  const choose = (point: Point | undefined): void => {
    if (point === chosen) return;
    chosen?.marks.forEach((each) => each.classList.remove('lit'));
    point?.marks.forEach((each) => each.classList.add('lit'));
    chosen = point;
    bubble.textContent = point === undefined ? '' : mark + point.text;
    if (point === undefined) bubble.remove();
    else said.append(bubble);
  };
  const chooseByKey = (point: Point): void => {
    choose(point);
    const box = point.marks[0]?.getBoundingClientRect();
    if (box) putBubble(bubble, box.left + box.width / 2, box.top, apart.mouse);
  };
  const nearest = ({ clientX, clientY, pointerType }: PointerEvent): void => {
    const near = points
      .map((point) => ({ point, distance: Math.min(...point.marks.map((mark) => distanceTo(mark, clientX, clientY))) }))
      .reduce((a, b) => (b.distance < a.distance ? b : a));
    choose(near.distance <= reach ? near.point : undefined);
    putBubble(bubble, clientX, clientY, pointerType === 'mouse' ? apart.mouse : apart.other);
  };
  drawing.tabIndex = 0;
  drawing.setAttribute('role', 'group');
  drawing.setAttribute('aria-label', '图中的数字，用方向键逐个读');
  said.dataset['hint'] = '指向图形，或选中后按方向键，逐个读数。';
  drawing.addEventListener('pointermove', nearest);
  drawing.addEventListener('pointerdown', nearest);
  addEventListener('scroll', () => {
    choose(undefined);
  });
  drawing.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') choose(undefined);
  });
  drawing.addEventListener('blur', () => {
    choose(undefined);
  });
  drawing.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = step(points, chosen, event.key);
    if (next) {
      event.preventDefault();
      chooseByKey(next);
    } else if (event.key === 'Escape') choose(undefined);
  });
}
