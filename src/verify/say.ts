import type { Answer } from './answer.ts';
import type { Published } from './file.ts';
import { isRead, unreadWords } from './pieces.ts';
import { linkSaying } from './say-link.ts';
import { numberSaying } from './say-number.ts';
import { sentenceSaying } from './say-sentence.ts';
import type { Saying } from './say-fate.ts';

const nothing: Saying = {
  tone: 'open',
  mark: '没有内容',
  heading: '没有看到数字，也没有看到本站图表的链接',
  lines: [{ text: '请把带数字的句子，或图表固定页面的链接，整段粘贴进来。' }],
};

/** That a text is not judged, and for which words. */
function unread({ pieces }: Answer): Saying {
  const words = [...new Set(pieces.filter((piece) => !isRead(piece)).flatMap(unreadWords))];
  const which =
    words.length === 0
      ? '每个词都认识，但连起来没有读懂。'
      : `没有读懂：${words.map((word) => `“${word}”`).join('、')}。`;
  return {
    tone: 'open',
    mark: '句意未核对',
    heading: '没有逐字读懂，不判断这段话对不对',
    lines: [{ text: which }, { text: '下面只说其中的数字见于何处，不表示这段话说得对。' }],
  };
}

/** The whole answer in words, links first; never empty. `here`: the host that the page itself was opened at. */
export function sayAnswer(answer: Answer, published: Published, here: string): readonly Saying[] {
  const { links, pieces, numbers } = answer;
  const sentences = answer.isRead
    ? pieces.filter(isRead).map((piece) => sentenceSaying(piece, published, pieces.length === 1))
    : numbers.length > 0
      ? [unread(answer)]
      : [];
  const sayings = [...links.map((link) => linkSaying(link, here)), ...sentences, ...numbers.map(numberSaying)];
  return sayings.length > 0 ? sayings : [nothing];
}
