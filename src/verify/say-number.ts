import type { LinkAnswer, NumberAnswer } from './answer.ts';
import { demoLine, fateLine, type Line, nowLine, type Saying, valueText } from './say-fate.ts';
import { stateAt, type Fate } from './fate.ts';

/** A note when the pinned page in the text shows another state of the number than the one quoted. */
function atLink({ number, said }: Fate, links: readonly LinkAnswer[]): readonly Line[] {
  const pinned = links.find(
    ({ link: { date, figure } }) => date !== null && figure !== undefined && number.figures.includes(figure),
  );
  const date = pinned?.link.date;
  if (date == null) return [];
  const then = stateAt(number, date);
  if (then?.value === said.value) return [];
  return [{ text: `链接所指的${date}版里，这个数是${then === undefined ? '待发布' : valueText(then, number.unit)}。` }];
}

function foundSaying({ mention, by }: NumberAnswer, fate: Fate, links: readonly LinkAnswer[]): Saying {
  const { number, said, now, kind } = fate;
  const quoted = `“${mention.text}”`;
  const rough = `这是约数，只能说与公布数${valueText(said, number.unit)}相符，不能当作原数引用。`;
  const lines = [
    ...(number.demo ? [demoLine] : []),
    ...(mention.rough ? [{ text: rough }] : []),
    ...atLink(fate, links),
    ...(by === 'words' ? [{ text: '按句中写明的年份、地区和指标找到，请核对是不是同一件事。' }] : []),
    fateLine(fate),
    ...(kind === 'changed' ? [nowLine(fate)] : []),
  ];
  if (number.demo) return { tone: 'wrong', mark: '不可引用', heading: `${quoted}出自示例数据`, lines };
  if (kind === 'changed') {
    const to = now.value === null ? `现在${valueText(now, '')}` : `已改为${valueText(now, number.unit)}`;
    return { tone: 'changed', mark: '已变更', heading: `${quoted}是${said.date}版的数，${to}`, lines };
  }
  if (mention.rough) return { tone: 'open', mark: '约数', heading: `${quoted}与公布数相符，但只是约数`, lines };
  return { tone: 'good', mark: '仍有效', heading: `${quoted}见于${said.date}版，至今未变`, lines };
}

function unsureSaying({ mention, outcome, fates }: NumberAnswer): Saying {
  const quoted = `“${mention.text}”`;
  const same = mention.rough ? '按约数与它相符' : '与它相同';
  const count = `有${fates.length === 1 ? '一个' : `${String(fates.length)}个`}公布数${same}`;
  const demo = fates.every(({ number }) => number.demo) ? [demoLine] : [];
  const [heading, advice] =
    outcome === 'elsewhere'
      ? [`链接所指的图里没有${quoted}`, `本站别处${count}，不能断定说的是它：`]
      : [`${quoted}：${count}`, '原文没有写全年份、地区和指标，不能断定说的是哪一个，请自己对照：'];
  return { tone: 'open', mark: '不能断定', heading, lines: [...demo, { text: advice }, ...fates.map(fateLine)] };
}

/** What to say of one number of the text. */
export function numberSaying(answer: NumberAnswer, links: readonly LinkAnswer[]): Saying {
  const { mention, outcome, fates, named } = answer;
  const quoted = `“${mention.text}”`;
  const [first] = fates;
  if (outcome === 'found' && first !== undefined) return foundSaying(answer, first, links);
  if (first !== undefined) return unsureSaying(answer);
  if (outcome === 'percent') {
    const advice = '本站只逐个公布数量，比例请用公布的数量自己算。';
    return { tone: 'open', mark: '不核对', heading: `${quoted}是比例`, lines: [{ text: advice }] };
  }
  const hints = named.length === 0 ? [] : [{ text: '句中写到的这些数字，本站公布的是：' }, ...named.map(nowLine)];
  const advice = '没有找到不等于它错了，它也可能出自别处，或是由公布数算出来的。';
  return { tone: 'open', mark: '没有找到', heading: `本站没有公布过${quoted}`, lines: [{ text: advice }, ...hints] };
}
