import type { Saying } from './say-fate.ts';
import type { Answer } from './answer.ts';
import { linkSaying } from './say-link.ts';
import { numberSaying } from './say-number.ts';

const nothing: Saying = {
  tone: 'open',
  mark: '没有内容',
  heading: '没有看到数字，也没有看到本站图表的链接',
  lines: [{ text: '请把带数字的句子，或图表固定页面的链接，整段粘贴进来。' }],
};

/** The whole answer in words, links first; never empty. `here`: the host that the page itself was opened at. */
export function sayAnswer({ links, numbers }: Answer, here: string): readonly Saying[] {
  const sayings = [
    ...links.map((link) => linkSaying(link, here)),
    ...numbers.map((number) => numberSaying(number, links)),
  ];
  return sayings.length > 0 ? sayings : [nothing];
}
