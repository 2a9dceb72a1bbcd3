import { countChoices, matches, parseFilter, printFilter, type Filter, type Filtered } from '../../directory/filter.ts';

const said = document.querySelector<HTMLElement>('#place-count');

interface Row extends Filtered {
  readonly item: HTMLElement;
}

const rows = [...document.querySelectorAll<HTMLElement>('[data-place]')].map((item): Row => {
  const { kind = '', county = '', town = null, industry, state = '在运行' } = item.dataset;
  return { item, kind, county, town, industries: industry?.split('；') ?? [], state };
});

/** Whether counties can be chosen here: not in the list of one area. */
const hasCounties = (source: HTMLFormElement): boolean => source.querySelector('[name=county]') !== null;

function showRows(filter: Filter): number {
  let shown = 0;
  for (const row of rows) {
    row.item.hidden = !matches(row, filter);
    if (!row.item.hidden) shown += 1;
  }
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = shown < rows.length && group.querySelector('[data-place]:not([hidden])') === null;
  return shown;
}

function showChoices(source: HTMLFormElement, filter: Filter): void {
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

function show(source: HTMLFormElement): void {
  const filter = parseFilter(location.search);
  const shown = showRows(filter);
  showChoices(source, filter);
  if (!said) return;
  const whole = `共 ${String(rows.length)} 处`;
  const some = shown === 0 ? '没有符合条件的场所，请减少条件' : `${whole}，符合条件 ${String(shown)} 处`;
  said.textContent = printFilter(filter) === '' ? whole : some;
}

function choose(source: HTMLFormElement): void {
  const boxes = [...source.querySelectorAll<HTMLInputElement>(':checked')];
  const counties = boxes.filter(({ name }) => name === 'county').map(({ value }) => value);
  // A town of a county that is no longer chosen would be a condition that nobody sees.
  const isSeen = ({ value }: HTMLInputElement): boolean => counties.some((county) => value.startsWith(`${county}/`));
  const kept = boxes.filter((box) => box.name !== 'town' || !hasCounties(source) || isSeen(box));
  const text = printFilter(parseFilter(new URLSearchParams(kept.map(({ name, value }) => [name, value])).toString()));
  history.pushState(null, '', `?${text}`.replace(/^.$/, location.pathname));
  show(source);
}

/** Shows the form and keeps list, counts and address in step with it. */
export function startFilter(form: HTMLFormElement): void {
  form.hidden = false;
  for (const group of form.querySelectorAll('details'))
    group.open = group.open && matchMedia('(min-width: 60em)').matches;
  show(form);
  form.addEventListener('change', () => choose(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => choose(form)));
  window.addEventListener('popstate', () => show(form));
}
