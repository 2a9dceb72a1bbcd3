import { make } from './make.ts';

/** How long nothing is typed before what was found is read aloud, in milliseconds. */
const quiet = 600;

/** Makes of a field a combobox as the ARIA Authoring Practices describe it: a list box below, moved through with the arrow keys while the caret stays. */
export function toCombobox(input: HTMLInputElement, form: HTMLFormElement) {
  const panel = make('div', 'hits');
  const list = make('div', '');
  const status = make('p', 'unseen');
  const options: HTMLAnchorElement[] = [];
  let active = -1;
  let timer = 0;
  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(-1);
  };
  const activate = (next: number): void => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = next;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      if (panel.hidden) open(true);
      const stops = options.length + 1;
      activate(((active + 1 + step + stops) % stops) - 1);
    } else if (event.key === 'Enter' && options[active]) {
      event.preventDefault();
      options[active]?.click();
    } else if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      open(false);
    }
  };

  panel.hidden = true;
  panel.append(list);
  list.id = 'site-search-hits';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '搜索结果');
  status.setAttribute('role', 'status');
  form.append(panel, status);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const) {
    input.setAttribute(name, value);
  }
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', () => open(false));
  // A press on the list would take the focus from the field and close the list before the click.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  return {
    /** Around the list box, with what else is said of a query. */
    panel,
    list,
    /** All options, in the order of the list. */
    options: options as readonly HTMLAnchorElement[],
    open,
    /** Whether one of them is chosen. */
    isChosen: () => active >= 0,
    /** Tells of options that were put into the list, before the others or behind them. */
    add(more: readonly HTMLAnchorElement[], isFirst = false): void {
      options.splice(isFirst ? 0 : options.length, 0, ...more);
    },
    clear() {
      activate(-1);
      options.length = 0;
      list.textContent = '';
      panel.textContent = '';
      panel.append(list);
    },
    /** Says something to those who hear the page. */
    say: (text: string): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        status.textContent = text;
      }, quiet);
    },
  };
}
