/** Where the page hangs: the last link of its breadcrumbs, which works without a script. */
const above = (): HTMLAnchorElement | undefined => [...document.querySelectorAll<HTMLAnchorElement>('.crumbs a')].pop();

/** A link with this text; an empty `href` loads the page again. */
function linkTo(text: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = text;
  link.href = href;
  return link;
}

/**
 * The one answer when a file that a page fetches on demand does not come: most often the site was published anew while the page was
 * open. Says it where screen readers hear it, and offers to load the page again and a way that needs no script. `place`: the page's
 * status line.
 */
export function sayGone(
  place: Element,
  error: unknown,
  way: Readonly<Record<'text' | 'href', string>> | undefined = above(),
): void {
  console.warn(error);
  const why = navigator.onLine ? '有文件没有取到，可能是本站刚更新。请' : '现在没有网络。连上以后请';
  place.textContent = '';
  place.append(why, linkTo('刷新本页', ''));
  if (way) place.append('；还不行，请看', linkTo(way.text, way.href));
  place.append('。');
}
