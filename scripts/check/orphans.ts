import { addressIn } from './address.ts';
import type { SiteCheck } from './finding.ts';
import { kindOf } from './kinds.ts';
import type { Facts } from './page.ts';
import { fileOf, type Site } from './site.ts';

/** Pages that readers reach otherwise than by a link of this site: by its name, by a wrong address, in other sites' frames. */
const reached = ({ file, refresh }: Facts): boolean =>
  file === 'index.html' || file === '404.html' || refresh !== null || kindOf(file).name === '嵌入';

/** Every page can be reached by links from the home page. */
export function orphans(site: Site): SiteCheck {
  const leads = new Map<string, readonly string[]>();
  const roots: string[] = [];
  return {
    add(page) {
      const files = page.links
        .filter(({ tag }) => tag === 'a' || tag === 'area')
        .map(({ value }) => fileOf(site, addressIn(site, page, value)?.path ?? ''))
        .filter((file): file is string => file?.endsWith('.html') === true);
      leads.set(page.file, [...new Set(files)]);
      if (reached(page)) roots.push(page.file);
    },
    finish() {
      const found = new Set(roots);
      const waiting = [...roots];
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        for (const next of leads.get(file) ?? []) {
          if (found.has(next)) continue;
          found.add(next);
          waiting.push(next);
        }
      }
      return [...leads.keys()]
        .filter((file) => !found.has(file))
        .map((file) => ({ file, message: '没有页面链接到这一页' }));
    },
  };
}
