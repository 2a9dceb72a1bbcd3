import { countChoices, parseFilter, printFilter, type Filter, type Filtered } from '../../directory/filter.ts';
import { fail, said } from './fail.ts';

/** What a form filters: the rows of the page, or those of a file where there are too many for a page. */
export interface PlaceList {
  readonly rows: readonly Filtered[];
  /** Shows those that pass; resolves to their number. */
  readonly show: (filter: Filter) => number;
}

/** Says a sentence where screen readers hear it. */
export function say(text: string): void {
  if (said) said.textContent = text;
}

/** Whether counties can be chosen here: not in the list of one area. */
const hasCounties = (source: HTMLFormElement): boolean => source.querySelector('[name=county]') !== null;

function showChoices(source: HTMLFormElement, rows: readonly Filtered[], filter: Filter): void {
  const counts = countChoices(rows, filter);
  for (const box of source.querySelectorAll<HTMLInputElement>('input')) {
    const facet = box.name as keyof Filter;
    box.checked = filter[facet].includes(box.value);
    const item = box.closest('li');
    const count = counts[facet].get(box.value) ?? 0;
    const number = item?.querySelector('.count');
    if (number) number.textContent = String(count);
    const county = item?.dataset['of'];
    if (item && facet === 'town' && hasCounties(source))
      item.hidden = !box.checked && !filter.county.includes(county ?? '');
  }
  const hint = source.querySelector<HTMLElement>('[data-facet=town] p');
  if (hint) hint.hidden = filter.county.length > 0;
}

function show(source: HTMLFormElement, list: PlaceList): void {
  const filter = parseFilter(location.search);
  const shown = list.show(filter);
  showChoices(source, list.rows, filter);
  const isWhole = printFilter(filter) === '';
  const reset = source.querySelector<HTMLButtonElement>('[type=reset]');
  // Not taken away from who has just pressed it with a key.
  if (reset) reset.hidden = isWhole && document.activeElement !== reset;
  const whole = `共 ${String(list.rows.length)} 处`;
  const some = shown === 0 ? '没有符合条件的场所，请减少条件' : `${whole}，符合条件 ${String(shown)} 处`;
  say(isWhole ? whole : some);
}

/** Writes what is ticked into the address. */
function choose(source: HTMLFormElement): void {
  const boxes = [...source.querySelectorAll<HTMLInputElement>(':checked')];
  const counties = boxes.filter(({ name }) => name === 'county').map(({ value }) => value);
  // A town of a county that is no longer chosen would be a condition that nobody sees.
  const isSeen = ({ value }: HTMLInputElement): boolean => counties.some((county) => value.startsWith(`${county}/`));
  const kept = boxes.filter((box) => box.name !== 'town' || !hasCounties(source) || isSeen(box));
  const text = printFilter(parseFilter(new URLSearchParams(kept.map(({ name, value }) => [name, value])).toString()));
  history.pushState(null, '', `?${text}`.replace(/^.$/, location.pathname));
}

/** Shows the form and keeps list, counts and address in step with it. The list is asked for when it is first needed. */
export function startFilter(form: HTMLFormElement, listOf: () => Promise<PlaceList>): void {
  const update = (): void => void listOf().then((list) => show(form, list), fail);
  form.hidden = false;
  for (const group of form.querySelectorAll('details'))
    group.open = group.open && matchMedia('(min-width: 60em)').matches;
  // With nothing chosen the page stands as it was sent.
  if (printFilter(parseFilter(location.search)) !== '') update();
  form.addEventListener('change', () => {
    choose(form);
    update();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () =>
    setTimeout(() => {
      choose(form);
      update();
    }),
  );
  window.addEventListener('popstate', update);
}
