import { cutDirectory, type CutOptions } from './files/cut.ts';
import { encodeFacets } from './files/facets.ts';
import { readTable, type PartType } from './files/table.ts';
import type { FoundPlace, NearestQuery } from './finder/finder.ts';
import { openDirectory } from './finder/many-files.ts';
import { distanceKm } from './geometry/distance.ts';
import { readHours } from './opening/hours.ts';
import type { LngLat, NearPlace, PlaceCard } from './place.ts';
import { sampleKinds, sampleRandom } from './sample-places.ts';

export const states = ['在运行', '暂停'];

/** What a block keeps of a place. */
export const nearPlace = (place: PlaceCard): NearPlace => {
  const { id, name, kind, state, county, town, address, wgs84, precision, booking, phones, hours } = place;
  const kept = { id, name, kind, state, county, town, address, wgs84, precision, booking, phones };
  return { ...kept, hours: readHours(hours) };
};

const isOpen = ({ wgs84, state }: PlaceCard): boolean => wgs84 !== null && states.includes(state);

/** What passes a query, measured one by one. */
export const bruteForce = (places: readonly PlaceCard[], query: NearestQuery): readonly FoundPlace[] =>
  places
    .flatMap((place) => {
      if (place.wgs84 === null || !isOpen(place) || (query.county !== null && place.county !== query.county)) return [];
      if (query.kinds.length > 0 && !query.kinds.includes(place.kind)) return [];
      return [{ place, distanceKm: distanceKm(query.origin, place.wgs84) }];
    })
    .sort((a, b) => a.distanceKm - b.distanceKm || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, query.limit)
    .map((found) => ({ ...found, place: nearPlace(found.place) }));

/** On the unit sphere, where the square of a chord orders points as their distance does. */
function vectorOf([longitude, latitude]: LngLat): readonly [number, number, number] {
  const [x, y] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}

/** The ids of the ten nearest open places of each kind from an origin. A hundred million chords are asked for below, so every place is measured once for all kinds, without trigonometry. */
export function tenNearest(places: readonly PlaceCard[]): (origin: LngLat) => readonly (readonly string[])[] {
  const open = places.filter(isOpen).sort((a, b) => (a.id < b.id ? -1 : 1));
  const vectors = Float64Array.from(open.flatMap(({ wgs84 }) => vectorOf(wgs84 ?? [0, 0])));
  const kinds = Uint8Array.from(open, ({ kind }) => sampleKinds.findIndex((one) => one === kind));
  return (origin) => {
    const [x, y, z] = vectorOf(origin);
    const best = sampleKinds.map((): { at: number; chord: number }[] => []);
    const worst = sampleKinds.map(() => Infinity);
    for (let at = 0; at < open.length; at += 1) {
      const [dx, dy, dz] = [vectors[at * 3]! - x, vectors[at * 3 + 1]! - y, vectors[at * 3 + 2]! - z];
      const chord = dx * dx + dy * dy + dz * dz;
      const kind = kinds[at]!;
      if (chord >= worst[kind]!) continue;
      const own = best[kind]!;
      own.push({ at, chord });
      own.sort((a, b) => a.chord - b.chord);
      own.length = Math.min(own.length, 10);
      if (own.length === 10) worst[kind] = own[9]!.chord;
    }
    return best.map((own) => own.map(({ at }) => open[at]!.id));
  };
}

/** As the browser gets it: through JSON, block by block. */
export function cutAndOpened(places: readonly PlaceCard[], options: Partial<CutOptions> = {}) {
  const { table, pages, blocks } = cutDirectory(places, { stamp: 's1', ...options });
  const opened: string[] = [];
  const known = new Map(places.map((place) => [place.id, place]));
  const facetsOf = () =>
    encodeFacets(
      blocks.map(({ columns: [ids = ''] }) => ids.split('\n').flatMap((id) => known.get(id) ?? [])),
      table,
    );
  const fetchPart = async (type: PartType | 'facets', number: number): Promise<unknown> => {
    opened.push(`${type} ${number}`);
    const file = type === 'facets' ? facetsOf() : (type === 'page' ? pages : blocks)[number];
    return JSON.parse(JSON.stringify(file));
  };
  return { data: openDirectory(readTable(JSON.parse(JSON.stringify(table))), fetchPart), opened, table, blocks };
}

const random = sampleRandom(7);
/** Mostly inside the sample, some far outside, some on a place itself. */
export function originOf(places: readonly PlaceCard[]): LngLat {
  const chance = random();
  const place = places[Math.floor(random() * places.length)]?.wgs84;
  if (chance < 0.1 && place) return place;
  const span = chance < 0.2 ? 6 : 1;
  return [119.95 + (random() - 0.5) * 1.9 * span, 29 + (random() - 0.5) * 1.3 * span];
}

export const lines = (found: readonly FoundPlace[]): readonly string[] =>
  found.map(({ place, distanceKm }) => `${place.id} ${distanceKm}`);

export const names = (found: readonly FoundPlace[]): readonly string[] => found.map(({ place }) => place.id);
