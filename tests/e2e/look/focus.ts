/** How an element shows that the keyboard is on it. */
export interface Focused {
  /** Its tag, class and first words. */
  readonly where: string;
  /** Px of the outline, of its own or of its label; 0 when there is none. */
  readonly width: number;
  readonly colour: string;
  /** What is painted around it. */
  readonly ground: string;
  /** Px of the outline that lie outside the window. */
  readonly outside: number;
}

/** Puts the keyboard on every element that takes it, once for each look, and tells what is then seen. Runs in the browser, so it uses nothing from outside. */
export function measureFocus(): readonly Focused[] {
  const reach = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const groundOf = (from: Element | null): string => {
    for (let element = from; element !== null; element = element.parentElement) {
      const { backgroundColor } = getComputedStyle(element);
      if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const isShown = (element: HTMLElement): boolean =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const seen = new Set<string>();
  /** Elements styled by the same names look the same: a few of each will do, and all that stand at the window's edge. */
  const nameOf = (element: Element | null, depth: number): string =>
    element === null || depth === 0
      ? ''
      : `${element.tagName}.${element.getAttribute('class') ?? ''}#${element.id}<${nameOf(element.parentElement, depth - 1)}`;
  const counts = new Map<string, number>();
  const isFew = (element: Element): boolean => {
    const name = nameOf(element, 4);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const { left, right } = element.getBoundingClientRect();
    return count <= 3 || left < 8 || right > document.documentElement.clientWidth - 8;
  };
  const found: Focused[] = [];
  const before = document.activeElement;
  // The search box fetches all of search when it is entered.
  const keep = (event: Event): void => {
    if ((event.target as Element).matches('[type=search]')) event.stopImmediatePropagation();
  };
  for (const name of ['focus', 'focusin']) addEventListener(name, keep, true);
  for (const element of document.querySelectorAll<HTMLElement>(reach)) {
    if (!isShown(element) || element.matches(':disabled') || !isFew(element)) continue;
    element.focus({ preventScroll: true });
    const label = element.matches('.unseen') ? document.querySelector(`label[for="${element.id}"]`) : null;
    const shown = label ?? element;
    const style = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    const offset = parseFloat(style.outlineOffset);
    const look = {
      width: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      colour: style.outlineColor,
      ground: groundOf(offset < 0 ? shown : shown.parentElement),
      // What scrolls by itself is scrolled to where the keyboard is.
      outside: element.closest('.scroll')
        ? 0
        : Math.max(0, -(box.left - offset), box.right + offset - document.documentElement.clientWidth),
    };
    const key = [...Object.values(look), element.matches(':focus-visible')].join('|');
    if (!seen.has(key))
      found.push({
        where: `${element.tagName.toLowerCase()}.${element.className}「${element.textContent.trim().slice(0, 12)}」`,
        ...look,
      });
    seen.add(key);
  }
  for (const name of ['focus', 'focusin']) removeEventListener(name, keep, true);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return found;
}
