import { sayGone } from './gone.ts';
import { kindNames } from '../search/document.ts';
import type { Tier } from '../search/search.ts';
// Through the box, so that both pages share one script and the header needs no other.
import { fetched, loadEngine, once, placesIn } from './search/box.ts';
import { findAll } from './search/find-all.ts';
import type { Found } from './search/found.ts';
import { choicesOf, itemOf, lastPage, othersOf, pagesOf, pageSize } from './search/items.ts';
import { isHeld, numberLine } from './search/list.ts';
import { linkTo } from './search/make.ts';
import { loadPagefind } from './search/pagefind.ts';
import { addressOf, readState, type State } from './search/state.ts';

const at = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id} on the results page`);
  return element;
};

type Nodes = readonly (Node | string)[];

/** Puts `nodes` in the place of what a part of the page holds. */
function put(part: string, nodes: Nodes): void {
  const element = at(`search-${part}`);
  element.textContent = '';
  element.append(...nodes);
}

/** The parts of the page that say what was found. */
const parts = ['number', 'choices', 'results', 'pages', 'others'] as const;
const fill = (found: Partial<Record<(typeof parts)[number], Nodes>>): void =>
  parts.forEach((part) => put(part, found[part] ?? []));

async function start(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const say = (...nodes: Nodes): void => put('status', nodes);
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
  let shown: State | null = null;

  const pagefind = once(() => loadPagefind(results.dataset['bundle'] ?? ''));
  /** Opens the places that are left out of the text; where the titles are gone, which name their folder, the manifest does. */
  const places = once(async () => {
    if (engine) return engine.places;
    const manifest = await fetched(new URL('manifest.json', new URL(titles, location.href)).href);
    return placesIn(manifest.url, ((await manifest.json()) as { readonly places: string }).places);
  });
  const others = {
    pages: async (state: State) => (await pagefind())(state),
    places: async (query: string) => (await (await places())?.(query)) ?? [],
  };
  const show = async (): Promise<void> => {
    const read = readState();
    const asked = { ...read, area: known.includes(read.area) ? read.area : '' };
    shown = asked;
    input.value = asked.query;
    document.title = asked.query === '' ? name : `${asked.query} - ${name}`;
    if (asked.query === '') {
      fill({});
      at('search-titles').hidden = false;
      say('请输入要找的词，或从全部标题里找。');
      return;
    }
    say('正在搜索…');
    const { answer, found: all } = await findAll(engine, others, asked);
    const chosen = all.filter(
      ({ kind, area }) => (asked.kind === '' || kind === asked.kind) && (asked.area === '' || area === asked.area),
    );
    const state = { ...asked, page: Math.min(asked.page, lastPage(chosen.length)) };
    const part = chosen.slice((state.page - 1) * pageSize, state.page * pageSize);
    const items = await Promise.all(part.map((found, index) => itemOf(found, part[index - 1]?.tier)));
    if (shown !== asked) return;
    if (addressOf(state) !== addressOf(read)) history.replaceState(null, '', addressOf(state));
    fill({
      number: answer?.number ? [numberLine(answer.number, home)] : [],
      choices: answer ? choicesOf(state, all, known) : [],
      results: items,
      pages: pagesOf(state, chosen.length),
      others: answer && engine ? othersOf(engine, answer) : [],
    });
    at('search-titles').hidden = all.length > 0;
    tell(state, chosen, all.filter(({ tier }) => tier && isHeld(tier)).length, answer?.tiers);
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
      const meant = tiers
        ?.find(({ name }) => name === 'alike')
        ?.words.slice(0, 3)
        .join('、');
      const others = meant ? `，下面按读音找“${meant}”` : tiers?.length ? '，下面是相近的结果' : '';
      say(
        `没有找到“${state.query}”${others}。`,
        hotline ? `可以拨打${hotline}询问，或从` : '可以从',
        linkTo('#search-titles', '全部标题'),
        '里找。',
      );
    }
  };
  /** Shows what the address asks for, or says that what it takes did not come. */
  const answer = (): Promise<void> =>
    show().catch((error: unknown) => {
      fill({});
      sayGone(at('search-status'), error, { text: '全部标题', href: '#search-titles' });
      at('search-titles').hidden = false;
    });
  /** Goes to an address of this page; the focus stays on the link that led there, or comes to the results where it is gone. */
  const go = async (address: string, nav?: string): Promise<void> => {
    history.pushState(null, '', address);
    await answer();
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
  addEventListener('popstate', () => void answer());
  await answer();
}

const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#search-query');
if (form && input) void start(form, input);
