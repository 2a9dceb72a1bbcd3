import { kindNames } from '../../search/document.ts';
import { groupByKind } from '../../search/groups.ts';
import type { Index } from '../../search/prepare.ts';
import { describeHit, type Result } from '../../search/results.ts';
import type { Answer, Tier } from '../../search/search.ts';
import { make } from './make.ts';

/** How many results of each kind a tier shows, and after how many no further tier begins. */
const ofKind = 3;
const enough = 8;

/** The label of each tier. */
export const tierNames: Readonly<Record<Tier['name'], string>> = {
  exact: '完全匹配',
  alike: '您是不是要找',
  close: '相近',
};

/** One result: title, what one does next, and the match where it stands. A link, so that it opens in a new tab too. */
export function optionOf({ url, title, heading, next, excerpt }: Result, id: string): HTMLAnchorElement {
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
  return `${tierNames[name]}${said}（${hits.length}页）`;
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
  list.textContent = '';
  for (const tier of tiers) {
    if (options.length >= enough) break;
    const label = labelOf(tier);
    list.append(labelled('hit-tier', label));
    for (const { kind, hits } of groupByKind(index, tier, ofKind)) {
      const name = kindNames[kind];
      const found = hits.map((hit, at) => optionOf(describeHit(index, hit), `hit-${options.length + at}`));
      const box = make('div', '', labelled('hit-kind', name), ...found);
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', label + name);
      list.append(box);
      options.push(...found);
    }
  }
  if (also.length > 0) list.append(labelled('hit-also', `同时搜索了：${also.slice(0, 6).join('、')}`));
  return options;
}
