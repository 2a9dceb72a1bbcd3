import { sayGone } from '../gone.ts';

/** The line that tells how many places are shown, where screen readers hear it. */
export const said = document.querySelector<HTMLElement>('#place-count');

/** Says that the filter or the list did not come, and where the whole of it stands without a script. */
export function fail(error: unknown): void {
  const title = document.querySelector<HTMLAnchorElement>('.crumbs a[href$="/directory/"]');
  if (said) sayGone(said, error, { text: '各县（市、区）的名录', href: title?.href ?? '#' });
}
