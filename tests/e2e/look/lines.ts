/** A block of text as a page shows it in a window: what stands in it, and where its lines end. */
export interface ShownBlock {
  /** The element: its name and class. */
  readonly where: string;
  /** A heading or label, which breaks at phrases alone. */
  readonly isLabel: boolean;
  readonly text: string;
  /** Offsets in `text` at which a new line begins. */
  readonly breaks: readonly number[];
}

/** Every block whose text takes more than one line. Runs in the browser, so it uses nothing from outside. */
export function measureLines(labels: string): readonly ShownBlock[] {
  const range = document.createRange();
  const isOneLine = (node: Node): boolean => {
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    return Math.max(...boxes.map(({ top }) => top)) <= Math.min(...boxes.map(({ top, height }) => top + height / 2));
  };
  /** Whether a box stands in the line of its neighbours: text, or a box of one line. */
  const isInLine = (element: Element): boolean => {
    const { display } = getComputedStyle(element);
    return /^(inline|contents)$/.test(display) || (display === 'inline-block' && isOneLine(element));
  };
  const flowOf = (node: Text): Element | null => {
    let element = node.parentElement;
    while (element !== null && isInLine(element)) element = element.parentElement;
    return element;
  };
  // The note that a number's cell opens is an address in small print.
  const silent = '.cell-note, script, style, title, template, svg, pre, textarea, select, .unseen';
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() === '' || node.parentElement?.closest(silent) !== null) continue;
    const block = flowOf(node);
    if (block === null || block.closest(silent) !== null) continue;
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  const boxAt = (node: Text, offset: number): DOMRect | undefined => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const boxes = range.getClientRects();
    return boxes[boxes.length - 1];
  };
  const isBelow = (above: DOMRect, box: DOMRect): boolean =>
    box.top + box.height / 2 > above.bottom - 1 || (box.left < above.left - 1 && box.bottom > above.bottom + 1);
  const isLabel = (block: Element): boolean => {
    if (block.matches(labels)) return true;
    const [only, more] = [...block.childNodes].filter((node) => node.textContent?.trim() !== '');
    return more === undefined && only instanceof HTMLAnchorElement;
  };
  const found: ShownBlock[] = [];
  for (const [block, nodes] of blocks) {
    const height = block.getBoundingClientRect().height;
    if (height === 0) continue;
    if (nodes.length === 1 && isOneLine(nodes[0] as Text)) continue;
    let text = '';
    const breaks: number[] = [];
    let last: DOMRect | undefined;
    for (const node of nodes) {
      const start = text.length;
      text += node.data;
      const seen = [...node.data].flatMap((character, at) => (/\s/.test(character) ? [] : [at]));
      const whole = isOneLine(node);
      for (const at of whole ? seen.slice(0, 1) : seen) {
        const box = boxAt(node, at);
        if (box === undefined || box.width === 0) continue;
        if (last !== undefined && isBelow(last, box)) breaks.push(start + at);
        last = box;
      }
      if (whole && seen.length > 1) last = boxAt(node, seen[seen.length - 1] as number) ?? last;
    }
    if (breaks.length > 0) {
      const name = block.className === '' ? '' : `.${block.className.replace(/ /g, '.')}`;
      const cell = block.matches('th *') ? 'th ' : '';
      found.push({ where: cell + block.tagName.toLowerCase() + name, isLabel: isLabel(block), text, breaks });
    }
  }
  return found;
}
