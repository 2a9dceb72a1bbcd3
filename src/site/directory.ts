import type { Area } from '../data/areas.ts';
import { gcj02Of, wgs84Of } from '../data/position.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { directoryOf, type Directory } from '../directory/index.ts';
import { built, latest } from './built.ts';

/** A kind of place in content/vocabulary.yaml. */
export type PlaceKind = Vocabulary['placeKinds'][number];

/** The newest release of the places; null while none is published. */
export const placesRelease = latest.releases.places;

/** The directory of this site. */
export const directory: Directory<Area, PlaceKind> = directoryOf({
  rows: (placesRelease?.rows ?? []).map((row) => ({ ...row, wgs84: wgs84Of(row), gcj02: gcj02Of(row) })),
  demo: placesRelease?.demo ?? false,
  kinds: built.vocabulary.placeKinds,
  areas: built.areas,
  towns: built.towns,
  holidays: built.holidays,
});
