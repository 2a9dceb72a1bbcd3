import { kindNames } from '../../search/document.ts';
import { cutBeginning } from '../../search/excerpt.ts';
import type { Engine } from './engine.ts';
import { wordsOf } from './found.ts';
import { optionOf } from './list.ts';
import { make } from './make.ts';
import { loadPagefind, type FindPages } from './pagefind.ts';

/** How long nothing is typed before places are asked for, in milliseconds, and how many are listed. */
const quiet = 250;
const most = 4;

/** Adds places to the list box, and to its options, when a site has too many of them to send. */
export type AddPlaces = (query: string, list: HTMLElement, options: HTMLAnchorElement[]) => void;

/** Asks Pagefind for places once the typing rests. `address` is the results page's. */
export function toAddPlaces(address: string, engine: Engine): AddPlaces {
  let find: FindPages | undefined;
  let timer = 0;
  let asked = 0;
  const add = async (query: string, list: HTMLElement, options: HTMLAnchorElement[]): Promise<void> => {
    const number = ++asked;
    find = find ?? (await loadPagefind(new URL('../pagefind/pagefind.js', address).href));
    const { pages } = await find(wordsOf(query), '');
    const places = pages.filter(({ key }) => !engine.keys.includes(key)).slice(0, most);
    const shown = await Promise.all(places.map((page) => page.load()));
    if (number !== asked || shown.length === 0) return;
    const found = shown.map(({ url, title, next, lines }, at) =>
      optionOf({ url, title, next, heading: '', excerpt: cutBeginning(lines[1] ?? '') }, `hit-place-${String(at)}`),
    );
    const name = `${kindNames.place}（${String(pages.length)}页）`;
    const label = make('p', 'hit-kind', name);
    label.setAttribute('aria-hidden', 'true');
    const group = make('div', '', label, ...found);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', name);
    list.append(group);
    list.hidden = false;
    options.push(...found);
  };
  return (query, list, options) => {
    clearTimeout(timer);
    asked++;
    timer = window.setTimeout(() => {
      add(query, list, options).catch((error: unknown) => {
        console.warn(error);
      });
    }, quiet);
  };
}
