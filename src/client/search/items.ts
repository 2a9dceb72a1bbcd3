import { kindNames, kinds } from '../../search/document.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import type { Hit } from '../../search/rank.ts';
import type { Answer, Tier } from '../../search/search.ts';
import { unclaimed } from '../../search/step.ts';
import type { Engine } from './engine.ts';
import type { Found } from './found.ts';
import { labelOf } from './list.ts';
import { make } from './make.ts';
import { addressOf, type State } from './state.ts';

/** Results on one page of the list: where the text is not at hand, each is a fetch of up to 4 KB. */
export const pageSize = 7;

const textOf = ({ before, match, after }: Excerpt): HTMLParagraphElement =>
  make('p', '', before, ...(match ? [make('mark', '', match)] : []), after);

const linkTo = (href: string, text: string): HTMLAnchorElement => Object.assign(make('a', '', text), { href });

/** One result; the way in which it was found is said where it differs from that of the one before. */
export async function itemOf({ tier, load }: Found, before: Tier | null | undefined): Promise<HTMLLIElement> {
  const { url, title, next, heading, excerpt, kind } = await load();
  const said = next ? `${kindNames[kind]}　${next}` : kindNames[kind];
  const label = tier && (!before || labelOf(before) !== labelOf(tier)) ? [make('p', 'hit-tier', labelOf(tier))] : [];
  const name = heading ? `${title} › ${heading}` : title;
  return make('li', '', ...label, linkTo(url, name), make('p', 'quiet', said), textOf(excerpt));
}

/** Links that narrow the list by kind and by one of these areas, each with its count. */
export function choicesOf(state: State, counts: ReadonlyMap<string, number>, areas: readonly string[]): HTMLElement[] {
  const row = (name: string, key: 'kind' | 'area', values: readonly (readonly [string, string])[]): HTMLElement => {
    const links = [['', '全部'] as const, ...values].flatMap(([value, text]) => {
      const link = linkTo(addressOf({ ...state, [key]: value, page: 1 }), text);
      if (value) link.append(' ', make('span', '', String(counts.get(value))));
      if (state[key] === value) link.setAttribute('aria-current', 'true');
      return [link, '　'];
    });
    return make('p', '', `${name}：`, ...links);
  };
  const known = kinds.filter((kind) => counts.has(kind)).map((kind) => [kind, kindNames[kind]] as const);
  const listed = areas.filter((area) => counts.has(area)).map((area) => [area, area] as const);
  return [row('类型', 'kind', known), ...(listed.length > 0 ? [row('地区', 'area', listed)] : [])];
}

/** How many pages a list of so many results has. */
export const lastPage = (total: number): number => Math.max(1, Math.ceil(total / pageSize));

/** Links to the previous and the next page of the list. */
export function pagesOf(state: State, total: number): HTMLElement[] {
  const last = lastPage(total);
  if (last <= 1) return [];
  const link = (page: number, text: string): (Node | string)[] =>
    page < 1 || page > last ? [] : [linkTo(addressOf({ ...state, page }), text), '　'];
  return [
    make(
      'p',
      '',
      ...link(state.page - 1, '上一页'),
      `第${String(state.page)}页，共${String(last)}页　`,
      ...link(state.page + 1, '下一页'),
    ),
  ];
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
      return make('li', '', linkTo(url, title), ...(next ? [make('p', 'quiet', next)] : []), textOf(excerpt));
    });
    return make('section', '', make('h2', 'hit-tier', label), make('ol', 'listing', ...items));
  });
  return also.length > 0 ? [...parts, make('p', 'quiet', `同时搜索了：${also.join('、')}`)] : parts;
}
