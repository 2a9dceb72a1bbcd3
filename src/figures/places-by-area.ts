import type { Fact } from '../claims/fact.ts';
import { areasWithout, rankOf, togetherOf, valueOf } from '../claims/make.ts';
import { printedList } from '../claims/print.ts';
import { sayGap, sayNone, sayPlace, sayRanked } from '../claims/ranks.ts';
import { named, paragraphOf, plainly, sayCounts, sentenceOf, type Said } from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import { cityOf } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { partitionOf } from './partition.ts';
import { sayAlike } from './ranking.ts';
import { listCountNote, placesIn, totalIn } from './places.ts';
import { barTable } from './table.ts';

interface Item {
  readonly area: Area;
  /** One count for each kind, in the order of the vocabulary. */
  readonly facts: readonly Fact[];
  readonly total: Fact;
}

/** The areas that together are the city, largest first: 婺城区 apart from its zone where the list has places in both. */
function itemsOf(snapshot: Snapshot): readonly Item[] {
  const named = new Set((snapshot.releases.places?.rows ?? []).map(({ county }) => county));
  const { areas, vocabulary } = snapshot;
  const zones = areas.filter(({ name, level }) => level === '功能区' && named.has(name));
  const rests = areas.filter(
    ({ level, parent }) => level === '统计口径' && zones.some((zone) => zone.parent === parent),
  );
  const counties = areas.filter(
    ({ level, code }) => level === '县市区' && !zones.some(({ parent }) => parent === code),
  );
  return partitionOf(areas, new Set([...zones, ...rests, ...counties].map(({ code }) => code)))
    .map((area) => ({
      area,
      facts: vocabulary.placeKinds.map((kind) => placesIn(snapshot, kind, area)),
      total: totalIn(snapshot, area),
    }))
    .toSorted((a, b) => (b.total.value ?? -1) - (a.total.value ?? -1));
}

/** Which areas lack a kind of places altogether. */
function gapsOf(items: readonly Item[], kinds: readonly { readonly short: string }[]): Said | null {
  const gaps = kinds.flatMap((kind, index) => {
    const facts = items.flatMap(({ facts: all }) => all[index] ?? []);
    return sayNone(areasWithout(facts), kind.short) ?? [];
  });
  return gaps.length === 0 ? null : sentenceOf(...gaps);
}

/** Who has most, and by how much or who has none; where all have the same, that. */
function titleOf(totals: readonly Fact[]): Said {
  const [most, least] = [rankOf(totals, 'most'), rankOf(totals, 'least')];
  if (most !== null && least !== null) return sayGap(most, least);
  return sayNone(areasWithout(totals), '场所') ?? sayAlike(totals, '各县（市、区）的场所数量');
}

function headlineOf(totals: readonly Fact[]): Said {
  const [first, last] = [rankOf(totals, 'most'), rankOf(totals, 'least')];
  const none = sayNone(areasWithout(totals), '场所');
  if (first === null) return sentenceOf(none ?? plainly('各县（市、区）场所数量相同'));
  return sentenceOf(sayRanked(first), none ?? (last === null ? null : sayPlace(last)));
}

/** Places of each kind by area. */
export const placesByArea: FigureDefinition = {
  id: 'places-by-area',
  name: '场所按地区分布',
  datasets: ['places', 'targets'],
  draw: (snapshot): Figure => {
    const kinds = snapshot.vocabulary.placeKinds;
    const items = itemsOf(snapshot);
    const totals = items.map(({ total }) => total);
    const isPublished = snapshot.releases.places !== null;
    const gaps = gapsOf(items, kinds);
    return figureOf({
      id: placesByArea.id,
      title: isPublished ? titleOf(totals) : plainly('各县（市、区）场所数量待发布'),
      subtitle: `各县（市、区）${printedList(kinds.map(({ short }) => short))}数量，${cityOf(snapshot.areas).name}，单位：家、个`,
      headline: isPublished ? headlineOf(totals) : plainly('各县（市、区）场所数量待发布。'),
      description: isPublished
        ? paragraphOf([
            ...items.map(({ area, facts }) => named(area.name, sentenceOf(sayCounts(facts.map(valueOf))))),
            ...(gaps === null ? [] : [gaps]),
          ])
        : plainly('数据待发布。'),
      more: items.slice(0, 3).flatMap(({ facts, total }) => togetherOf(facts, total) ?? []),
      chart: {
        kind: 'hbars',
        layout: 'stacked',
        unit: '处',
        categories: items.map(({ area }) => area.short),
        series: kinds.map((kind, index) => ({
          name: kind.short,
          values: items.flatMap(({ facts }) => facts[index] ?? []),
        })),
        totals,
      },
      table: (chart) =>
        barTable(
          chart,
          [
            { heading: '地区' },
            ...kinds.map((kind) => ({ heading: kind.short, unit: kind.unit })),
            { heading: '合计', unit: '处' },
          ],
          items.map(({ area }) => ({ head: area.name })),
        ),
      notes: [listCountNote],
      sources: sourcesOf(snapshot, ['places', 'targets']),
    });
  },
};
