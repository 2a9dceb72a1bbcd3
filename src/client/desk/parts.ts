import { make } from '../make.ts';

/** A button that does one thing; while that runs it is off. What goes wrong is told by `fail`. */
export function actionButton(
  label: string,
  className: string,
  act: () => Promise<void> | void,
  fail: (error: unknown) => void,
): HTMLButtonElement {
  const button = make('button', className, label);
  button.type = 'button';
  button.addEventListener('click', () => {
    button.disabled = true;
    Promise.resolve()
      .then(act)
      .catch(fail)
      .then(() => void (button.disabled = false), fail);
  });
  return button;
}

/** A list that is read out and gets the focus: what waits for the editor. */
export function faultList(title: string, items: readonly (Node | string)[]): HTMLElement {
  const heading = make('h3', '', title);
  heading.tabIndex = -1;
  return make('div', 'desk-faults', heading, make('ul', '', ...items.map((item) => make('li', '', item))));
}

/** A part of a review under its own heading. */
export const section = (title: string, ...inside: readonly (Node | string)[]): HTMLElement =>
  make('section', 'desk-part', make('h3', '', title), ...inside);

/** Lines as paragraphs; those that begin with spaces belong to the one above. */
export const lines = (texts: readonly string[]): HTMLElement =>
  make('div', 'desk-lines', ...texts.map((text) => make('p', /^\s/.test(text) ? 'deeper' : '', text.trim())));

/** Something long, folded away. */
export const folded = (title: string, ...inside: readonly Node[]): HTMLElement =>
  make('details', '', make('summary', '', title), ...inside);

/** A table with a heading line, in a box that scrolls by itself. */
export function tableOf(headings: readonly string[], rows: readonly (readonly (Node | string)[])[]): HTMLElement {
  const cell = (content: Node | string, heading: string): HTMLElement => {
    const made = make('td', '', content);
    made.dataset['label'] = heading;
    return made;
  };
  const head = make('thead', '', make('tr', '', ...headings.map((text) => make('th', '', text))));
  const body = rows.map((row) => make('tr', '', ...row.map((content, index) => cell(content, headings[index] ?? ''))));
  return make('div', 'scroll', make('table', 'desk-table', head, make('tbody', '', ...body)));
}
