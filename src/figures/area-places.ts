import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import { datumText, numberText } from '../kit/numbers.ts';
import { listText, sentence } from '../kit/words.ts';
import { areaNotes } from './area-words.ts';
import type { Figure, FigureDefinition } from './figure.ts';
import { placeFigureBase, placesIn } from './places.ts';
import { sumOf } from './rows.ts';

/** Places of each kind in one area, as the newest list has them. */
export function placesInArea(area: Area): FigureDefinition {
  const draw = (snapshot: Snapshot): Figure => {
    const rows = snapshot.vocabulary.placeKinds.map((kind) => ({ kind, datum: placesIn(snapshot, kind, area.name) }));
    const total = sumOf(
      rows.map(({ datum }) => datum),
      '',
    ).value;
    const most = Math.max(0, ...rows.map(({ datum }) => datum.value ?? 0));
    const leading = rows.filter(({ datum }) => datum.value === most).map(({ kind }) => kind.short);
    const none = rows.filter(({ datum }) => datum.value === 0).map(({ kind }) => kind.short);
    const counted = rows.map(({ kind, datum }) => `${kind.short}${datumText(datum, kind.unit)}`).join('、');
    const base = placeFigureBase(snapshot);
    return {
      id: 'places',
      title:
        total === null
          ? `${area.name}场所数量待发布`
          : total === 0
            ? `${area.name}没有${listText(none)}`
            : `${area.name}共有${numberText(total)}处场所，${listText(leading)}最多`,
      subtitle: `${area.name}${listText(rows.map(({ kind }) => kind.short))}数量，单位：家、个`,
      headline: total === null ? `${area.name}场所数量尚未发布。` : sentence(`${area.name}有${counted}`),
      description:
        total === null
          ? '数据待发布。'
          : sentence(`${area.name}：${counted}`, none.length === 0 ? '' : `没有${listText(none)}`),
      chart: {
        kind: 'hbars',
        unit: '处',
        categories: rows.map(({ kind }) => kind.short),
        series: [{ name: '数量', values: rows.map(({ datum }) => datum) }],
      },
      table: {
        columns: [{ heading: '类型' }, { heading: '数量' }],
        rows: rows.map(({ kind, datum }) => ({
          head: `${kind.name}（${kind.unit}）`,
          unit: kind.unit,
          cells: [datum],
        })),
      },
      ...base,
      notes: [...base.notes, ...areaNotes(area)],
    };
  };
  return { id: 'places', name: '场所', datasets: ['places', 'targets'], draw };
}
