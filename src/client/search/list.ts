import { kindNames } from '../../search/document.ts';
import type { Excerpt } from '../../search/excerpt.ts';
import type { NumberAnswer } from '../../search/numbers/answer.ts';
import type { Result } from '../../search/results.ts';
import type { Answer, Tier } from '../../search/search.ts';
import { holding, type StepName } from '../../search/step.ts';
import type { Engine } from './engine.ts';
import { linkTo, make } from './make.ts';

/** How many results the list shows. */
export const most = 10;

/** The label of each way to be found. */
export const tierNames: Readonly<Record<StepName, string>> = {
  number: '有这个数',
  identity: '完全匹配',
  title: '完全匹配',
  unique: '完全匹配',
  suggested: '推荐',
  area: '这个地区',
  exact: '完全匹配',
  words: '词语都有',
  synonyms: '意思相同',
  alike: '您是不是要找',
  close: '相近',
};

/** Whether the pages of a tier hold what was typed: only they are counted aloud. */
export const isHeld = ({ name }: Tier): boolean => holding.has(name) && name !== 'number';

/** What is said aloud of an answer: the number that was asked for before how many pages there are. */
export function heardOf({ number, tiers }: Answer, isClaimed: boolean, query: string): string {
  const said = number ? `${number.demo ? '示例数据，不可引用：' : ''}${number.text}。` : '';
  const count = tiers.filter(isHeld).flatMap(({ hits }) => hits).length;
  if (count > 0) return `${said}找到${String(count)}页，用上下键选择`;
  if (number) return `${said}用上下键看相关的`;
  return isClaimed ? '没有完全匹配的，用上下键看推荐的' : `没有找到“${query}”`;
}

/** The line that answers a question for a number, with what makes it quotable. `below`: the address of the site. */
export function numberLine({ text, note, path, version, demo }: NumberAnswer, below: string): HTMLElement {
  const link = linkTo(below.replace(/\/$/, '') + path, '看这个数');
  const about = [note && `${note}。`, make('span', 'kept', `${version}版`), `${demo ? '，示例数据，不可引用' : ''}　`];
  const mark = demo ? [make('b', '', '示例'), ' '] : [];
  return make('p', 'hit-number', ...mark, `${text}。`, make('span', 'quiet', ...about, link));
}

/** What a result is called: the page, and the heading below which the match stands. */
export const nameOf = ({ title, heading }: Result): string => (heading ? `${title} › ${heading}` : title);

/** What it is, and what one does next. */
export const aboutOf = ({ kind, next }: Result): string => kindNames[kind] + (next && `　${next}`);

/** A cutting with the match marked. */
export const marked = ({ before, match, after }: Excerpt): readonly (Node | string)[] =>
  match ? [before, make('mark', '', match), after] : [before, after];

/** One result in the list box. A link, so that it opens in a new tab too. */
export function optionOf(result: Result, id: string): HTMLAnchorElement {
  const option = make(
    'a',
    'hit',
    make('strong', '', nameOf(result)),
    make('span', 'hit-next', aboutOf(result)),
    make('span', 'hit-text', ...marked(result.excerpt)),
  );
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return Object.assign(option, { href: result.url, id, tabIndex: -1 });
}

/** What a tier is called, with what was searched instead of the query. */
export function labelOf({ name, words }: Tier): string {
  const said = words.length === 0 ? '' : `：${words.join(name === 'alike' ? '、' : ' · ')}`;
  return tierNames[name] + said;
}

/** A group of options with a label that is seen; the group carries it for those who hear the list. */
export function groupOf(label: string, options: readonly HTMLElement[]): HTMLElement {
  const seen = make('p', 'hit-tier', label);
  seen.setAttribute('aria-hidden', 'true');
  const group = make('div', '', seen, ...options);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  return group;
}

/**
 * Adds results to the list box and returns their options in order, the best first, `most` in all. `known` are the addresses of those that
 * it shows already: they stay where they are.
 */
export function fillList(
  list: HTMLElement,
  engine: Engine,
  { tiers, also }: Answer,
  known: readonly string[],
): HTMLAnchorElement[] {
  const options: HTMLAnchorElement[] = [];
  let group: { readonly label: string; readonly element: HTMLElement } | undefined;
  for (const { tier, hit } of tiers.flatMap((each) => each.hits.map((one) => ({ tier: each, hit: one })))) {
    const at = known.length + options.length;
    if (at >= most) break;
    const result = engine.describe(hit);
    if (known.includes(result.url.replace(/#.*/, ''))) continue;
    const option = optionOf(result, `hit-${String(at)}`);
    options.push(option);
    const label = labelOf(tier);
    if (group?.label === label) group.element.append(option);
    else {
      group = { label, element: groupOf(label, [option]) };
      list.append(group.element);
    }
  }
  if (also.length > 0 && known.length === 0)
    list.append(make('p', 'hit-also', `同时搜索了：${also.slice(0, 6).join('、')}`));
  return options;
}
