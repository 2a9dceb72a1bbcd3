import { kindNames, kinds, type Kind } from '../../search/document.ts';
import type { Hit } from '../../search/rank.ts';
import type { Answer, Tier } from '../../search/search.ts';
import { unclaimed } from '../../search/step.ts';
import type { Engine } from './engine.ts';
import type { Found } from './found.ts';
import { aboutOf, labelOf, marked, nameOf } from './list.ts';
import { linkTo, make } from './make.ts';
import { addressOf, type State } from './state.ts';

/** Results on one page of the list: where the text is not at hand, each is a fetch of up to 4 KB. */
export const pageSize = 7;

/** One result; the way in which it was found is said where it differs from that of the one before. */
export async function itemOf({ tier, load }: Found, before: Tier | null | undefined): Promise<HTMLLIElement> {
  const result = await load();
  const label = tier && (!before || labelOf(before) !== labelOf(tier)) ? [make('p', 'hit-tier', labelOf(tier))] : [];
  const link = linkTo(result.url, nameOf(result));
  return make('li', '', ...label, link, make('p', 'quiet', aboutOf(result)), make('p', '', ...marked(result.excerpt)));
}

/** Links that narrow the list of all that was found by kind and by one of these areas, each with its count. */
export function choicesOf(state: State, all: readonly Found[], areas: readonly string[]): HTMLElement[] {
  const row = (key: 'kind' | 'area', values: readonly string[], name: string): HTMLElement[] => {
    const counted = values
      .map((value) => ({ value, count: all.filter((found) => found[key] === value).length }))
      .filter(({ count }) => count > 0);
    const links = [{ value: '', count: 0 }, ...counted].flatMap(({ value, count }) => {
      const text = key === 'kind' ? kindNames[value as Kind] : value;
      const link = linkTo(addressOf({ ...state, [key]: value, page: 1 }), value === '' ? '全部' : text);
      if (count > 0) link.append(make('span', '', ` ${String(count)}`));
      if (state[key] === value) link.setAttribute('aria-current', 'true');
      return [link, '　'];
    });
    return counted.length > 0 ? [make('p', '', `${name}：`, ...links)] : [];
  };
  return [...row('kind', kinds, '类型'), ...row('area', areas, '地区')];
}

/** How many pages a list of so many results has. */
export const lastPage = (total: number): number => Math.max(1, Math.ceil(total / pageSize));

/** Links to the previous and the next page of the list. */
export function pagesOf(state: State, total: number): HTMLElement[] {
  const last = lastPage(total);
  if (last <= 1) return [];
  const link = (page: number, text: string): (Node | string)[] =>
    page < 1 || page > last ? [] : [linkTo(addressOf({ ...state, page }), text), '　'];
  const here = `第${String(state.page)}页，共${String(last)}页　`;
  return [make('p', '', ...link(state.page - 1, '上一页'), here, ...link(state.page + 1, '下一页'))];
}

/** What sounds alike and what is close, with how it was searched: a list under each label. */
export function othersOf(engine: Engine, { tiers, also }: Answer): HTMLElement[] {
  const labelled = new Map<string, Hit[]>();
  for (const tier of tiers.filter(({ name }) => unclaimed.has(name))) {
    const label = labelOf(tier);
    labelled.set(label, [...(labelled.get(label) ?? []), ...tier.hits]);
  }
  const parts = [...labelled].map(([label, hits]) => {
    const items = hits.slice(0, pageSize).map((hit) => {
      const { url, title, next, excerpt } = engine.describe(hit);
      const said = next ? [make('p', 'quiet', next)] : [];
      return make('li', '', linkTo(url, title), ...said, make('p', '', ...marked(excerpt)));
    });
    return make('section', '', make('h2', 'hit-tier', label), make('ol', 'listing', ...items));
  });
  return also.length > 0 ? [...parts, make('p', 'quiet', `同时搜索了：${also.join('、')}`)] : parts;
}
