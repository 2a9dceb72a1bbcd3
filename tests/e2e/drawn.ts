/** One line of text in a drawing, in the drawing's own units from its upper left corner; the box is that of Han characters, without the font's line gap. */
export interface DrawnLine {
  readonly text: string;
  /** Counts the text elements: lines of one text stand below each other on purpose. */
  readonly element: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly colour: string;
  /** What lies behind: the text's own rim, the mark under it, or the page. */
  readonly ground: string;
}

export interface DrawnMark {
  readonly ref: string;
  readonly series: string;
  readonly fill: string;
  readonly stroke: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A drawing as the browser shows it. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** Screen px for one unit of the drawing. */
  readonly scale: number;
  readonly page: string;
  readonly lines: readonly DrawnLine[];
  readonly marks: readonly DrawnMark[];
}

/** How large a drawing and its texts are. */
export interface DrawnSizes extends Pick<Drawn, 'scale'> {
  readonly lines: readonly Pick<DrawnLine, 'text' | 'size'>[];
}

/** Measures the sizes alone of every visible drawing of a page, in a tenth of the time. Runs in the browser, so it uses nothing from outside. */
export function measureSizes(): readonly DrawnSizes[] {
  return [...document.querySelectorAll<SVGSVGElement>('svg.chart')]
    .map((svg) => ({ svg, scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width }))
    .filter(({ scale }) => scale > 0)
    .map(({ svg, scale }) => ({
      scale,
      lines: [...svg.querySelectorAll('text')]
        .filter((text) => text.getNumberOfChars() > 0)
        .map((text) => ({ text: text.textContent, size: Number.parseFloat(getComputedStyle(text).fontSize) })),
    }));
}

/** Measures every visible drawing of a page. Runs in the browser, so it uses nothing from outside. */
export function measureDrawings(): readonly Drawn[] {
  const page = getComputedStyle(document.body).backgroundColor;
  const measure = (svg: SVGSVGElement): Drawn => {
    const { x: originX, y: originY, width, height } = svg.viewBox.baseVal;
    const shapes = [...svg.querySelectorAll<SVGGeometryElement>('path, circle')];
    const behind = (text: SVGTextElement, x: number, y: number): string => {
      const style = getComputedStyle(text);
      if (style.stroke !== 'none') return style.stroke;
      const point = new DOMPoint(x, y);
      const under = shapes.filter(
        (shape) =>
          (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
          getComputedStyle(shape).fill !== 'none' &&
          shape.isPointInFill(point),
      );
      const last = under[under.length - 1];
      return last ? getComputedStyle(last).fill : page;
    };
    const texts = [...svg.querySelectorAll('text')];
    const lines = texts.flatMap((text, element) => {
      const style = getComputedStyle(text);
      const size = Number.parseFloat(style.fontSize);
      const words = text.textContent;
      const byLine = new Map<number, { left: number; right: number; text: string }>();
      for (let at = 0; at < text.getNumberOfChars(); at += 1) {
        const base = text.getStartPositionOfChar(at).y;
        const { x, width: wide } = text.getExtentOfChar(at);
        const line = byLine.get(base) ?? { left: x, right: x, text: '' };
        byLine.set(base, {
          left: Math.min(line.left, x),
          right: Math.max(line.right, x + wide),
          text: line.text + words.charAt(at),
        });
      }
      return [...byLine].map(([base, line]) => {
        const [top, bottom] = [base - 0.8 * size, base + 0.1 * size];
        const ground = behind(text, (line.left + line.right) / 2, (top + bottom) / 2);
        return {
          ...{ text: line.text, element, size, colour: style.fill, ground },
          ...{ left: line.left - originX, right: line.right - originX, top: top - originY, bottom: bottom - originY },
        };
      });
    });
    const marks = [...svg.querySelectorAll<SVGGeometryElement>('[data-cell]')].map((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      const box = mark.getBBox();
      return {
        ref: mark.getAttribute('data-cell') ?? '',
        series: mark.closest('g')?.getAttribute('class') ?? '',
        fill,
        stroke,
        left: box.x - originX,
        right: box.x - originX + box.width,
        top: box.y - originY,
        bottom: box.y - originY + box.height,
      };
    });
    return { width, height, scale: svg.getBoundingClientRect().width / width, page, lines, marks };
  };
  return [...document.querySelectorAll<SVGSVGElement>('svg.chart')]
    .filter((svg) => svg.getBoundingClientRect().width > 0)
    .map(measure);
}
