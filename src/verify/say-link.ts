import type { LinkAnswer } from './link-answer.ts';
import { demoLine, fateLine, type Line, nowLine, type Saying } from './say-fate.ts';
import type { PublishedFigure } from './file.ts';

function foreignLine(host: string, here: string): readonly Line[] {
  const text = `链接写的网址是${host}，不是本站；以下按本站的同名页面核对。`;
  return host === '' || host === here ? [] : [{ text }];
}

/** A link that pins nothing: to today's page, or to a release that the figure does not have. */
function unpinned(
  { link: { date }, fate }: LinkAnswer,
  { id, name, dates }: PublishedFigure,
  foreign: readonly Line[],
): Saying {
  const lines = fate === undefined ? [] : [nowLine(fate)];
  const path = `/statistics/${id}/`;
  if (date === null) {
    const advice = { text: '最新页会随数据更新，引用时请用固定页面的链接：', path };
    return {
      tone: 'open',
      mark: '提醒',
      heading: `链接指向《${name}》的最新页`,
      lines: [...foreign, advice, ...lines],
    };
  }
  const known = { text: `有这些版本：${dates.join('、') || '还没有发布'}。`, path };
  return { tone: 'open', mark: '没有找到', heading: `《${name}》没有${date}版`, lines: [...foreign, known, ...lines] };
}

/** What to say of one link of the text. `here`: the host that the page itself was opened at. */
export function linkSaying(answer: LinkAnswer, here: string): Saying {
  const { link, hasRelease, fate, changed, demo } = answer;
  const { figure, figureId, date, unknownAddress, number } = link;
  const foreign = foreignLine(link.host, here);
  if (figure === undefined)
    return { tone: 'open', mark: '没有找到', heading: `本站没有“${figureId}”这张图`, lines: foreign };
  if (!hasRelease || date === null) return unpinned(answer, figure, foreign);
  const lines = [...foreign, ...(demo ? [demoLine] : [])];
  const page = `《${figure.name}》${date}版`;
  if (unknownAddress !== '') {
    const text = `链接里的编号“${unknownAddress}”不是本站公布过的数字。`;
    return { tone: 'open', mark: '没有找到', heading: `链接指向${page}，但编号不对`, lines: [...lines, { text }] };
  }
  if (number !== undefined && fate === undefined) {
    const text = `${number.words}：${date}版里还没有这个数。`;
    return { tone: 'open', mark: '没有找到', heading: `链接指向${page}的一个数字`, lines: [...lines, { text }] };
  }
  const shown = fate === undefined ? changed : [fate];
  const isChanged = shown.some(({ kind }) => kind === 'changed');
  const what =
    fate !== undefined
      ? '的一个数字'
      : isChanged
        ? `，其中${String(changed.length)}个数字后来变过`
        : '，其中的数字至今未变';
  return {
    tone: demo ? 'wrong' : isChanged ? 'changed' : 'good',
    mark: demo ? '不可引用' : isChanged ? '已变更' : '仍有效',
    heading: `链接指向${page}${what}`,
    lines: [
      ...lines,
      ...(shown.length > 0 ? shown.map(fateLine) : [{ text: '固定页面：', path: `/statistics/${figure.id}/${date}/` }]),
    ],
  };
}
