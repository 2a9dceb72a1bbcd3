import type { Area } from './data/areas.ts';
import type { PlaceRow } from './data/datasets.ts';
import type { Snapshot } from './data/snapshot.ts';

/** The areas that the directory is divided into: every county, and other areas that a place names. In display order. */
export function placeAreas(areas: readonly Area[], snapshot: Snapshot): readonly Area[] {
  const named = new Set((snapshot.releases.places?.rows ?? []).map(({ county }) => county));
  return areas.filter(({ name, level }) => level === '县市区' || named.has(name));
}

/** The places of an area, by its name, in the order of the file. */
export function placesOf(snapshot: Snapshot, area: string): readonly PlaceRow[] {
  return (snapshot.releases.places?.rows ?? []).filter(({ county }) => county === area);
}
