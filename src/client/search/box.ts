import { loadEngine, type Engine } from './engine.ts';
import { fillList } from './list.ts';
import { make } from './make.ts';
import type { AddPlaces } from './places.ts';

export { loadEngine };

/** How long nothing is typed before the count is read aloud, in milliseconds. */
const quiet = 600;

/**
 * Makes a combobox of the header's search field as the ARIA Authoring Practices describe it: a list box below the field, moved
 * through with the arrow keys while the caret stays. The form still leads to the results page. `titles` is the first file, on its way.
 */
export function startSearch(input: HTMLInputElement, form: HTMLFormElement, titles: Promise<Response>): void {
  const list = make('div', 'hits');
  const status = make('p', 'unseen');
  let engine: Engine | null = null;
  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let places: AddPlaces | undefined;
  let composing = false;
  let timer = 0;

  const say = (text: string): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      status.textContent = text;
    }, quiet);
  };
  const open = (shown: boolean): void => {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
    if (!shown) activate(-1);
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
  const show = (): void => {
    const query = input.value.trim();
    if (!engine || query === '') {
      open(false);
      return;
    }
    const answer = engine.answer(query, composing);
    const count = answer.tiers.reduce((sum, { hits }) => sum + hits.length, 0);
    activate(-1);
    options = fillList(list, engine.index(), answer);
    places?.(query, list, options);
    if (count === 0) list.textContent = composing ? '' : `没有找到“${query}”。按回车看全部标题。`;
    open(document.activeElement === input && (count > 0 || !composing));
    say(count === 0 ? `没有找到“${query}”` : `找到${count}页，用上下键选择`);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      if (list.hidden) open(true);
      const places = options.length + 1;
      activate(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter' && options[active]) {
      event.preventDefault();
      options[active]?.click();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      open(false);
    }
  };

  list.id = 'site-search-hits';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '搜索结果');
  status.setAttribute('role', 'status');
  form.append(list, status);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const) {
    input.setAttribute(name, value);
  }

  input.addEventListener('keydown', onKey);
  input.addEventListener('input', show);
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    show();
  });
  input.addEventListener('focus', show);
  input.addEventListener('blur', () => {
    open(false);
  });
  // A press on the list would take the focus from the field and close the list before the click.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  const load = async (): Promise<void> => {
    engine = await loadEngine(titles);
    show();
    await engine.loadRest();
    if (engine.partial) places = (await import('./places.ts')).toAddPlaces(form.action, engine);
    if (active < 0) show();
  };
  load().catch((error: unknown) => {
    console.warn(error);
    if (!engine) say('请按回车搜索。');
  });
}
