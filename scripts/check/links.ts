import { addressIn } from './address.ts';
import type { Link } from './addresses.ts';
import type { SiteCheck } from './finding.ts';
import type { Page } from './page.ts';
import { addressOf, fileOf, type Site } from './site.ts';

/** The part of a site that an address names: a file and, when not empty, an id in it. */
interface Target {
  readonly file: string;
  readonly id: string;
}

/** What names addresses: a page, or another file read as if it were one. */
export type Linking = Pick<Page, 'file' | 'ids' | 'links' | 'refresh'>;

const refreshOf = ({ refresh }: Linking): readonly Link[] =>
  refresh === null ? [] : [{ tag: 'meta', attribute: 'content', value: refresh, role: '', lazy: false }];

/** What is wrong with a link as a message; null when it leads elsewhere. */
function targetOf(site: Site, page: Pick<Page, 'file'>, { tag, attribute, value }: Link): Target | string | null {
  if (value === '' && tag !== 'a') return `<${tag} ${attribute}> 是空的`;
  const address = addressIn(site, page, value);
  if (!address) return `地址写错：${value}`;
  if (!address.isOwn) return null;
  const file = fileOf(site, address.path);
  if (file === undefined) return `链接不在站点路径 ${site.base} 之下：${value}`;
  if (site.files.has(file)) return { file, id: address.id.startsWith(':~:') ? '' : address.id };
  return site.files.has(`${file}/index.html`) ? `链接末尾少了斜线：${value}` : `链接失效：${value}`;
}

/** Every address that belongs to this site leads to a file, and every `#…` to an id in it. */
export function links(site: Site): SiteCheck & { add(page: Linking): void } {
  const idsOf = new Map<string, ReadonlySet<string>>();
  const anchors = new Map<string, Map<string, string[]>>();
  /** What leads nowhere yet: some files are written while pages are checked. */
  const doubtful: (readonly [page: Pick<Page, 'file'>, link: Link])[] = [];
  const good = new Set<string>();

  const addAnchor = ({ file, id }: Target, page: string): void => {
    const byId = anchors.get(file) ?? new Map<string, string[]>();
    const pages = byId.get(id);
    if (!pages) anchors.set(file, byId.set(id, [page]));
    else if (pages.length < 10) pages.push(page);
  };
  return {
    add(page) {
      idsOf.set(page.file, new Set(page.ids));
      for (const link of [...page.links, ...refreshOf(page)]) {
        if (good.has(link.value)) continue;
        const target = targetOf(site, page, link);
        if (typeof target === 'string') doubtful.push([{ file: page.file }, link]);
        else if (target !== null && target.id !== '') addAnchor(target, page.file);
        else if (link.value.startsWith('/')) good.add(link.value);
      }
    },
    finish() {
      const missing = [...anchors].flatMap(([file, byId]) =>
        [...byId]
          .filter(([id]) => idsOf.get(file)?.has(id) === false)
          .flatMap(([id, from]) =>
            from.map((page) => ({ file: page, message: `锚点失效：${addressOf(site, file)}#${id}` })),
          ),
      );
      const broken = doubtful.flatMap(([page, link]) => {
        const message = targetOf(site, page, link);
        return typeof message === 'string' ? [{ file: page.file, message }] : [];
      });
      return [...broken, ...missing];
    },
  };
}
