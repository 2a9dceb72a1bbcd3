/** An element with a class, and text or elements inside. A copy of `make.ts`: what is shared with other scripts becomes one more request before the first results. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

export const linkTo = (href: string, text: string): HTMLAnchorElement => Object.assign(make('a', '', text), { href });
