/** Text of a page in one colour and size, before one ground. */
export interface ShownText {
  /** The first words of it. */
  readonly words: string;
  /** The element around them: its name and class. */
  readonly where: string;
  /** In px of the window. */
  readonly size: number;
  readonly bold: boolean;
  /** As computed, with the opacity of everything around: 0 to 1. */
  readonly colour: string;
  readonly opacity: number;
  /** What is painted behind the text, from the front to the first that is opaque. */
  readonly grounds: readonly string[];
}

/** Every text that a page shows, once for each colour, size and ground. Runs in the browser, so it uses nothing from outside. */
export function measureTexts(): readonly ShownText[] {
  const isPrint = matchMedia('print').matches;
  const paper =
    getComputedStyle(document.documentElement).colorScheme.includes('dark') && !isPrint
      ? 'rgb(18, 18, 18)'
      : 'rgb(255, 255, 255)';
  const found = new Map<string, ShownText>();
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  const isClear = (colour: string): boolean => /^(none|transparent|rgba\(.*, 0\))$/.test(colour);
  const isOpaque = (colour: string): boolean => !/^rgba|\/ /.test(colour);

  /** Grounds of an HTML element. Browsers leave them out on paper. */
  const grounds = new Map<Element, readonly string[]>();
  const boxesBehind = (element: Element | null): readonly string[] => {
    if (element === null || isPrint) return [paper];
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage } = styleOf(element);
    const own = [
      ...(backgroundImage === 'none' ? [] : [backgroundImage]),
      ...(isClear(backgroundColor) ? [] : [backgroundColor]),
    ];
    const isLast = !isClear(backgroundColor) && isOpaque(backgroundColor);
    const found = isLast ? own : [...own, ...boxesBehind(element.parentElement)];
    grounds.set(element, found);
    return found;
  };

  /** What a drawing has painted at a point before the text; its own rim is nearest. */
  const shapesBehind = (text: SVGTextElement, point: DOMPoint): readonly string[] => {
    const svg = text.ownerSVGElement;
    const { stroke } = styleOf(text);
    if (!isClear(stroke)) return [stroke];
    const under = [...(svg?.querySelectorAll<SVGGeometryElement>('path, circle, rect') ?? [])].filter((shape) => {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
      if (isClear(styleOf(shape).fill) || shape.closest('defs, clipPath')) return false;
      const matrix = shape.getScreenCTM()?.inverse();
      return matrix !== undefined && shape.isPointInFill(point.matrixTransform(matrix));
    });
    const last = under[under.length - 1];
    return last === undefined ? [] : [styleOf(last).fill];
  };

  const opacities = new Map<Element, number>();
  const opacityOf = (element: Element | null): number => {
    if (element === null) return 1;
    const opacity = opacities.get(element) ?? Number(styleOf(element).opacity) * opacityOf(element.parentElement);
    opacities.set(element, opacity);
    return opacity;
  };

  const note = (words: string, element: Element, style: CSSStyleDeclaration, rect: DOMRect | undefined): void => {
    if (words === '' || rect === undefined || rect.width < 2 || rect.height < 2) return;
    if (style.visibility !== 'visible' || element.closest('.unseen, :disabled')) return;
    const drawn = element instanceof SVGElement ? element.closest('text') : null;
    const svg = drawn?.ownerSVGElement ?? null;
    const point = new DOMPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    const behind = [
      ...(drawn === null ? [] : shapesBehind(drawn, point)),
      ...boxesBehind(svg === null ? element : svg.closest('svg:not(svg svg)')),
    ];
    const text: ShownText = {
      words: words.slice(0, 20),
      where: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
      size: parseFloat(style.fontSize) * (drawn?.getScreenCTM()?.a ?? 1),
      bold: Number(style.fontWeight) >= 600,
      colour: drawn === null ? style.color : style.fill,
      opacity: opacityOf(element),
      grounds: behind,
    };
    const key = [text.size.toFixed(1), text.bold, text.colour, text.opacity, ...behind].join('|');
    if (!found.has(key)) found.set(key, text);
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (element === null || words === '' || element.closest('script, style, title, option')) continue;
    range.selectNodeContents(node);
    note(words, element, styleOf(element), range.getClientRects()[0]);
  }
  for (const element of document.body.querySelectorAll(':not(svg *)')) {
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      const words = /^"(.+)"$/.exec(style.content)?.[1];
      if (words !== undefined && words.trim() !== '') note(words, element, style, element.getClientRects()[0]);
    }
    if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement)
      note('value', element, styleOf(element), element.getClientRects()[0]);
    if (element instanceof HTMLInputElement && element.placeholder !== '')
      note(element.placeholder, element, getComputedStyle(element, '::placeholder'), element.getClientRects()[0]);
  }
  return [...found.values()];
}
