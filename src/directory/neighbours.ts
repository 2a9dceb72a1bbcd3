import { findNearest, type DirectoryData, type FoundPlace } from './nearest.ts';
import type { NearPlace } from './place.ts';

/** The nearest other places that are not revoked, by distance; none where the place's position is not published. */
export async function neighboursOf(
  data: DirectoryData,
  place: Pick<NearPlace, 'id' | 'wgs84'>,
  limit: number,
): Promise<readonly FoundPlace[]> {
  if (place.wgs84 === null) return [];
  const query = { origin: place.wgs84, kinds: [], county: null, states: ['在运行', '暂停'], limit: limit + 1 };
  const found = await findNearest(data, query);
  return found.filter((each) => each.place.id !== place.id).slice(0, limit);
}
