import { addressOf } from '../data/addresses.ts';
import { numberText } from '../kit/numbers.ts';
import { sentence } from '../kit/words.ts';
import type { Figure, FigureDefinition } from './figure.ts';
import { placeFigureBase, placesByYear } from './places.ts';
import { findTarget, lastPublished, planYears } from './rows.ts';

/** Places of each kind at the end of each year. */
export const placesGrowth: FigureDefinition = {
  id: 'places-growth',
  name: '场所数量逐年变化',
  datasets: ['places', 'targets'],
  draw: (snapshot): Figure => {
    const years = planYears(snapshot);
    const kinds = snapshot.vocabulary.placeKinds.map((kind) => ({ kind, values: placesByYear(snapshot, kind) }));
    const changes = kinds.flatMap(({ kind, values }) => {
      const last = lastPublished(values);
      const first = values[0];
      return last === undefined || first?.value == null
        ? []
        : [{ kind, first: first.value, last: last.datum.value, index: last.index }];
    });
    const biggest = changes.reduce<(typeof changes)[number] | null>(
      (most, change) => (most === null || change.last - change.first > most.last - most.first ? change : most),
      null,
    );
    return {
      id: placesGrowth.id,
      title:
        biggest === null
          ? '场所数量待发布'
          : `${String(years[0])}至${String(years[biggest.index])}年，${biggest.kind.name}增加最多`,
      subtitle: `各年年末累计建成数，全市，${String(years[0])}—${String(years.at(-1))}年，单位：家、个`,
      headline:
        biggest === null
          ? '场所数量尚未发布。'
          : sentence(
              `${biggest.kind.name}从${String(years[0])}年底的${numberText(biggest.first)}${biggest.kind.unit}增加到${String(years[biggest.index])}年底的${numberText(biggest.last)}${biggest.kind.unit}`,
            ),
      description:
        changes
          .map(({ kind, first, last, index }) =>
            sentence(
              `${kind.name}：${String(years[0])}年底${numberText(first)}${kind.unit}`,
              `${String(years[index])}年底${numberText(last)}${kind.unit}`,
            ),
          )
          .join('') || '数据待发布。',
      chart: {
        kind: 'multiples',
        mark: 'lines',
        scale: 'shared',
        unit: '家（个）',
        categories: years.map(String),
        panels: kinds.map(({ kind, values }) => {
          const target = findTarget(snapshot, kind.name);
          return {
            title: kind.name,
            unit: kind.unit,
            values,
            ...(target === undefined
              ? {}
              : {
                  target: { value: target.value, label: '目标≥', ref: addressOf('targets', { indicator: kind.name }) },
                }),
          };
        }),
      },
      table: {
        columns: [{ heading: '类型' }, ...years.map((year) => ({ heading: `${String(year)}年底` }))],
        rows: kinds.map(({ kind, values }) => ({
          head: `${kind.name}（${kind.unit}）`,
          unit: kind.unit,
          cells: values,
        })),
      },
      ...placeFigureBase(snapshot),
    };
  },
};
