import { addressOf } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import { datumText, numberText } from '../kit/numbers.ts';
import { distanceText } from '../kit/target.ts';
import { listText, sentence } from '../kit/words.ts';
import type { Figure, FigureDefinition } from './figure.ts';
import { placeFigureBase } from './places.ts';
import { progressRows } from './progress.ts';

const kindRows = (snapshot: Snapshot) => {
  const kinds = new Set(snapshot.vocabulary.placeKinds.map(({ name }) => name));
  return progressRows(snapshot).filter(({ target }) => kinds.has(target.indicator));
};

function progressTitle(snapshot: Snapshot): string {
  const rows = kindRows(snapshot);
  const short = rows.filter(({ word }) => word === '未达成').map(({ target }) => target.indicator);
  const met = rows.filter(({ word }) => word === '已达成').map(({ target }) => target.indicator);
  const year = rows.find(({ latest }) => latest !== null)?.latest?.year;
  if (year === undefined) return '各类场所建设数量待发布';
  if (short.length === 0) return `到${String(year)}年底，${listText(met)}${met.length > 1 ? '均' : ''}达到目标`;
  if (met.length === 0) return `到${String(year)}年底，${listText(short)}未达到目标`;
  return `到${String(year)}年底，${listText(met)}达到目标，${listText(short)}尚有差距`;
}

/** Places of each kind against the targets for the end of the plan. */
export const placesProgress: FigureDefinition = {
  id: 'places-progress',
  name: '场所建设与期末目标',
  datasets: ['places', 'targets'],
  draw: (snapshot): Figure => {
    const rows = kindRows(snapshot);
    return {
      id: placesProgress.id,
      title: progressTitle(snapshot),
      subtitle: '累计建成数与计划目标，全市，单位：家、个',
      headline: sentence(
        ...rows.map(({ target, latest, unit }) =>
          latest === null
            ? `${target.indicator}数据待发布，目标≥${numberText(target.value)}${unit}`
            : `到${String(latest.year)}年底${target.indicator}${datumText(latest, unit)}，目标≥${numberText(target.value)}${unit}`,
        ),
      ),
      description: rows
        .map(({ target, latest, unit }) =>
          latest === null
            ? `${target.indicator}：数据待发布。`
            : sentence(
                `${target.indicator}：${datumText(latest, unit)}`,
                distanceText(latest.value, target.value, unit),
              ),
        )
        .join(''),
      chart: {
        kind: 'bullet',
        scale: 'common',
        unit: '家（个）',
        rows: rows.map(({ target, latest, byYear, unit }) => ({
          label: target.indicator,
          unit,
          value: latest ?? byYear.at(-1) ?? { value: null, status: 'pending', ref: '' },
          target: { value: target.value, label: '目标≥', ref: addressOf('targets', target) },
        })),
      },
      table: {
        columns: [{ heading: '类型' }, { heading: '计划目标' }, { heading: '累计建成' }, { heading: '截至' }],
        rows: rows.map(({ target, latest, byYear, unit }) => ({
          head: target.indicator,
          unit,
          cells: [
            `≥${numberText(target.value)}${unit}`,
            latest ?? byYear.at(-1) ?? '待发布',
            latest === null ? '—' : `${String(latest.year)}年底`,
          ],
        })),
      },
      ...placeFigureBase(snapshot),
    };
  },
};
