import { reckonedAddress } from '../data/addresses.ts';
import { numberText } from '../kit/numbers.ts';
import { listText, sentence } from '../kit/words.ts';
import type { Figure, FigureDefinition } from './figure.ts';
import { placeFigureBase, placesIn } from './places.ts';
import { cityOf, sumOf } from './rows.ts';

/** Places of each kind by area. */
export const placesByArea: FigureDefinition = {
  id: 'places-by-area',
  name: '场所按地区分布',
  datasets: ['places', 'targets'],
  draw: (snapshot): Figure => {
    const kinds = snapshot.vocabulary.placeKinds;
    const inUse = new Set((snapshot.releases.places?.rows ?? []).map(({ county }) => county));
    const areas = snapshot.areas
      .filter(({ name, level }) => level === '县市区' || inUse.has(name))
      .map((area) => {
        const values = kinds.map((kind) => placesIn(snapshot, kind, area.name));
        return { area, values, total: sumOf(values, reckonedAddress('places', '计数', area.name, '合计')) };
      })
      .sort((a, b) => (b.total.value ?? -1) - (a.total.value ?? -1));
    const first = areas[0];
    const last = areas.at(-1);
    const most = first?.total.value ?? null;
    const top = areas.filter(({ total }) => total.value === most).map(({ area }) => area.name);
    const known = first !== undefined && most !== null;
    const serviceGap = kinds.flatMap((kind, index) => {
      const none = areas.filter(({ values }) => values[index]?.value === 0).map(({ area }) => area.name);
      return none.length === 0 ? [] : [`${listText(none)}没有${kind.name}`];
    });
    return {
      id: placesByArea.id,
      title: known ? `${listText(top)}的场所${top.length > 1 ? '并列' : ''}最多` : '各县（市、区）场所数量待发布',
      subtitle: `各县（市、区）${listText(kinds.map(({ short }) => short))}数量，${cityOf(snapshot.areas).name}，单位：家、个`,
      headline: known
        ? sentence(
            `${first.area.name}共有${numberText(most)}处`,
            last?.total.value == null || last === first
              ? ''
              : `${last.area.name}最少，${numberText(last.total.value)}处`,
          )
        : '各县（市、区）场所数量尚未发布。',
      description: known
        ? areas
            .map(({ area, values }) =>
              sentence(
                `${area.name}：${kinds.map((kind, index) => `${kind.short}${numberText(values[index]?.value ?? 0)}${kind.unit}`).join('、')}`,
              ),
            )
            .join('') + (serviceGap.length === 0 ? '' : sentence(...serviceGap))
        : '数据待发布。',
      chart: {
        kind: 'hbars',
        layout: 'stacked',
        unit: '处',
        categories: areas.map(({ area }) => area.short),
        series: kinds.map((kind, index) => ({
          name: kind.short,
          values: areas.flatMap(({ values }) => values[index] ?? []),
        })),
        totals: areas.map(({ total }) => total),
      },
      table: {
        columns: [
          { heading: '地区' },
          ...kinds.map((kind) => ({ heading: kind.short, unit: kind.unit })),
          { heading: '合计', unit: '处' },
        ],
        rows: areas.map(({ area, values, total }) => ({ head: area.name, cells: [...values, total] })),
      },
      ...placeFigureBase(snapshot),
    };
  },
};
