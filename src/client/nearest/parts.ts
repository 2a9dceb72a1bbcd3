import { readSuggestions, type Suggestions } from '../../directory/files/suggestions.ts';
import type { Phrase } from '../../directory/finder/phrases.ts';
import { byId, elementOf, make } from './element.ts';
import { filesIn, once } from './files.ts';

/** The parts of the page that the finder works with. */
export const form = elementOf('nearest', HTMLFormElement);
export const input = elementOf('nearest-from', HTMLInputElement);
export const output = byId('nearest-answer');

const status = byId('nearest-status');
const { base = '/' } = form.dataset;

/** The path below which the site lies, with a slash at its end. */
export const basePath = base;

/** Fetches a file of the finder by its name without ending. */
export const fetchPart = filesIn(`${base}directory/nearest/`);

/** The suggestions, fetched once. */
export const words = once(async (): Promise<Suggestions> => readSuggestions(await fetchPart('words')));

/** A sentence that the page carries, its blanks filled. */
export const phrase = (name: Phrase, blanks: Readonly<Record<string, string>> = {}): string =>
  (form.dataset[name] ?? '').replace(/{(\w+)}/g, (_, blank: string) => blanks[blank] ?? '');

/** Says a sentence where screen readers hear it. */
export const say = (text: string): void => void (status.textContent = text);

/** Says that the data could not be used; the list of areas below stays. */
export function fail(error: unknown): void {
  console.warn(error);
  output.textContent = '';
  say(phrase('fail'));
}

/** The choice of a kind by its id, empty for any; null where the plan has no such kind. */
export const kindBox = (id: string): HTMLInputElement | null =>
  form.querySelector(`[name=kind][value="${CSS.escape(id)}"]`);

/** Where the measure of a kind says how it is done, as a link behind a sentence; nothing for any kind. */
export function howLink(id: string): readonly Node[] {
  const how = kindBox(id)?.dataset['how'];
  if (!how) return [];
  const link = make('a', 'how', phrase('how'));
  link.href = how;
  return [link];
}

/** The name of a kind by its id, from the choices of the form; the word for any where the id is empty. */
export const kindName = (id: string): string => kindBox(id)?.dataset['name'] ?? '';
