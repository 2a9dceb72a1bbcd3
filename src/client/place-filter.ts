import { fail } from './place-list/fail.ts';

/** Filters the list of the page in place, or a longer one from files; the choice stands in the URL. Without it the list, or the way to it, is complete. */
const form = document.querySelector<HTMLFormElement>('#place-filter');
if (form) void import('./place-list/start.ts').then(({ start }) => start(form), fail);
