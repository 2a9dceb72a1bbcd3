import type { NumberAnswer } from './answer.ts';
import { demoLine, fateLine, type Line, type Saying } from './say-fate.ts';

const most = 5;

function placeLines({ linked, places }: NumberAnswer): readonly Line[] {
  const others = places.filter(({ number }) => !linked.some((fate) => fate.number === number));
  const shown = others.slice(0, most);
  const left = others.length - shown.length;
  return [
    ...(linked.length === 0 ? [] : [{ text: '链接所指的数就是它：' }, ...linked.map(fateLine)]),
    ...(linked.length === 0 || shown.length === 0 ? [] : [{ text: '别处也有这个数：' }]),
    ...shown.map(fateLine),
    ...(left > 0 ? [{ text: `另有${String(left)}处。` }] : []),
  ];
}

const printedLines = ({ printed }: NumberAnswer): readonly Line[] =>
  printed.slice(0, 2).map(({ text, pages, demo }): Line => {
    const page = pages[pages.length - 1];
    return {
      text: `${demo ? '［示例数据］' : ''}本站的这句话里有它：“${text}”（${page?.date ?? ''}版）。`,
      ...(page && { path: page.path }),
    };
  });

/** Where a number of a sentence stands that is not judged: never that the sentence is right. */
export function numberSaying(answer: NumberAnswer): Saying {
  const { mention, places, linked, printed } = answer;
  const quoted = `“${mention.text}${mention.percent ? '%' : ''}”`;
  const count = places.length + linked.filter(({ number }) => places.every((fate) => fate.number !== number)).length;
  if (count === 0 && printed.length === 0) {
    const [heading, advice] = mention.percent
      ? [`本站没有写过${quoted}这个比例`, '比例可以用公布的数量自己算。']
      : [`本站没有公布过${quoted}`, '没有找到不等于它错了，它也可能出自别处，或是由公布数算出来的。'];
    return { tone: 'open', mark: '没有找到', heading, lines: [{ text: advice }] };
  }
  const demo = [...places, ...linked].every(({ number }) => number.demo) && printed.every((one) => one.demo);
  const where = count === 0 ? '本站的句子里' : `${String(count)}处公布数${mention.rough ? '，是约数' : ''}`;
  const lines = [...(demo ? [demoLine] : []), ...placeLines(answer), ...(count > 2 ? [] : printedLines(answer))];
  return { tone: 'open', mark: '未核对', heading: `${quoted}这个数见于${where}，句意未核对`, lines };
}
