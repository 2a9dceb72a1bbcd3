import type { Origin, Suggestions } from '../directory/files/suggestions.ts';
import { findNamed, plain, suggest } from '../directory/finder/suggest.ts';
import type { LngLat, Precision } from '../directory/place.ts';
import { startCombobox, type Option } from './nearest/combobox.ts';
import { byId, elementOf } from './nearest/element.ts';
import { fail, form, input, output, phrase, say, words } from './nearest/parts.ts';
import { nowhere, parseQuery, printQuery, type Query } from './nearest/query.ts';

/** The finder: asks where, answers by county first and distance second. Everything is computed in this page. */
const county = elementOf('nearest-county', HTMLSelectElement);
let here: { readonly at: LngLat; readonly precision: Precision } | null = null;
/** What the field says of the origin that was answered last. */
let answered = '';

const chosenKind = (): string => form.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? '';
const current = (): Query => parseQuery(location.search);

function optionOf(origin: Origin, { counties }: Suggestions): Option<Origin> {
  const home = counties.find(({ code }) => code === origin.county)?.name ?? '';
  if (origin.type === 'place') return { value: origin, label: origin.name, about: [...origin.also, home].join('，') };
  return { value: origin, label: origin.type === 'town' ? `${origin.name}（${home}）` : origin.name, about: '' };
}

/** What these words may name: areas and towns, and places, which are fetched by name where there are many. */
async function originsFor(text: string): Promise<readonly Origin[]> {
  const { origins, more } = await words();
  if (!more || plain(text) === '') return origins;
  const { originsNamed } = await import('./nearest/names.ts');
  return [...origins, ...(await originsNamed(text))];
}

async function suggestions(text: string): Promise<readonly Option<Origin>[]> {
  try {
    const [known, origins] = await Promise.all([words(), originsFor(text)]);
    return suggest(origins, text, 8).map((origin) => optionOf(origin, known));
  } catch (error) {
    fail(error);
    return [];
  }
}

/** Writes the query into the address, so that it can be shared and the back button works, and answers it. */
function ask(query: Query): void {
  const text = printQuery(query);
  history.pushState(null, '', text === '' ? location.pathname : `?${text}`);
  void answer().catch(fail);
}

const openList = startCombobox<Origin>({
  input,
  list: byId('nearest-options'),
  status: byId('nearest-said'),
  optionsFor: suggestions,
  countText: (count) => phrase('options', { count: String(count) }),
  onChoose({ value }) {
    here = null;
    ask({ ...nowhere, from: value.id, kind: chosenKind() });
  },
});

/** Where the query starts from; null when it names nothing for certain, and then the reader is told. */
async function originOf({ from, q: typed }: Query): Promise<Origin | null> {
  const origins = await originsFor(from || typed);
  if (from !== '') {
    const origin = origins.find(({ id }) => id === from);
    if (origin === undefined) say(phrase('gone'));
    return origin ?? null;
  }
  const found = suggest(origins, typed, 2);
  const only = findNamed(origins, typed) ?? (found.length === 1 ? found[0] : undefined);
  if (only !== undefined) return only;
  const isKnown = found.length > 0;
  say(phrase(isKnown ? 'several' : 'none', { typed }));
  if (isKnown && document.activeElement === input) openList();
  return null;
}

function reset(query: Query): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=kind]')) box.checked = box.value === query.kind;
  byId('nearest-county-row').hidden = here === null;
  county.value = query.county;
  output.textContent = '';
  answered = '';
  say('');
}

async function answer(): Promise<void> {
  const query = current();
  if (query.here === '') here = null;
  reset(query);
  if (here === null && query.from + query.q === '') {
    if (query.here !== '') say(phrase('again'));
    return;
  }
  const known = await words();
  const origin = here === null ? await originOf(query) : null;
  if (origin !== null) input.value = answered = optionOf(origin, known).label;
  const start = here ?? origin;
  if (start === null) return;
  const { at, precision } = start;
  const { search } = location;
  const { answerQuestion } = await import('./nearest/answering.ts');
  const question = { origin, at, precision, county: origin?.county ?? query.county, kind: query.kind };
  await answerQuestion(question, () => location.search === search);
}

async function useHere(): Promise<void> {
  say(phrase('locating'));
  const { locate } = await import('./nearest/locate.ts');
  const located = await locate();
  if (located.problem !== null) {
    say(located.problem);
    input.focus();
    return;
  }
  here = located;
  input.value = '';
  ask({ ...nowhere, here: '1', county: county.value, kind: chosenKind() });
}

byId('nearest-here').addEventListener('click', () => void useHere());
county.addEventListener('change', () => ask({ ...current(), county: county.value }));
form.addEventListener('change', (event) => {
  if ((event.target as HTMLInputElement).name === 'kind') ask({ ...current(), kind: chosenKind() });
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = input.value.replace(/（.*）$/, '').trim();
  if (typed === '') say(phrase('blank'));
  else ask(input.value === answered ? current() : { ...nowhere, q: typed, kind: chosenKind() });
});
window.addEventListener('popstate', () => void answer().catch(fail));
form.hidden = false;
void answer().catch(fail);
