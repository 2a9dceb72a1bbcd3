import type { PageCheck } from './finding.ts';

/** No id twice on a page, none empty. */
export const ids: PageCheck = (page) => {
  if (new Set(page.ids).size === page.ids.length && !page.ids.includes('')) return [];
  const repeated = new Set(page.ids.filter((id, index) => id === '' || page.ids.indexOf(id) !== index));
  return [...repeated].map((id) => `id 重复或为空：「${id}」`);
};
