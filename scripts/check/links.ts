import type { Finding, SiteCheck } from './finding.ts';
import type { Link, Page } from './page.ts';
import { addressOf, fileOf, type Site } from './site.ts';

/** An address as far as this site has to answer it: the file and, after `#`, the id in it. */
interface Target {
  readonly file: string;
  readonly id: string;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Whether the browser itself fetches the address while showing the page. */
export const isFetched = ({ tag, role }: Link): boolean =>
  tag === 'link'
    ? /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/.test(role)
    : tag !== 'a' && tag !== 'area' && tag !== 'form';

/** The full address of a link as seen from its page, or null when it is no address at all. */
export function resolve(site: Pick<Site, 'base'>, page: Pick<Page, 'file'>, value: string): URL | null {
  return URL.canParse(value, `https://site.invalid${addressOf(site, page.file)}`)
    ? new URL(value, `https://site.invalid${addressOf(site, page.file)}`)
    : null;
}

const isOwn = (site: Site, url: URL): boolean => url.origin === 'https://site.invalid' || url.origin === site.origin;

function problemOf(site: Site, page: Page, link: Link): string | Target | null {
  if (link.value === '' && link.tag !== 'a') return `<${link.tag} ${link.attribute}> 是空的`;
  const url = resolve(site, page, link.value);
  if (!url) return `地址写错：${link.value}`;
  if (!isOwn(site, url)) return null;
  const path = decode(url.pathname);
  const file = fileOf(site, path);
  if (file === undefined) return `链接不在站点路径 ${site.base} 之下：${link.value}`;
  if (!site.files.has(file)) {
    return site.files.has(`${file}/index.html`) ? `链接末尾少了斜线：${link.value}` : `链接失效：${link.value}`;
  }
  return { file, id: decode(url.hash.slice(1)) };
}

/** Every address that belongs to this site leads to a file, and every `#…` to an id in it. */
export function links(site: Site): SiteCheck {
  const idsOf = new Map<string, ReadonlySet<string>>();
  const anchors = new Map<string, Target & { readonly from: string[] }>();
  const findings: Finding[] = [];
  const known = new Set<string>();
  return {
    add(page) {
      idsOf.set(page.file, new Set(page.ids));
      const refresh: readonly Link[] =
        page.refresh === null
          ? []
          : [{ tag: 'meta', attribute: 'content', value: page.refresh, role: '', lazy: false }];
      for (const link of [...page.links, ...refresh]) {
        if (link.value.startsWith('/') && known.has(link.value)) continue;
        const found = problemOf(site, page, link);
        if (found === null) continue;
        if (typeof found === 'string') findings.push({ file: page.file, message: found });
        else if (found.id === '' || found.id.startsWith(':~:')) known.add(link.value);
        else {
          const key = `${found.file}#${found.id}`;
          const anchor = anchors.get(key);
          if (anchor) anchor.from.push(page.file);
          else anchors.set(key, { ...found, from: [page.file] });
        }
      }
    },
    finish() {
      const broken = [...anchors.values()].filter(({ file, id }) => idsOf.has(file) && !idsOf.get(file)?.has(id));
      const missing = broken.flatMap(({ file, id, from }) =>
        from.map((page) => ({ file: page, message: `锚点失效：${addressOf(site, file)}#${id}` })),
      );
      return [...findings, ...missing];
    },
  };
}
