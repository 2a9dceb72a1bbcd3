import type { Origin } from '../directory/files/suggestions.ts';
import { findNamed, plain } from '../directory/finder/named.ts';
import type { LngLat, Precision } from '../directory/place.ts';
import { once } from './nearest/files.ts';
import { optionOf } from './nearest/option.ts';
import { byId, elementOf } from './nearest/element.ts';
import { fail, form, input, kindBox, output, phrase, say, words } from './nearest/parts.ts';
import { nowhere, parseQuery, printQuery, type Query } from './nearest/query.ts';

/** The finder: asks where, answers by county first and distance second. Everything is computed in this page. */
const county = elementOf('nearest-county', HTMLSelectElement);
let here: { readonly at: LngLat; readonly precision: Precision } | null = null;
/** What the field says of the origin that was answered last. */
let answered = '';

/** One for any kind, and one for each. */
const kinds = form.elements.namedItem('kind') as RadioNodeList;
const current = (): Query => parseQuery(location.search);

/** What these words may name: areas and towns, and places, which are fetched by name unless an area or a town is named exactly. */
async function originsFor(text: string): Promise<readonly Origin[]> {
  const { origins, more } = await words();
  const isNamed = origins.some(({ id, name, also }) => [id, name, ...also].some((one) => plain(one) === plain(text)));
  if (!more || isNamed || plain(text) === '') return origins;
  const { originsNamed } = await import('./nearest/names.ts');
  return [...origins, ...(await originsNamed(text))];
}

/** Answers the address; `isAsked` when the reader has just asked, who is then led to the answer. */
const run = (isAsked = false): void =>
  void answer().then(() => {
    if (isAsked) lead();
  }, fail);

/** Leads eyes, keyboard and screen reader to the answer's heading; without an answer the field keeps them. */
function lead(): void {
  const heading = output.querySelector('h2');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

/** Writes the query into the address, so that it can be shared and the back button works, and answers it. */
function ask(query: Query, isAsked = true): void {
  const text = printQuery(query);
  history.pushState(null, '', text === '' ? location.pathname : `?${text}`);
  run(isAsked);
}

/** What helps typing comes with the first touch of the field: who arrives with a question needs none. */
const typing = once(async () => {
  const { startTyping, guess } = await import('./nearest/typing.ts');
  startTyping(originsFor, (from) => {
    here = null;
    ask({ ...nowhere, from, kind: kinds.value });
  });
  return guess;
});

/** Where the query starts from; null when it names nothing for certain, and then the reader is told. */
async function originOf({ from, q: typed }: Query): Promise<Origin | null> {
  const origins = await originsFor(from || typed);
  if (from !== '') {
    const origin = origins.find(({ id }) => id === from);
    if (origin === undefined) say(phrase('gone'));
    return origin ?? null;
  }
  return findNamed(origins, typed) ?? (await typing())(origins, typed);
}

function reset(query: Query): void {
  const box = kindBox(query.kind);
  if (box) box.checked = true;
  byId('nearest-county-row').hidden = here === null;
  byId('nearest-again').hidden = true;
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
  const question = { origin, at, precision, county: origin?.county ?? query.county, kind: kinds.value };
  await answerQuestion(question, () => location.search === search);
}

async function useHere(): Promise<void> {
  output.textContent = '';
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
  ask({ ...nowhere, here: '1', county: county.value, kind: kinds.value });
}

input.addEventListener('focus', () => void typing().catch(console.warn));
byId('nearest-here').addEventListener('click', () => void useHere().catch(fail));
county.addEventListener('change', () => ask({ ...current(), county: county.value }));
form.addEventListener('change', (event) => {
  if ((event.target as HTMLInputElement).name === 'kind') ask({ ...current(), kind: kinds.value }, false);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = input.value.replace(/（.*）$/, '').trim();
  if (typed === '') say(phrase('blank'));
  else ask(input.value === answered ? current() : { ...nowhere, q: typed, kind: kinds.value });
});
addEventListener('popstate', () => run());
byId('nearest-print').addEventListener(
  'click',
  () => void import('./nearest/slip.ts').then(({ print }) => print(output), fail),
);
form.hidden = false;
run(true);
