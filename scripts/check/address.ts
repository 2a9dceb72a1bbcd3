import type { Page } from './page.ts';
import { addressOf, type Site } from './site.ts';

/** Where an address on a page leads, as the browser sees it. */
export interface Address {
  /** Whether it belongs to this site. */
  readonly isOwn: boolean;
  /** Decoded path, as `/211/plan/`. */
  readonly path: string;
  /** Decoded text after `#`. */
  readonly id: string;
}

/** A host that cannot exist stands for the site's own while its real one is not known. */
const host = 'https://site.invalid';

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads an address of a page; null when it is none. Addresses from the root, nearly all there are, take a short cut. */
export function addressIn(
  site: Pick<Site, 'base' | 'origin'>,
  page: Pick<Page, 'file'>,
  value: string,
): Address | null {
  const simple = /^(\/(?!\/)[^?#\\]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(value);
  if (simple) return { isOwn: true, path: decode(simple[1] ?? ''), id: decode(simple[2] ?? '') };
  const url = URL.parse(value, host + addressOf(site, page.file));
  if (!url) return null;
  const isOwn = url.origin === host || url.origin === site.origin;
  return { isOwn, path: decode(url.pathname), id: decode(url.hash.slice(1)) };
}
