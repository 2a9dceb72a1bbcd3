import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import { datumText } from '../kit/numbers.ts';
import { changeText, listText, sentence } from '../kit/words.ts';
import { areaNotes, changesText, newestChange, noAreaTarget } from './area-words.ts';
import { engineersIn } from './engineers.ts';
import { sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { lastPublished, planYears } from './rows.ts';

const unit = '人';

/** Engineers of each tier by year in one area. */
export function engineersInArea(area: Area): FigureDefinition {
  const draw = (snapshot: Snapshot): Figure => {
    const years = planYears(snapshot);
    const all = snapshot.vocabulary.allTiers;
    const tiers = snapshot.vocabulary.tiers.map(({ name }) => ({
      name,
      values: years.map((year) => engineersIn(snapshot, year, area.code, name)),
    }));
    const lasts = tiers.flatMap(({ name, values }) => {
      const last = lastPublished(values);
      return last === undefined ? [] : [{ name, values, ...last }];
    });
    const lastIndex = Math.max(-1, ...lasts.map(({ index }) => index));
    const newest = lasts.filter(({ index }) => index === lastIndex);
    const when = lastIndex < 0 ? '' : `${String(years[lastIndex])}年`;
    const changes = newest.flatMap(({ name, values }) => {
      const change = newestChange(values);
      return change === undefined ? [] : [{ name, change }];
    });
    const counted = listText(newest.map(({ name, datum }) => `${name}${datumText(datum, unit)}`));
    const sources = sourcesOf(snapshot, ['engineers']);
    return {
      id: 'engineers',
      title:
        when === ''
          ? `${area.name}${all}培育人数待发布`
          : changes.length === 0
            ? `${when}${area.name}培育${counted}`
            : `${when}${area.name}培育的${changesText(changes, all)}`,
      subtitle: `${area.name}当年培育人数，${String(years[0])}—${String(years.at(-1))}年，单位：人`,
      headline: when === '' ? `${area.name}${all}培育人数尚未发布。` : sentence(`${when}${area.name}培育${counted}`),
      description: tiers
        .map(({ name, values }) => {
          const last = lastPublished(values);
          return last === undefined
            ? `${name}：数据待发布。`
            : sentence(
                `${name}：${String(years[last.index])}年${datumText(last.datum, unit)}`,
                changeText(values[last.index - 1], last.datum, unit),
              );
        })
        .join(''),
      chart: {
        kind: 'multiples',
        mark: 'bars',
        scale: 'free',
        unit,
        categories: years.map(String),
        panels: tiers.map(({ name, values }) => ({ title: name, values })),
      },
      table: {
        columns: [{ heading: '层级' }, ...years.map((year) => ({ heading: `${String(year)}年`, unit }))],
        rows: tiers.map(({ name, values }) => ({ head: name, cells: values })),
      },
      notes: [noAreaTarget, ...areaNotes(area)],
      sources,
      demo: sources.some((release) => release.demo),
    };
  };
  return { id: 'engineers', name: '各层级培育人数', datasets: ['engineers'], draw };
}
