import { decodeBlock } from '../files/block.ts';
import type { TableFile } from '../files/table.ts';
import { byId, isListed, measured, nearestOf, type Finder, type NearestQuery } from './finder.ts';

/** Answers from a directory that lies in one file: every place is measured. Throws `ForeignDataError` when the file holds no places. */
export function wholeFinder(table: TableFile): Finder {
  const places = table.entries.flatMap(({ kind, first, counties }) =>
    counties.flatMap((_, at) => decodeBlock(table.blocks?.[first + at], { ...table, kind })),
  );
  const found = (query: NearestQuery, isPlaced: boolean) =>
    measured(
      places.filter(({ kind }) => query.kinds.length === 0 || query.kinds.includes(kind)),
      query,
    ).filter(({ distanceKm }) => (distanceKm !== null) === isPlaced);
  return {
    nearest: (query) => Promise.resolve(nearestOf(found(query, true), query)),
    unplaced: (query) => Promise.resolve(found(query, false).slice(0, query.limit)),
    listed: (query) =>
      Promise.resolve(
        places
          .filter((place) => isListed(place, query))
          .sort(byId)
          .slice(0, query.limit),
      ),
  };
}
