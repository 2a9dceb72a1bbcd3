import { built } from './built.ts';
import type { Area } from '../data/areas.ts';
import type { PlaceRow } from '../data/registry.ts';
import { gcj02Of, wgs84Of } from '../data/position.ts';
import type { Built, Release } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { calendarOf, type Calendar } from '../directory/calendar.ts';
import { cutList, type ListPage } from '../directory/listing.ts';
import { openNeighbours, type Neighbour } from '../directory/neighbours.ts';
import { placeOf, type LngLat, type Place } from '../directory/place.ts';

/** A kind of place in content/vocabulary.yaml. */
export type PlaceKind = Vocabulary['placeKinds'][number];

/** The newest release of the places, ready for pages. */
export interface Directory {
  readonly release: Release<PlaceRow> | null;
  readonly demo: boolean;
  /** In the order of areas, then of the file. */
  readonly places: readonly Place[];
  readonly kinds: readonly PlaceKind[];
  /** What it is divided into: every county, and other areas that a place names. In display order. */
  readonly areas: readonly Area[];
  readonly calendar: Calendar;
  readonly kindOf: (place: Pick<Place, 'kind'>) => PlaceKind;
  readonly areaOf: (place: Pick<Place, 'county'>) => Area;
  readonly placesIn: (area: Area) => readonly Place[];
  /** Its name, with its number where another place has the same name. */
  readonly titleOf: (place: Pick<Place, 'id' | 'name'>) => string;
  /** The nearest other places that are not revoked. */
  readonly neighboursOf: (place: Place, limit: number) => readonly Neighbour<Place>[];
  /** The pages of an area's list. */
  readonly pagesOf: (area: Area) => readonly ListPage<Place>[];
}

/** The directory of what was built. */
export function directoryOf({ datasets, vocabulary, areas, towns, holidays }: Built): Directory {
  const release = datasets.places.releases.at(-1) ?? null;
  const rows = release?.rows ?? [];
  const kinds = vocabulary.placeKinds;
  const named = new Set(rows.map(({ county }) => county));
  const namesakes = new Map<string, number>();
  for (const { name } of rows) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  const shown = areas.filter(({ name, level }) => level === '县市区' || named.has(name));
  const codes = new Map(areas.map(({ name, code }) => [name, code]));
  const ids = new Map(kinds.map(({ name, id }) => [name, id]));
  const byCounty = new Map<string, Place[]>(shown.map(({ code }) => [code, []]));
  for (const row of rows) {
    const county = known(codes, row.county);
    const context = { kind: known(ids, row.kind), county, wgs84: wgs84Of(row), gcj02: gcj02Of(row) };
    byCounty.get(county)?.push(placeOf(row, context));
  }
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const placesIn = ({ code }: Area): readonly Place[] => byCounty.get(code) ?? [];
  const slugOf = ({ code, parent }: Area, name: string): string =>
    towns.find((town) => town.name === name && (town.county === code || town.county === parent))?.code ?? 'other';
  const places = shown.flatMap(placesIn);
  return {
    release,
    demo: release?.demo ?? false,
    places,
    kinds,
    areas: shown,
    calendar: calendarOf(holidays),
    kindOf: ({ kind }) => known(byId, kind),
    areaOf: ({ county }) => known(byCode, county),
    placesIn,
    titleOf: ({ id, name }) => (namesakes.get(name) === 1 ? name : `${name}（${id}）`),
    neighboursOf: openNeighbours(places),
    pagesOf: (area) => cutList(placesIn(area), (town) => slugOf(area, town)),
  };
}

function known<T>(items: ReadonlyMap<string, T>, key: string): T {
  const found = items.get(key);
  if (found === undefined) throw new Error(`unknown: ${key}; known: ${[...items.keys()].join(', ')}`);
  return found;
}

/** Where an area's seat is; that of the area around it where it has none of its own. Null where neither is known. */
export function seatOf(area: Area | undefined, areas: readonly Area[]): LngLat | null {
  if (area === undefined) return null;
  return (
    area.seat ??
    seatOf(
      areas.find(({ code }) => code === area.parent),
      areas,
    )
  );
}

/** The directory of this site. */
export const directory: Directory = directoryOf(built);
