import type { Area, Town } from './areas.ts';
import { foldWidth, plainText } from './canonical.ts';
import type { Column, TermList } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that a release is checked against. */
export interface ReadContext {
  /** Path of the release from the project root. */
  readonly file: string;
  /** Its publication date, `YYYY-MM-DD`: columns that came later are neither expected nor read. */
  readonly date: string;
  readonly vocabulary: Vocabulary;
  readonly areas: readonly Area[];
  readonly towns: readonly Town[];
  /** Labels of the plan's clauses and parts. */
  readonly clauses: readonly string[];
}

/** The context, ready for looking up a cell. */
export interface Known {
  readonly context: ReadContext;
  readonly areaByCode: ReadonlyMap<string, Area>;
  readonly areaByName: ReadonlyMap<string, Area>;
  readonly areaByWriting: ReadonlyMap<string, Area>;
  readonly areaNames: readonly string[];
  /** Towns by county and name, as `330702/城东街道`. */
  readonly towns: ReadonlySet<string>;
  readonly terms: { readonly [L in TermList]: readonly string[] };
  readonly clauses: ReadonlySet<string>;
}

/** Looks the context up once for a whole release. */
export function knownOf(context: ReadContext): Known {
  const { areas, towns, vocabulary } = context;
  const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);
  return {
    context,
    areaByCode: new Map(areas.map((area) => [area.code, area])),
    areaByName: new Map(areas.map((area) => [area.name, area])),
    areaByWriting: waysToWrite(areas),
    areaNames: names(areas),
    towns: new Set(towns.map((town) => `${town.county}/${town.name}`)),
    terms: {
      tiers: names(vocabulary.tiers),
      placeKinds: names(vocabulary.placeKinds),
      indicators: names(vocabulary.indicators),
      targets: [...names(vocabulary.tiers), ...names(vocabulary.placeKinds)],
    },
    clauses: new Set(context.clauses),
  };
}

/** The words that a `term` column may hold. */
export const termsOf = (column: Column, known: Known): readonly string[] =>
  column.terms ?? (column.list === undefined ? [] : known.terms[column.list]);

/** Every way to write an area, in plain width: its name first, else short names and aliases that no other area shares. */
function waysToWrite(areas: readonly Area[]): ReadonlyMap<string, Area> {
  const ways = new Map<string, Area>();
  const shared = new Set<string>();
  for (const area of areas)
    for (const way of new Set([area.short, ...area.aliases].map((name) => foldWidth(name)))) {
      if (ways.has(way)) shared.add(way);
      ways.set(way, area);
    }
  for (const way of shared) ways.delete(way);
  for (const area of areas) ways.set(foldWidth(area.name), area);
  return ways;
}

/** The area that an alias, short name or name in another width stands for; undefined when none or more than one does. */
export const findArea = (text: string, known: Known): Area | undefined => known.areaByWriting.get(plainText(text));
