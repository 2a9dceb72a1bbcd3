import { kindNames } from '../search/document.ts';
import { groupByKind, type Group } from '../search/groups.ts';
import { describeHit, type Result } from '../search/results.ts';
import type { Answer, Index, Tier } from '../search/search.ts';
import { make } from './make.ts';

/** How many results of each kind a tier shows, and how many in all. */
const most = { ofKind: 3, inAll: 12 } as const;

/** The label of each tier. */
export const tierNames: Readonly<Record<Tier['name'], string>> = {
  exact: '完全匹配',
  alike: '您是不是要找',
  close: '相近',
};

/** One result: title, what one does next, and the match where it stands. A link, so that it opens in a new tab too. */
function optionOf({ url, title, heading, next, excerpt }: Result, id: string): HTMLAnchorElement {
  const { before, match, after } = excerpt;
  const option = make('a', 'hit', make('strong', '', heading ? `${title} › ${heading}` : title));
  option.href = url;
  option.id = id;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  if (next) option.append(make('span', 'hit-next', next));
  option.append(make('span', 'hit-text', before, ...(match ? [make('mark', '', match)] : []), after));
  return option;
}

function labelOf({ name, words, hits }: Tier): string {
  const said = words.length === 0 ? '' : `：${words.join(name === 'alike' ? '、' : ' · ')}`;
  return `${tierNames[name]}${said}（${String(hits.length)}页）`;
}

/** The groups of all tiers, each with a label, until the list is long enough. */
function groupsOf(index: Index, tiers: readonly Tier[]): { readonly label: string; readonly group: Group }[] {
  let left: number = most.inAll;
  return tiers.flatMap((tier) =>
    groupByKind(index, tier, most.ofKind).flatMap((group) => {
      const hits = group.hits.slice(0, Math.max(0, left));
      left -= hits.length;
      return hits.length > 0 ? [{ label: labelOf(tier), group: { ...group, hits } }] : [];
    }),
  );
}

/** A label that is seen; the groups carry it for those who hear the list. */
function labelled(className: string, text: string): HTMLElement {
  const label = make('p', className, text);
  label.setAttribute('aria-hidden', 'true');
  return label;
}

/** Fills the list box and returns its options in order. Tiers are labelled where they begin, kinds within them. */
export function fillList(list: HTMLElement, index: Index, { tiers, also }: Answer): HTMLAnchorElement[] {
  const options: HTMLAnchorElement[] = [];
  let tier = '';
  list.textContent = '';
  for (const { label, group } of groupsOf(index, tiers)) {
    const kind = kindNames[group.kind];
    const found = group.hits.map((hit, at) => optionOf(describeHit(index, hit), `hit-${String(options.length + at)}`));
    const box = make('div', '', labelled('hit-kind', kind), ...found);
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', `${label}${kind}`);
    if (label !== tier) list.append(labelled('hit-tier', label));
    list.append(box);
    options.push(...found);
    tier = label;
  }
  if (also.length > 0) list.append(labelled('hit-also', `同时搜索了：${also.slice(0, 6).join('、')}`));
  return options;
}
