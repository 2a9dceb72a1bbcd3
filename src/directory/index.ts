/** What comes in: the rows of the list of places, and the areas and kinds that they name. What goes out: places ready for pages and files. */
import { calendarOf, type Calendar, type SpecialDay } from './opening/calendar.ts';
import { cutList, type ListPage } from './listing.ts';
import { openNeighbours, type Neighbour } from './neighbours.ts';
import { placeOf, type LngLat, type Place, type PlaceSource } from './place.ts';

/** A row of the list: kind and area by name, and its position in both systems. */
export interface ListedPlace extends PlaceSource {
  readonly kind: string;
  readonly county: string;
  readonly wgs84: LngLat | null;
  readonly gcj02: LngLat | null;
}

/** An area of the city, of any level. */
export interface ListedArea {
  readonly code: string;
  readonly name: string;
  /** The code of the area that contains it; null for the city. */
  readonly parent: string | null;
  readonly level: string;
  /** WGS-84; null where it has none of its own. */
  readonly seat: LngLat | null;
}

/** A town of the city. */
export interface ListedTown {
  readonly code: string;
  readonly name: string;
  /** The code of its county. */
  readonly county: string;
  /** WGS-84; null where no point is known. */
  readonly at: LngLat | null;
}

/** What a directory is made of. */
export interface Listed<Area extends ListedArea, Kind> {
  readonly rows: readonly ListedPlace[];
  readonly demo: boolean;
  readonly kinds: readonly Kind[];
  /** In display order. */
  readonly areas: readonly Area[];
  readonly towns: readonly ListedTown[];
  readonly holidays: readonly SpecialDay[];
}

/** The places of the newest list, by area and kind. */
export interface Directory<Area extends ListedArea = ListedArea, Kind = unknown> {
  readonly demo: boolean;
  /** In the order of areas, then of the list. */
  readonly places: readonly Place[];
  readonly kinds: readonly Kind[];
  /** What it is divided into: every county, and other areas that a place names. In display order. */
  readonly areas: readonly Area[];
  readonly calendar: Calendar;
  readonly kindOf: (place: Pick<Place, 'kind'>) => Kind;
  readonly areaOf: (place: Pick<Place, 'county'>) => Area;
  readonly placesIn: (area: Pick<Area, 'code'>) => readonly Place[];
  /** Its name, with its number where another place has the same name. */
  readonly titleOf: (place: Pick<Place, 'id' | 'name'>) => string;
  /** The nearest other places that are not revoked. */
  readonly neighboursOf: (place: Place, limit: number) => readonly Neighbour<Place>[];
  /** The pages of an area's list. */
  readonly pagesOf: (area: Area) => readonly ListPage<Place>[];
}

/** The directory of a list. Throws when a row names an unknown area or kind. */
export function directoryOf<Area extends ListedArea, Kind extends { readonly id: string; readonly name: string }>({
  rows,
  demo,
  kinds,
  areas,
  towns,
  holidays,
}: Listed<Area, Kind>): Directory<Area, Kind> {
  const named = new Set(rows.map(({ county }) => county));
  const namesakes = Map.groupBy(rows, ({ name }) => name);
  const shown = areas.filter(({ name, level }) => level === '县市区' || named.has(name));
  const codes = new Map(areas.map(({ name, code }) => [name, code]));
  const ids = new Map(kinds.map(({ name, id }) => [name, id]));
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]));
  /** A town of a county, or of the county around a zone. */
  const townOf = (county: string, name: string | null): ListedTown | undefined =>
    towns.find((town) => town.name === name && (town.county === county || town.county === parents.get(county)));
  const byCounty = new Map<string, Place[]>(shown.map(({ code }) => [code, []]));
  for (const row of rows) {
    const county = known(codes, row.county);
    const { wgs84, gcj02 } = row;
    const townPoint = townOf(county, row.town)?.at ?? null;
    byCounty.get(county)?.push(placeOf(row, { kind: known(ids, row.kind), county, wgs84, gcj02, townPoint }));
  }
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const placesIn = ({ code }: Pick<Area, 'code'>): readonly Place[] => byCounty.get(code) ?? [];
  const slugOf = ({ code }: Area, name: string): string => townOf(code, name)?.code ?? 'other';
  const places = shown.flatMap(placesIn);
  return {
    demo,
    places,
    kinds,
    areas: shown,
    calendar: calendarOf(holidays),
    kindOf: ({ kind }) => known(byId, kind),
    areaOf: ({ county }) => known(byCode, county),
    placesIn,
    titleOf: ({ id, name }) => (namesakes.get(name)?.length === 1 ? name : `${name}（${id}）`),
    neighboursOf: openNeighbours(places),
    pagesOf: (area) => cutList(placesIn(area), (town) => slugOf(area, town)),
  };
}

function known<T>(items: ReadonlyMap<string, T>, key: string): T {
  const found = items.get(key);
  if (found === undefined) throw new Error(`unknown: ${key}; known: ${[...items.keys()].join(', ')}`);
  return found;
}
