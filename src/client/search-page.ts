import { toNormal } from '../search/normal.ts';
import { loadEngine } from './search/box.ts';
import { findAll, findLocally, wordsOf } from './search/found.ts';
import { areasOf, choicesOf, itemOf, othersOf, pagesOf, pageSize } from './search/items.ts';
import { tierNames } from './search/list.ts';
import { loadPagefind, type FindPages } from './search/pagefind.ts';
import { addressOf, readState, type State } from './search/state.ts';

/** Below how many exact results what sounds alike or is close is listed too. */
const few = 5;

const at = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id} on the results page`);
  return element;
};

/** Puts `nodes` in the place of what an element holds. */
function fill(element: HTMLElement, ...nodes: readonly Node[]): void {
  element.textContent = '';
  element.append(...nodes);
}

async function start(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const say = (text: string): void => {
    at('search-status').textContent = text;
  };
  const results = at('search-results');
  const { titles = '' } = document.querySelector<HTMLElement>('[data-titles]')?.dataset ?? {};
  const engine = await loadEngine(fetch(titles));
  let find: FindPages | null = null;
  let shown: State | null = null;

  /**
   * Finds with Pagefind; with the text of the header search where Pagefind does not run, and where that text is whole and no title or
   * heading holds the query: then maybe nothing does, and the text is needed to find what is close.
   */
  const findPages: FindPages = async (words, area) => {
    try {
      const { normal } = engine.index().corpus;
      const local = !find && !engine.partial && !words.some((word) => normal.includes(word));
      const bundle = results.dataset['bundle'] ?? '';
      find = find ?? (local ? await findLocally(engine) : await loadPagefind(bundle));
      return await find(words, area);
    } catch (error) {
      console.warn(error);
      find = await findLocally(engine);
      return find(words, area);
    }
  };
  const show = async (): Promise<void> => {
    const state = readState();
    shown = state;
    input.value = state.query;
    for (const id of ['search-choices', 'search-others', 'search-pages', 'search-results']) fill(at(id));
    at('search-titles').hidden = state.query !== '';
    if (state.query === '') {
      say('请输入要找的词，或从全部标题里找。');
      return;
    }
    say('正在搜索…');
    // A whole titles file knows the area of every page; else Pagefind is asked for the pages about the area alone.
    const {
      found: all,
      counts,
      countAreas,
    } = await findAll(findPages, engine, state.query, engine.partial ? state.area : '');
    const chosen = all.filter(
      ({ kind, area }) => (state.kind === '' || kind === state.kind) && (state.area === '' || area === state.area),
    );
    const part = chosen.slice((state.page - 1) * pageSize, state.page * pageSize);
    const items = await Promise.all(
      part.map((found) => itemOf(found, [toNormal(state.query), ...wordsOf(state.query)])),
    );
    if (all.length < few) await engine.loadRest();
    if (shown !== state) return;
    fill(results, ...items);
    // A whole titles file knows how many pages are about each area; else that is fetched after the first results.
    const count = engine.partial ? countAreas : undefined;
    const areas = areasOf(engine, counts);
    if (all.length > 0) fill(at('search-choices'), ...choicesOf(state, counts, areas, !count));
    fill(at('search-pages'), ...pagesOf(state, chosen.length));
    const others = all.length < few ? othersOf(engine, state.query) : [];
    fill(at('search-others'), ...others);
    const said = all.length > 0 ? `${tierNames.exact}${String(chosen.length)}页` : `没有找到“${state.query}”。`;
    say(others.length > 0 && all.length === 0 ? `${said}下面是相近的结果。` : said);
    at('search-titles').hidden = all.length > 0 || others.length > 0;
    const counted = count && all.length > 0 ? await count().catch(() => null) : null;
    if (counted && shown === state)
      fill(at('search-choices'), ...choicesOf(state, new Map([...counts, ...counted]), areas, true));
    // With the text of all pages the next answers cost nothing; the two engines find the same pages.
    if (!engine.partial) find = await findLocally(engine);
  };
  const go = (address: string): void => {
    history.pushState(null, '', address);
    void show();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(addressOf({ query: input.value.trim(), kind: '', area: '', page: 1 }));
  });
  for (const id of ['search-choices', 'search-pages']) {
    at(id).addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(link.search);
      results.scrollIntoView();
    });
  }
  addEventListener('popstate', () => void show());
  await show();
}

const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#search-query');
if (form && input) {
  start(form, input).catch((error: unknown) => {
    console.warn(error);
    at('search-status').textContent = '搜索没有成功，请刷新页面再试，或从全部标题里找。';
    at('search-titles').hidden = false;
  });
}
