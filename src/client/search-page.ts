import { sayGone } from './gone.ts';
import { kindNames } from '../search/document.ts';
import type { Tier } from '../search/search.ts';
// Through the box, so that both pages share one script and the header needs no other.
import { fetched, loadEngine, placesIn } from './search/box.ts';
import { countHeld, findAll, type Found } from './search/found.ts';
import { choicesOf, itemOf, lastPage, othersOf, pagesOf, pageSize } from './search/items.ts';
import { numberLine } from './search/list.ts';
import { loadPagefind, type FindPages } from './search/pagefind.ts';
import type { FindPlaces } from './search/records.ts';
import { addressOf, readState, type State } from './search/state.ts';

const at = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id} on the results page`);
  return element;
};

/** Puts `nodes` in the place of what an element holds. */
function fill(element: HTMLElement, ...nodes: readonly (Node | string)[]): void {
  element.textContent = '';
  element.append(...nodes);
}

/** Kind and area → number of pages. */
function countsOf(found: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of found.flatMap(({ kind, area }) => [kind, area].filter(Boolean)))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

async function start(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const say = (...nodes: readonly (Node | string)[]): void => fill(at('search-status'), ...nodes);
  const results = at('search-results');
  const { titles = '' } = document.documentElement.dataset;
  const { hotline = '', home = '/' } = document.querySelector<HTMLElement>('.site-search')?.dataset ?? {};
  const name = document.title;
  const engine = await fetched(titles)
    .then(loadEngine)
    .catch((error: unknown) => {
      console.warn(error);
      return null;
    });
  const known = engine?.areas ?? [];
  let pages: Promise<FindPages> | undefined;
  let places: Promise<FindPlaces | null> | undefined;
  let shown: State | null = null;

  /** Opens the places that are left out of the text; where the titles are gone, which name their folder, the manifest does. */
  const openPlaces = async (): Promise<FindPlaces | null> => {
    if (engine) return engine.places;
    const manifest = await fetched(new URL('manifest.json', new URL(titles, location.href)).href);
    return placesIn(manifest.url, ((await manifest.json()) as { readonly places: string }).places);
  };
  const others = {
    pages: () => (pages ??= loadPagefind(results.dataset['bundle'] ?? '')),
    places: () => (places ??= openPlaces()),
  };
  const show = async (): Promise<void> => {
    const read = readState();
    const asked = { ...read, area: known.includes(read.area) ? read.area : '' };
    shown = asked;
    input.value = asked.query;
    document.title = asked.query === '' ? name : `${asked.query} - ${name}`;
    if (asked.query === '') {
      for (const id of ['search-number', 'search-choices', 'search-others', 'search-pages', 'search-results'])
        fill(at(id));
      at('search-titles').hidden = false;
      say('请输入要找的词，或从全部标题里找。');
      return;
    }
    say('正在搜索…');
    const { answer, found: all } = await findAll(engine, others, asked);
    const chosen = all.filter(
      ({ kind, area, tier }) =>
        (asked.kind === '' || tier === null || kind === asked.kind) && (asked.area === '' || area === asked.area),
    );
    const state = { ...asked, page: Math.min(asked.page, lastPage(chosen.length)) };
    const part = chosen.slice((state.page - 1) * pageSize, state.page * pageSize);
    const items = await Promise.all(part.map((found, index) => itemOf(found, part[index - 1]?.tier)));
    if (shown !== asked) return;
    if (addressOf(state) !== addressOf(read)) history.replaceState(null, '', addressOf(state));
    const counts = countsOf(all);
    fill(results, ...items);
    fill(at('search-number'), ...(answer?.number ? [numberLine(answer.number, home)] : []));
    fill(at('search-choices'), ...(all.length > 0 && answer ? choicesOf(state, counts, known) : []));
    fill(at('search-pages'), ...pagesOf(state, chosen.length));
    fill(at('search-others'), ...(answer && engine ? othersOf(engine, answer) : []));
    at('search-titles').hidden = all.length > 0;
    tell(state, chosen, countHeld(all), answer?.tiers);
  };
  /** Says what is listed, narrowed how, and which part of it; without `tiers` Pagefind has answered. */
  const tell = (state: State, chosen: readonly Found[], exact: number, tiers?: readonly Tier[]): void => {
    const narrowed = [state.kind && kindNames[state.kind], state.area].filter(Boolean).join('，');
    const last = lastPage(chosen.length);
    const page = last > 1 ? `，第${String(state.page)}页，共${String(last)}页` : '';
    const all = `${String(chosen.length)}页${page}`;
    if (narrowed) say(`${narrowed}：${all}`);
    else if (exact > 0) say(`完全匹配${String(exact)}页${page}`);
    else if (tiers?.some(({ name }) => name === 'number')) say(`下面是对数字的回答和相关的${all}`);
    else if (chosen.length > 0)
      say(tiers ? `没有完全匹配的，下面是推荐的和相关的${all}` : `正文没有取到，下面按词找到的可能不准：${all}`);
    else {
      const titles = Object.assign(document.createElement('a'), { href: '#search-titles', textContent: '全部标题' });
      const meant = tiers
        ?.find(({ name }) => name === 'alike')
        ?.words.slice(0, 3)
        .join('、');
      const others = meant ? `，下面按读音找“${meant}”` : tiers?.length ? '，下面是相近的结果' : '';
      say(`没有找到“${state.query}”${others}。`, hotline ? `可以拨打${hotline}询问，或从` : '可以从', titles, '里找。');
    }
  };
  /** Goes to an address of this page; the focus stays on the link that led there, or comes to the results where it is gone. */
  const go = async (address: string, nav?: string): Promise<void> => {
    history.pushState(null, '', address);
    await show();
    if (nav === undefined) return;
    const current = at(nav).querySelector<HTMLElement>(
      nav === 'search-choices' ? `a[href="${CSS.escape(address)}"], [aria-current]` : 'a',
    );
    (current ?? results).focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void go(addressOf({ query: input.value.trim(), kind: '', area: '', page: 1 }));
  });
  for (const id of ['search-choices', 'search-pages']) {
    at(id).addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void go(link.search, id);
    });
  }
  addEventListener('popstate', () => void show());
  await show();
}

const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#search-query');
if (form && input) {
  start(form, input).catch((error: unknown) => {
    sayGone(at('search-status'), error, { text: '全部标题', href: '#search-titles' });
    at('search-titles').hidden = false;
  });
}
