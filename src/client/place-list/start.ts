import { once } from '../nearest/files.ts';
import { startFilter } from './filter.ts';
import { listedPlaces } from './listed.ts';

/** Wakes the form: over the rows of the page, or where it names a folder of files over those. */
export function start(form: HTMLFormElement): void {
  const fetched = once(async () => (await import('./fetched.ts')).fetchedPlaces(form));
  const listed = once(() => Promise.resolve(listedPlaces()));
  startFilter(form, form.dataset['base'] === undefined ? listed : fetched);
}
