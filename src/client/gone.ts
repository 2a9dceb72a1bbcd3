import { make } from './make.ts';

/**
 * The one answer when a file that a page fetches on demand does not come: most often the site was published anew while the page was
 * open. Says it where screen readers hear it, and offers to load the page again and a way that needs no script. `place`: the page's
 * status line.
 */
export function sayGone(place: HTMLElement, error: unknown, way: Readonly<Record<'text' | 'href', string>>): void {
  console.warn(error);
  const reload = make('a', '', '刷新本页');
  reload.href = location.href;
  reload.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  const other = make('a', '', way.text);
  other.href = way.href;
  const why = navigator.onLine ? '有文件没有取到，可能是本站刚更新。请' : '现在没有网络。连上以后请';
  place.textContent = '';
  place.append(why, reload, '；还不行，请看', other, '。');
}
