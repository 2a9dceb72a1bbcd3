import type { Fact } from '../../src/claims/fact.ts';
import type { Area } from '../../src/data/areas.ts';
import { datasetIn, type DatasetName } from '../../src/data/registry.ts';
import { publishedText, snapshotAt, type Built } from '../../src/data/releases.ts';
import type { Vocabulary } from '../../src/data/vocabulary.ts';
import { factsOf } from '../../src/claims/claim.ts';
import { statisticsAreas } from '../../src/figures/area.ts';
import { catalogueOf, type Catalogue } from '../../src/figures/catalogue.ts';
import { engineersByYear } from '../../src/figures/engineers.ts';
import { cityOf } from '../../src/figures/facts.ts';
import { indicatorByYear } from '../../src/figures/indicators.ts';
import { eachOf, partitionOf } from '../../src/figures/partition.ts';
import { placesByYear, placesIn } from '../../src/figures/places.ts';
import { professionalsBaseline } from '../../src/figures/professionals-baseline.ts';
import { goalOf } from '../../src/figures/targets.ts';
import { toNormal } from '../../src/search/normal.ts';
import { refOf, type Cell, type NumbersFile, type Series } from '../../src/search/numbers/file.ts';

/** Name of what is counted → what readers call it besides, from content/search.yaml. */
export type Counted = Readonly<Record<string, readonly string[]>>;

/** Everything that a plan counts, whatever is published of it, by the names that numbers have. */
export const countedNames = ({ tiers, indicators, placeKinds, baseline, ...words }: Vocabulary): readonly string[] => [
  ...[...tiers, ...indicators, ...placeKinds].map(({ name }) => name),
  ...placeKinds.map(({ short }) => short),
  ...(baseline === undefined ? [] : [datasetIn(words, 'professionals').title]),
  ...(baseline?.levels.map((level) => `${level}${baseline.group}`) ?? []),
];

/** The numbers of one name, of the whole and of areas, and the dataset that they are from. */
type Numbers = readonly [dataset: DatasetName, facts: readonly Fact[]];

/** Everything that is counted on this site, by what it counts. */
function numbersOf(built: Built, { figures }: Catalogue): readonly Numbers[] {
  const snapshot = snapshotAt(built);
  const { tiers, indicators, placeKinds } = snapshot.vocabulary;
  const areas = [cityOf(built.areas), ...statisticsAreas(built.areas, snapshot)];
  const rows = snapshot.releases.indicators?.rows ?? [];
  // An indicator that the release does not have for an area stands on no page of it.
  const areasWith = (name: string): readonly Area[] =>
    areas.filter(({ code }) => rows.some(({ indicator, areaCode }) => indicator === name && areaCode === code));
  const baseline = figures.find(({ definition }) => definition.id === professionalsBaseline.id);
  const background = new Map((baseline?.today.claims ?? []).flatMap(factsOf).map((fact) => [fact.ref, fact]));
  const counted: readonly Numbers[] = [
    ['engineers', tiers.flatMap(({ name }) => areas.flatMap((area) => engineersByYear(snapshot, name, area)))],
    [
      'indicators',
      indicators.flatMap((each) => areasWith(each.name).flatMap((area) => indicatorByYear(snapshot, each, area))),
    ],
    ['places', placeKinds.flatMap((kind) => placesByYear(snapshot, kind))],
    ['places', placeKinds.flatMap((kind) => areas.map((area) => placesIn(snapshot, kind, area)))],
    ['professionals', [...background.values()]],
  ];
  return counted.flatMap(([dataset, facts]) =>
    Array.from(
      Map.groupBy(facts, ({ name }) => name),
      ([, named]): Numbers => [dataset, named],
    ),
  );
}

/** The address of a fact with places for year and area. */
const openRef = ({ ref, area, period }: Fact): string =>
  ref.replace(new RegExp(`(?<=/)${String(period.year)}(?=/)`), '〈年〉').replace(`/${area}/`, '/〈地〉/');

function seriesOf(built: Built, catalogue: Catalogue, [dataset, facts]: Numbers, counted: Counted): Series | null {
  const [one] = facts;
  const release = snapshotAt(built).releases[dataset];
  if (!one || !release) return null;
  const { name, verb, unit } = one;
  const city = cityOf(built.areas).name;
  const periods = [...new Map(facts.map(({ period }) => [period.year, period])).values()].sort(
    (a, b) => a.year - b.year,
  );
  const years = periods.map(({ year }) => year);
  const areas = [...new Set(facts.map(({ area }) => area))];
  const ref = openRef(one);
  const cellIn = (area: string, year: number): Cell | null => {
    const fact = facts.find((each) => each.area === area && each.period.year === year);
    if (fact && refOf({ ref }, area, year) !== fact.ref) throw new Error(`address ${fact.ref} does not follow ${ref}`);
    return fact ? [fact.value, fact.status] : null;
  };
  const partOf = (year: number): readonly Area[] => {
    const present = facts.filter((fact) => fact.period.year === year && fact.value !== null && fact.area !== city);
    return partitionOf(
      built.areas,
      new Set(built.areas.filter((area) => present.some((fact) => fact.area === area.name)).map(({ code }) => code)),
    );
  };
  const isBackground = dataset === 'professionals';
  const pageOf = (fact: Fact | undefined): string | null => {
    const id = fact && (isBackground ? professionalsBaseline : catalogue.shownBy(fact.ref))?.id;
    return id === undefined ? null : `/statistics/${id}/`;
  };
  // Of areas the places are counted by their short name.
  const kind = built.vocabulary.placeKinds.find(({ short }) => short === name)?.name;
  const called = [name, ...(kind === undefined ? [] : [kind])].flatMap((each) => [each, ...(counted[each] ?? [])]);
  // What no figure shows of the whole is what the list of places counts.
  const listed = '/directory/#place-count';
  return {
    name,
    verb,
    unit,
    periods,
    ref,
    names: [...new Set(called.map(toNormal))].sort((a, b) => b.length - a.length),
    rows: Object.fromEntries(areas.map((area) => [area, years.map((year) => cellIn(area, year))])),
    among:
      areas.length > 1 ? Object.fromEntries(years.map((year) => [year, partOf(year).map((area) => area.name)])) : {},
    each: eachOf(built.areas, partOf(years.at(-1) ?? 0)),
    goal: goalOf(snapshotAt(built), name),
    pages: [
      pageOf(facts.findLast(({ area }) => area === city)) ?? listed,
      pageOf(facts.findLast(({ area }) => area !== city) ?? one),
      pageOf(facts.find(({ area }) => area === city) ?? one) ?? listed,
    ],
    onAreaPage: !isBackground,
    version: publishedText(release),
    demo: release.demo,
  };
}

/** All published numbers as number questions are answered from them. */
export function numbersFile(built: Built, counted: Counted): NumbersFile {
  const catalogue = catalogueOf(built);
  const areas = statisticsAreas(built.areas, snapshotAt(built));
  return {
    city: cityOf(built.areas).name,
    areas: Object.fromEntries<string>([
      [cityOf(built.areas).name, '/statistics/'] as const,
      ...areas.map(({ name, code }) => [name, `/statistics/area/${code}/`] as const),
    ]),
    series: numbersOf(built, catalogue).flatMap((numbers) => seriesOf(built, catalogue, numbers, counted) ?? []),
  };
}
