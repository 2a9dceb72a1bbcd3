import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { datumText, numberText } from '../kit/numbers.ts';
import { changeText, sentence } from '../kit/words.ts';
import { sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { indicatorByYear } from './indicators.ts';
import { cityOf, lastPublished, planYears } from './rows.ts';

type Indicator = Vocabulary['indicators'][number];

/** A measure's indicator by year in the whole city. The plan sets no number for it, so none is drawn. */
export function indicatorFigure(indicator: Indicator): FigureDefinition {
  const { id, name, unit } = indicator;
  const basis = indicator.type === 'stock' ? '年末累计' : '当年发生';
  const draw = (snapshot: Snapshot): Figure => {
    const years = planYears(snapshot);
    const values = indicatorByYear(snapshot, name, cityOf(snapshot.areas).code);
    const last = lastPublished(values);
    const before = last === undefined ? undefined : values[last.index - 1];
    const year = last === undefined ? '' : `${String(years[last.index])}年${indicator.type === 'stock' ? '末' : ''}`;
    const sources = sourcesOf(snapshot, ['indicators']);
    return {
      id,
      title: last === undefined ? `${name}待发布` : `${year}${name}为${numberText(last.datum.value)}${unit}`,
      subtitle: `${indicator.about}，全市，${String(years[0])}—${String(years.at(-1))}年，${basis}，单位：${unit}`,
      headline:
        last === undefined
          ? `${name}尚未发布。计划没有为它写明数量目标。`
          : sentence(`${year}全市${name}${datumText(last.datum, unit)}`, changeText(before, last.datum, unit)),
      description: sentence(
        ...values.map((datum, index) => `${String(years[index])}年${datumText(datum, unit)}`),
        '计划没有写明数量目标',
      ),
      chart: { kind: 'bars', unit, categories: years.map(String), series: [{ name, values }] },
      table: {
        columns: [{ heading: '年份' }, { heading: name, unit }],
        rows: values.map((datum, index) => ({ head: `${String(years[index])}年`, cells: [datum] })),
      },
      notes: ['计划没有为这项举措写明数量目标，这里只列进展，不作评判。'],
      sources,
      demo: sources.some((release) => release.demo),
    };
  };
  return { id, name, datasets: ['indicators'], draw };
}
