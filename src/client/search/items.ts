import { kindNames, kinds } from '../../search/document.ts';
import { cutBeginning, cutExcerpt, type Excerpt } from '../../search/excerpt.ts';
import { toNormal } from '../../search/normal.ts';
import { describeHit } from '../../search/results.ts';
import type { Engine } from './engine.ts';
import type { Found } from './found.ts';
import { tierNames } from './list.ts';
import { make } from './make.ts';
import { addressOf, type State } from './state.ts';

/** Results on one page of the list: each is a fetch of up to 4 KB. */
export const pageSize = 7;

/** The excerpt around the first line, behind the title, that holds one of the words. */
function excerptOf([, ...lines]: readonly string[], words: readonly string[]): Excerpt {
  for (const word of words) {
    for (const line of lines) {
      const from = toNormal(line).indexOf(word);
      if (from >= 0) return cutExcerpt(line, from, from + word.length);
    }
  }
  return cutBeginning(lines[0] ?? '');
}

const textOf = ({ before, match, after }: Excerpt): HTMLParagraphElement =>
  make('p', '', before, ...(match ? [make('mark', '', match)] : []), after);

const linkTo = (href: string, text: string): HTMLAnchorElement => Object.assign(make('a', '', text), { href });

/** One result; `words` are looked for in this order. */
export async function itemOf({ kind, page }: Found, words: readonly string[]): Promise<HTMLLIElement> {
  const { url, title, next, lines, sections } = await page.load();
  const said = next ? `${kindNames[kind]}　${next}` : kindNames[kind];
  const item = make('li', '', linkTo(url, title), make('p', 'quiet', said), textOf(excerptOf(lines, words)));
  if (sections.length > 0) {
    const links = sections
      .slice(0, 4)
      .flatMap(({ title: name, url: to, count }) => [linkTo(to, name), `（${String(count)}处） `]);
    item.append(make('p', 'quiet', '页内：', ...links));
  }
  return item;
}

/** Areas in the order of the rules, then what else was counted and is no kind of page. */
export const areasOf = (engine: Engine, counts: ReadonlyMap<string, number>): string[] =>
  [...new Set([...engine.index().lexicon.areas.values(), ...counts.keys()])].filter((name) => !(name in kindNames));

/** Links that narrow the list by kind and by one of these areas, each with its count; that of an area is left blank until it is known. */
export function choicesOf(
  state: State,
  counts: ReadonlyMap<string, number>,
  areas: readonly string[],
  isCounted: boolean,
): HTMLElement[] {
  const row = (name: string, key: 'kind' | 'area', values: readonly (readonly [string, string])[]): HTMLElement => {
    const links = [['', '全部'] as const, ...values].flatMap(([value, text]) => {
      const link = linkTo(addressOf({ ...state, [key]: value, page: 1 }), text);
      const count = key === 'kind' || isCounted ? String(counts.get(value)) : '';
      if (value) link.append(' ', make('span', '', count));
      if (state[key] === value) link.setAttribute('aria-current', 'true');
      return [link, '　'];
    });
    return make('p', '', `${name}：`, ...links);
  };
  const listed = areas.filter((area) => !isCounted || counts.has(area));
  return [
    row(
      '类型',
      'kind',
      kinds.filter((kind) => counts.has(kind)).map((kind) => [kind, kindNames[kind]]),
    ),
    ...(listed.length > 0
      ? [
          row(
            '地区',
            'area',
            listed.map((area) => [area, area]),
          ),
        ]
      : []),
  ];
}

/** Links to the previous and the next page of the list. */
export function pagesOf(state: State, total: number): HTMLElement[] {
  const last = Math.ceil(total / pageSize);
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

/** What sounds alike and what is close, with how it was searched. */
export function othersOf(engine: Engine, query: string): HTMLElement[] {
  const { tiers, also } = engine.answer(query, false);
  const parts = tiers
    .filter(({ name }) => name !== 'exact')
    .map(({ name, words, hits }) => {
      const items = hits.slice(0, pageSize).map((hit) => {
        const { url, title, next, excerpt } = describeHit(engine.index(), hit);
        return make('li', '', linkTo(url, title), ...(next ? [make('p', 'quiet', next)] : []), textOf(excerpt));
      });
      return make(
        'section',
        'section',
        make('h2', '', `${tierNames[name]}：${words.join('、')}`),
        make('ol', 'listing', ...items),
      );
    });
  return also.length > 0 ? [...parts, make('p', 'quiet', `同时搜索了：${also.join('、')}`)] : parts;
}
