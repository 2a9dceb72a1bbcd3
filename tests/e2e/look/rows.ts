/** A row of boxes that stand side by side while they fit. */
export interface Row {
  /** The element: its name and class, and its first words. */
  readonly where: string;
  /** Px between what a line holds, or would hold with the next box, and where it breaks; negative where the next does not fit. */
  readonly room: number;
}

/** How near every row of a page is to a break, one entry for each line and each box that did not fit. Runs in the browser, so it uses nothing from outside. */
export function measureRows(): readonly Row[] {
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}「${element.textContent.trim().slice(0, 12)}」`;
  const isShown = (element: Element): boolean => {
    const { position, display } = getComputedStyle(element);
    return display !== 'none' && position !== 'absolute' && position !== 'fixed' && element.getClientRects().length > 0;
  };
  const outer = (element: Element): number => {
    const style = getComputedStyle(element);
    return element.getBoundingClientRect().width + parseFloat(style.marginLeft) + parseFloat(style.marginRight);
  };
  const inner = (element: Element): number => {
    const style = getComputedStyle(element);
    const around = ['paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth'] as const;
    return element.getBoundingClientRect().width - around.reduce((sum, side) => sum + parseFloat(style[side]), 0);
  };
  /** Boxes as wide as they would like to be: neither grown nor shrunk, nor broken. */
  const wishes = (row: HTMLElement, boxes: readonly HTMLElement[]): readonly number[] => {
    row.style.flexWrap = 'nowrap';
    for (const box of boxes) Object.assign(box.style, { flexGrow: '0', flexShrink: '0' });
    const found = boxes.map(outer);
    row.style.flexWrap = '';
    for (const box of boxes) Object.assign(box.style, { flexGrow: '', flexShrink: '' });
    return found;
  };
  /** What the row may grow to: a row that is itself a box of a row is as wide as its content. */
  const limit = (row: HTMLElement): number | undefined => {
    const around = row.parentElement;
    if (around === null) return undefined;
    const { display } = getComputedStyle(around);
    if (display.includes('flex')) return getComputedStyle(row).flexGrow === '0' ? undefined : inner(row);
    if (!display.includes('grid')) return inner(row);
    row.style.justifySelf = 'stretch';
    const width = inner(row);
    row.style.justifySelf = '';
    return width;
  };
  const roomsOf = (row: HTMLElement): readonly Row[] => {
    const style = getComputedStyle(row);
    if (!/^(inline-)?flex$/.test(style.display) || style.flexDirection !== 'row') return [];
    const boxes = [...row.children].filter((box): box is HTMLElement => box instanceof HTMLElement && isShown(box));
    const width = limit(row);
    if (boxes.length < 2 || width === undefined) return [];
    const ordered = [...boxes].sort((a, b) => Number(getComputedStyle(a).order) - Number(getComputedStyle(b).order));
    const tops = ordered.map((box) => box.getBoundingClientRect());
    const wanted = wishes(row, ordered);
    const gap = parseFloat(style.columnGap) || 0;
    const rows: Row[] = [];
    let used = 0;
    ordered.forEach((box, index) => {
      const wish = wanted[index] ?? 0;
      const last = tops[index - 1];
      const here = tops[index];
      const isBroken = index > 0 && last !== undefined && here !== undefined && here.left <= last.left;
      if (isBroken) {
        rows.push({ where: name(box), room: width - used - gap - wish });
        used = wish;
      } else used += (used === 0 ? 0 : gap) + wish;
      const next = tops[index + 1];
      const ends = next === undefined || (here !== undefined && next.left <= here.left);
      if (ends && !(used === wish && wish > width - 1)) rows.push({ where: name(row), room: width - used });
    });
    return rows;
  };
  // Rows of links in the text may break anywhere.
  const controls = '.masthead, .foot, form, fieldset, .tools, .map-tools';
  return [...document.querySelectorAll<HTMLElement>(`:is(${controls}), :is(${controls}) *`)]
    .filter(isShown)
    .flatMap(roomsOf);
}
