import { reckonedAddress } from '../data/addresses.ts';
import type { PlaceRow } from '../data/registry.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import type { Datum } from '../kit/datum.ts';
import { sourcesOf, type Figure } from './figure.ts';
import { cityOf, planYears } from './rows.ts';

export type PlaceKind = Vocabulary['placeKinds'][number];

/** Whether a place counts towards the target of its kind: recognised, not revoked, of a level that the plan counts. */
export function countsAs(place: PlaceRow, kind: PlaceKind): boolean {
  return (
    place.kind === kind.name &&
    place.state !== '已撤销' &&
    place.recognised !== null &&
    (kind.levels === undefined || (place.level !== null && kind.levels.includes(place.level)))
  );
}

/** What the counts of places leave out, for the notes of every figure that shows them. */
const placeCountNote = '由名录推算：按认定时间累计，不含已撤销和未公布认定时间的场所；限定级别的，只计目标所指级别。';

const lastDayOf = (year: number): string => `${String(year)}-12-31`;

/**
 * Places of a kind recognised by the end of each year of the plan. A year that had not ended when the list was
 * published is provisional, one that had not begun is pending.
 */
export function placesByYear(snapshot: Snapshot, kind: PlaceKind): readonly Datum[] {
  const release = snapshot.releases.places;
  const city = cityOf(snapshot.areas).name;
  return planYears(snapshot).map((year): Datum => {
    const ref = reckonedAddress('places', '计数', year, city, kind.name);
    if (release === null || release.date < `${String(year)}-01-01`) return { value: null, status: 'pending', ref };
    const value = release.rows.filter(
      (place) => countsAs(place, kind) && place.recognised !== null && place.recognised <= lastDayOf(year),
    ).length;
    return { value, status: release.date > lastDayOf(year) ? 'final' : 'provisional', ref };
  });
}

/** Places of a kind in one area, as the newest list has them. */
export function placesIn(snapshot: Snapshot, kind: PlaceKind, area: string): Datum {
  const release = snapshot.releases.places;
  const ref = reckonedAddress('places', '计数', area, kind.name);
  if (release === null) return { value: null, status: 'pending', ref };
  return {
    value: release.rows.filter((place) => place.county === area && countsAs(place, kind)).length,
    status: 'final',
    ref,
  };
}

/** What every figure of places shares: its sources, the rule of counting, the demo mark. */
export function placeFigureBase(snapshot: Snapshot): Pick<Figure, 'sources' | 'notes' | 'demo'> {
  const sources = sourcesOf(snapshot, ['places', 'targets']);
  return { sources, notes: [placeCountNote], demo: sources.some((release) => release.demo) };
}
