const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cells of a grid, line by line. */
const linesOf = (grid: HTMLElement): readonly (readonly HTMLElement[])[] =>
  [...grid.querySelectorAll('tbody tr:not(.gap)')].map((row) => [
    ...row.querySelectorAll<HTMLElement>('[role=gridcell]'),
  ]);

/** Where a key leads from a cell: arrows by one, Home and End within the line; undefined for other keys. */
function targetOf(key: string, lines: ReturnType<typeof linesOf>, from: HTMLElement): HTMLElement | undefined {
  const row = lines.findIndex((cells) => cells.includes(from));
  const cells = lines[row] ?? [];
  if (key === 'Home') return cells[0];
  if (key === 'End') return cells[cells.length - 1];
  const step = steps[key];
  return step && lines[row + step[0]]?.[cells.indexOf(from) + step[1]];
}

/** One cell of a grid takes part in the order of Tab; arrows move it (WAI-ARIA, grid pattern). */
export function moveAmong(grid: HTMLElement): void {
  const isCell = (target: EventTarget | null): target is HTMLElement =>
    target instanceof HTMLElement && target.getAttribute('role') === 'gridcell';
  const first = grid.querySelector<HTMLElement>('[aria-invalid]') ?? grid.querySelector<HTMLElement>('[role=gridcell]');
  if (first) first.tabIndex = 0;
  grid.addEventListener('focusin', ({ target }) => {
    if (!isCell(target)) return;
    for (const cell of grid.querySelectorAll<HTMLElement>('[role=gridcell][tabindex="0"]')) cell.tabIndex = -1;
    target.tabIndex = 0;
  });
  grid.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!isCell(target)) return;
    const next = targetOf(key, linesOf(grid), target);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}
