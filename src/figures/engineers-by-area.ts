import type { Fact } from '../claims/fact.ts';
import { areasWithout, rankOf, shareOf, valueOf } from '../claims/make.ts';
import { sayFirst, sayRanked } from '../claims/ranks.ts';
import { absenceWord, plainly, sayShare, sentenceOf, type Said } from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { engineersByYear, engineersIn, engineerUnit as unit } from './engineers.ts';
import { cityOf, inYear, newestYear, partialNotes } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { eachOf, partitionOf } from './partition.ts';
import { describeRanking, sayAlike } from './ranking.ts';
import { barTable } from './table.ts';

/** The areas that together are the city in a year, and their numbers, the largest first, those without a number last. */
function itemsOf(snapshot: Snapshot, year: number, tier: string): readonly (readonly [Area, Fact])[] {
  const rows = snapshot.releases.engineers?.rows ?? [];
  const present = new Set(rows.filter((row) => row.year === year && row.tier === tier).map(({ areaCode }) => areaCode));
  return partitionOf(snapshot.areas, present)
    .map((area) => [area, engineersIn(snapshot, year, area, tier)] as const)
    .toSorted(([, a], [, b]) => (b.value ?? -1) - (a.value ?? -1));
}

/** Says of each statistical scope shown what it is. */
const scopeNotes = (areas: readonly Area[]): readonly string[] =>
  areas.filter(({ level }) => level === '统计口径').map(({ short, name }) => `图中“${short}”指统计口径“${name}”。`);

/** The newest year with a number of the city or of any area. */
function yearOf(snapshot: Snapshot, tier: string): number | undefined {
  const { from, to } = snapshot.vocabulary.period;
  const rows = snapshot.releases.engineers?.rows ?? [];
  const years = rows.filter(
    (row) => row.tier === tier && row.status !== 'pending' && row.year >= from && row.year <= to,
  );
  return (
    newestYear([engineersByYear(snapshot, tier)]) ??
    (years.length === 0 ? undefined : Math.max(...years.map(({ year }) => year)))
  );
}

function headlineOf(facts: readonly Fact[], total: Fact, absent: string, each: string): Said {
  const first = rankOf(facts, 'most', each);
  if (first === null) return sentenceOf(sayAlike(facts, absent, each));
  const [leader] = facts;
  const share = first.who.length > 1 || leader === undefined ? null : shareOf(leader, total);
  return sentenceOf(sayRanked(first), sayShare(share));
}

/** Engineers of one tier by area, in the newest year with a published number. One figure for each tier: one message each. */
export function engineersByArea(tier: Vocabulary['tiers'][number]): FigureDefinition {
  const id = `${tier.id}-by-area`;
  const draw = (snapshot: Snapshot): Figure => {
    const year = yearOf(snapshot, tier.name);
    const items = year === undefined ? [] : itemsOf(snapshot, year, tier.name);
    const facts = items.map(([, fact]) => fact);
    const each = eachOf(
      snapshot.areas,
      items.map(([area]) => area),
    );
    const total = year === undefined ? undefined : inYear(engineersByYear(snapshot, tier.name), year);
    const when = year === undefined ? '' : `${String(year)}年`;
    const absent = `${when}${each}${tier.name}培育人数${absenceWord(facts)}`;
    const none = areasWithout(facts, each);
    const first = rankOf(facts, 'most', each);
    return figureOf({
      id,
      title: first === null ? sayAlike(facts, absent, each) : sayFirst(first),
      subtitle: `各县（市、区）当年培育的${tier.name}${when === '' ? '' : `，${when}`}，单位：人`,
      headline: total === undefined ? plainly(`${absent}。`) : headlineOf(facts, total, absent, each),
      description: describeRanking(facts, absent, each),
      more: [
        rankOf(facts, 'least', each),
        ...(none.who.length === 0 ? [] : [none]),
        ...(total === undefined ? [] : [valueOf(total)]),
        ...facts.slice(0, 3).map((fact) => (total === undefined ? null : shareOf(fact, total))),
      ],
      chart: {
        kind: 'hbars',
        unit,
        categories: items.map(([{ short }]) => short),
        series: [{ name: tier.name, values: facts }],
      },
      table: (chart) =>
        barTable(
          chart,
          [{ heading: '地区' }, { heading: '人数', unit }],
          items.map(([{ name }]) => ({ head: name })),
          total === undefined ? [] : [{ head: cityOf(snapshot.areas).name, cells: [total], total: true }],
        ),
      notes: [...scopeNotes(items.map(([area]) => area)), ...partialNotes(facts)],
      sources: sourcesOf(snapshot, ['engineers']),
    });
  };
  return { id, name: `${tier.name}按地区`, datasets: ['engineers'], draw };
}
