/** Filters the list of the page in place; the choice stands in the URL. Without it the list is complete. */
const form = document.querySelector<HTMLFormElement>('#place-filter');
if (form) void import('./place-list/filter.ts').then(({ startFilter }) => startFilter(form));

export {};
