import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { datumText } from '../kit/numbers.ts';
import { changeText, sentence } from '../kit/words.ts';
import { areaNotes, newestChange } from './area-words.ts';
import { sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { indicatorByYear } from './indicators.ts';
import { lastPublished, planYears } from './rows.ts';

/** The indicators that are published for an area; all of them while none is. */
function indicatorsOf(snapshot: Snapshot, area: Area, all: Vocabulary['indicators']): Vocabulary['indicators'] {
  const rows = snapshot.releases.indicators?.rows ?? [];
  const named = new Set(rows.filter(({ areaCode }) => areaCode === area.code).map(({ indicator }) => indicator));
  return named.size === 0 ? all : all.filter(({ name }) => named.has(name));
}

function titleOf(area: Area, rows: readonly { readonly change: number | undefined; readonly known: boolean }[]) {
  if (!rows.some(({ known }) => known)) return `${area.name}各项举措的进展待发布`;
  const up = rows.filter(({ change }) => change !== undefined && change > 0).length;
  return up === 0
    ? `${area.name}${String(rows.length)}项举措指标的最新数都没有高于上年`
    : `${area.name}${String(rows.length)}项举措指标中，${String(up)}项的最新数高于上年`;
}

/** The indicators of the measures by year in one area. */
export function indicatorsInArea(vocabulary: Vocabulary, area: Area): FigureDefinition {
  const draw = (snapshot: Snapshot): Figure => {
    const years = planYears(snapshot);
    const rows = indicatorsOf(snapshot, area, vocabulary.indicators).map(({ name, unit }) => {
      const values = indicatorByYear(snapshot, name, area.code);
      return { name, unit, values, last: lastPublished(values), change: newestChange(values) };
    });
    const known = rows.flatMap(({ last, ...row }) => (last === undefined ? [] : [{ ...row, last }]));
    const sources = sourcesOf(snapshot, ['indicators']);
    return {
      id: 'indicators',
      title: titleOf(
        area,
        rows.map(({ change, last }) => ({ change, known: last !== undefined })),
      ),
      subtitle: `${area.name}各项举措的进展，${String(years[0])}—${String(years.at(-1))}年，单位：见各图`,
      headline:
        known.length === 0
          ? `${area.name}各项举措的进展尚未发布。`
          : sentence(
              ...known.map(
                ({ name, unit, last }) => `${String(years[last.index])}年${name}${datumText(last.datum, unit)}`,
              ),
            ),
      description:
        known
          .map(({ name, unit, values, last }) =>
            sentence(
              `${name}：${String(years[last.index])}年${datumText(last.datum, unit)}`,
              changeText(values[last.index - 1], last.datum, unit),
            ),
          )
          .join('') || '数据待发布。',
      chart: {
        kind: 'multiples',
        mark: 'bars',
        scale: 'free',
        unit: rows[0]?.unit ?? '',
        categories: years.map(String),
        panels: rows.map(({ name, unit, values }) => ({ title: name, unit, values })),
      },
      table: {
        columns: [{ heading: '指标' }, ...years.map((year) => ({ heading: `${String(year)}年` }))],
        rows: rows.map(({ name, unit, values }) => ({ head: `${name}（${unit}）`, unit, cells: values })),
      },
      notes: ['计划没有为这些举措写明数量目标，这里只列进展，不作评判。', ...areaNotes(area)],
      sources,
      demo: sources.some((release) => release.demo),
    };
  };
  return { id: 'indicators', name: '各项举措', datasets: ['indicators'], draw };
}
