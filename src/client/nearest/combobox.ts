import { make } from './element.ts';

/** A line of the list box. */
export interface Option<T> {
  readonly value: T;
  readonly label: string;
  /** Said after the label in a quieter voice. */
  readonly about: string;
}

interface Parts<T> {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** Says how many suggestions there are. */
  readonly status: HTMLElement;
  readonly optionsFor: (text: string) => Promise<readonly Option<T>[]>;
  /** Says how many suggestions there are and how to choose. */
  readonly countText: (count: number) => string;
  readonly onChoose: (option: Option<T>) => void;
}

/** Turns a field and a list into a combobox (WAI-ARIA 1.2, list autocomplete with manual selection). Returns a function that opens the list for what is typed. */
export function startCombobox<T>({ input, list, status, optionsFor, countText, onChoose }: Parts<T>): () => void {
  let options: readonly Option<T>[] = [];
  let active = -1;

  function activate(index: number): void {
    active = index;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
    const item = list.children[index];
    if (item === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', item.id);
    item?.scrollIntoView({ block: 'nearest' });
  }

  function show(found: readonly Option<T>[]): void {
    options = found;
    list.textContent = '';
    list.append(
      ...found.map(({ label, about }, at) => {
        const item = make('li', '', label, ...(about === '' ? [] : [make('span', 'quiet', about)]));
        item.id = `${list.id}-${String(at)}`;
        item.setAttribute('role', 'option');
        return item;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  }

  function choose(index: number): void {
    const option = options[index];
    if (option === undefined) return;
    show([]);
    input.value = option.label;
    onChoose(option);
  }

  function open(): void {
    const { value } = input;
    void optionsFor(value).then((found) => {
      // Who has gone on to the answer wants no list over it.
      if (input.value !== value || document.activeElement !== input) return;
      show(found);
      status.textContent = found.length > 0 ? countText(found.length) : '';
    });
  }

  function move(step: number): void {
    if (list.hidden) open();
    else activate(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
  }

  input.addEventListener('input', open);
  input.addEventListener('blur', () => show([]));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && !list.hidden) show([]);
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which would close the list.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const item = (event.target as Element).closest('li');
    if (item) choose([...list.children].indexOf(item));
  });
  return open;
}
