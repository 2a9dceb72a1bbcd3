/** What of a table a reader does not see whole: cells, marks and captions that stick out, lie under a neighbour or are not shown. Runs in the browser, so it uses nothing from outside. */
export function measureTables(): readonly string[] {
  const slack = 1;
  const right = document.documentElement.clientWidth + slack;
  const range = document.createRange();
  const rectsOf = (element: Element): readonly DOMRect[] => {
    range.selectNodeContents(element);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  };
  const named = (element: Element): string => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 24);

  /** Px by which something sticks out of the window, of what is around it, or of a box that cuts it off. */
  const cutBy = (element: Element, box: DOMRect): number => {
    let cut = Math.max(0, box.right - right, -slack - box.left);
    for (
      let around = element.parentElement;
      around !== null && around !== document.body;
      around = around.parentElement
    ) {
      if (getComputedStyle(around).overflowX === 'visible') continue;
      const { left, right: end } = around.getBoundingClientRect();
      cut = Math.max(cut, box.right - end - slack, left - slack - box.left);
    }
    return cut;
  };

  /** Numbers of a cell that go on in the next line. */
  const brokenIn = (cell: Element): readonly string[] => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { currentNode } = walker;
      if (currentNode.parentElement?.closest('.cell-note')) continue;
      for (const { 0: digits, index } of (currentNode.textContent ?? '').matchAll(/[≥<>]?\d[\d,.]+/g)) {
        range.setStart(currentNode, index);
        range.setEnd(currentNode, index + digits.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(digits);
      }
    }
    return found;
  };

  /** What is put after a table or in the corner of a sheet of paper for those who listen does not count. */
  const isForEyes = (element: Element): boolean =>
    element.closest('.unseen, [hidden], [data-unsorted], .none') === null;

  const faultsOf = (table: HTMLTableElement): readonly string[] => {
    const box = table.getBoundingClientRect();
    if (box.width === 0) return [];
    const { paddingLeft, paddingRight } = getComputedStyle(table.parentElement ?? table);
    const around = (table.parentElement ?? table).getBoundingClientRect();
    const wide = box.width - (around.width - parseFloat(paddingLeft) - parseFloat(paddingRight));
    const faults = wide > slack ? [`table: ${wide.toFixed(0)} px wider than its box`] : [];
    for (const part of table.querySelectorAll('caption, th, td')) {
      if (!isForEyes(part) || named(part) === '') continue;
      const rects = rectsOf(part);
      const isHeading = part.closest('thead') !== null;
      if (rects.length === 0) {
        // A row set as a block names its numbers itself.
        if (!isHeading && !part.querySelector('svg')) faults.push(`table: 「${named(part)}」 not shown`);
        continue;
      }
      const own = part.getBoundingClientRect();
      // What a reader unfolds below a number may reach over empty cells, and no further than the window.
      const note = part.querySelector('.cell-note');
      const inside = note === null ? [] : rectsOf(note);
      const out = Math.max(
        ...rects.map((rect) => {
          const isNote = inside.some(({ top, left }) => top === rect.top && left === rect.left);
          return Math.max(
            cutBy(part, rect),
            isNote ? 0 : Math.max(rect.right - own.right, own.left - rect.left) - slack,
          );
        }),
      );
      if (part.matches('.number')) faults.push(...brokenIn(part).map((digits) => `table: ${digits} in two lines`));
      if (out > 0) faults.push(`table: 「${named(part)}」 ${out.toFixed(0)} px cut`);
    }
    return faults;
  };
  return [...document.querySelectorAll('table')].filter((table) => table.closest('.scroll') === null).flatMap(faultsOf);
}
