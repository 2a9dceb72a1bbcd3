import { sayAreaChange, sayAreaMoves } from '../claims/changes.ts';
import type { ChangeClaim } from '../claims/claim.ts';
import { isOver, knownOf, type Fact } from '../claims/fact.ts';
import { areasWithout, changeOf, rankOf, shareOf, valueOf } from '../claims/make.ts';
import { sayGap, sayRanked } from '../claims/ranks.ts';
import { absenceWord, paragraphOf, plainly, sayShare, sentenceOf, type Said } from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { engineersByYear, engineersIn, engineerUnit as unit } from './engineers.ts';
import { cityOf, inYear, newestYear, partialNotes, planYears } from './facts.ts';
import { figureOf, sourcesOf, type Figure, type FigureDefinition } from './figure.ts';
import { eachOf, partitionOf } from './partition.ts';
import { describeRanking, sayAlike } from './ranking.ts';
import { yearTable } from './table.ts';

/** An area and its numbers, one for each year of the plan. */
interface Item {
  readonly area: Area;
  readonly facts: readonly Fact[];
}

/** The areas that together are the city in a year, and their numbers, the largest of that year first, those without a number last. */
function itemsOf(snapshot: Snapshot, year: number, tier: string): readonly Item[] {
  const rows = snapshot.releases.engineers?.rows ?? [];
  const present = new Set(rows.filter((row) => row.year === year && row.tier === tier).map(({ areaCode }) => areaCode));
  return partitionOf(snapshot.areas, present)
    .map((area) => ({ area, facts: planYears(snapshot).map((each) => engineersIn(snapshot, each, area, tier)) }))
    .toSorted((a, b) => (inYear(b.facts, year).value ?? -1) - (inYear(a.facts, year).value ?? -1));
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

/** The first year with a number of any area, that the newest may be compared with; undefined where none is earlier, or the newest is not over. */
function baseOf(items: readonly Item[], year: number): number | undefined {
  const facts = items.flatMap((item) => knownOf(item.facts));
  const years = facts.map(({ period }) => period.year).filter((each) => each < year);
  const isComparable = facts.every((fact) => fact.period.year !== year || isOver(fact));
  return isComparable && years.length > 0 ? Math.min(...years) : undefined;
}

/** How the areas moved; who has most and by how much where too few can be compared. */
function titleOf(facts: readonly Fact[], changes: readonly ChangeClaim[], absent: string, each: string): Said {
  const known = knownOf(facts);
  if (changes.length > 1 && changes.length * 2 >= known.length) return sayAreaMoves(changes, facts.length, each);
  const [most, least] = [rankOf(facts, 'most', each), rankOf(facts, 'least', each)];
  if (most !== null && least !== null) return sayGap(most, least);
  const [one] = known;
  return known.length === 1 && one !== undefined && facts.length > 1
    ? plainly(`${String(one.period.year)}年只公布了${one.area}的${one.name}人数`)
    : sayAlike(facts, absent, each);
}

function headlineOf(facts: readonly Fact[], total: Fact, absent: string, each: string): Said {
  const first = rankOf(facts, 'most', each);
  if (first === null) return sentenceOf(sayAlike(facts, absent, each));
  const [leader] = facts;
  const share = first.who.length > 1 || leader === undefined ? null : shareOf(leader, total);
  return sentenceOf(sayRanked(first), sayShare(share));
}

/** `义乌市比2022年增加562人，…。` */
const describeMoves = (changes: readonly ChangeClaim[]): readonly Said[] =>
  changes.length === 0 ? [] : [sentenceOf(...changes.map(sayAreaChange))];

/** Engineers of one tier by area: the first year of the plan beside the newest one. One figure for each tier: one message each. */
export function engineersByArea(tier: Vocabulary['tiers'][number]): FigureDefinition {
  const id = `${tier.id}-by-area`;
  const draw = (snapshot: Snapshot): Figure => {
    const year = yearOf(snapshot, tier.name);
    const items = year === undefined ? [] : itemsOf(snapshot, year, tier.name);
    const areas = items.map(({ area }) => area);
    const base = year === undefined ? undefined : baseOf(items, year);
    const shown = [base, year].filter((each) => each !== undefined);
    const inArea = (each: number): readonly Fact[] => items.map(({ facts }) => inYear(facts, each));
    const facts = year === undefined ? [] : inArea(year);
    const changes = base === undefined ? [] : facts.flatMap((fact, at) => changeOf(fact, inArea(base)[at]) ?? []);
    const each = eachOf(snapshot.areas, areas);
    const city = engineersByYear(snapshot, tier.name);
    const total = year === undefined ? undefined : inYear(city, year);
    const absent = `${year === undefined ? '' : `${String(year)}年`}${each}${tier.name}培育人数${absenceWord(facts)}`;
    const none = areasWithout(facts, each);
    const when = shown.map((one) => `${String(one)}年`);
    return figureOf({
      id,
      title: titleOf(facts, changes, absent, each),
      subtitle: `${['各县（市、区）当年培育的' + tier.name, ...(when.length === 0 ? [] : [when.join('和')])].join('，')}，单位：人`,
      headline: total === undefined ? plainly(`${absent}。`) : headlineOf(facts, total, absent, each),
      description: paragraphOf([describeRanking(facts, absent, each), ...describeMoves(changes)]),
      more: [
        rankOf(facts, 'least', each),
        ...(none.who.length === 0 ? [] : [none]),
        ...(total === undefined ? [] : [valueOf(total)]),
        ...facts.slice(0, 3).map((fact) => (total === undefined ? null : shareOf(fact, total))),
      ],
      chart: {
        kind: 'dots',
        unit,
        categories: areas.map(({ short }) => short),
        series: shown.map((one) => ({ name: `${String(one)}年`, values: inArea(one) })),
      },
      table: () =>
        yearTable(
          '地区',
          unit,
          [
            ...items.map(({ area: { name }, facts: all }) => ({ head: name, cells: all })),
            ...(total === undefined ? [] : [{ head: cityOf(snapshot.areas).name, cells: city, total: true }]),
          ],
          year,
        ),
      notes: [...scopeNotes(areas), ...partialNotes(facts)],
      sources: sourcesOf(snapshot, ['engineers']),
    });
  };
  return { id, name: `${tier.name}按地区`, datasets: ['engineers'], draw };
}
