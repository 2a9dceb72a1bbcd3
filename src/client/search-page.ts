export {};

/** The part of Pagefind's browser API that the page uses. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}

const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#search-query');
const status = document.querySelector<HTMLElement>('#search-status');
const list = document.querySelector<HTMLElement>('#search-results');

function itemOf({ url, excerpt, meta }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title ?? url;
  const text = document.createElement('p');
  // Pagefind marks the hits with <mark> and escapes everything else.
  text.innerHTML = excerpt;
  item.append(link, text);
  return item;
}

async function show(query: string, bundle: string, into: HTMLElement, say: HTMLElement): Promise<void> {
  say.textContent = '正在搜索…';
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  await pagefind.init();
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, 20).map((result) => result.data()));
  into.replaceChildren(...found.map(itemOf));
  say.textContent = results.length === 0 ? `没有找到“${query}”。请换一个词。` : `找到${String(results.length)}页`;
}

if (form && input && status && list) {
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  input.value = query;
  if (query !== '') {
    show(query, list.dataset['bundle'] ?? '', list, status).catch(() => {
      status.textContent = '搜索没有成功，请刷新页面再试。';
    });
  }
}
