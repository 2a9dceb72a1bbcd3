import type { LngLat } from '../place.ts';
import { distanceKm, earthRadiusKm, radians } from './distance.ts';

/** A rectangle of longitudes and latitudes in degrees that does not cross the 180th meridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/**
 * The least great-circle distance in km from a point to any point of the box, 0 inside; never more than the true one.
 * Beside the box the nearest point lies on its nearer meridian, where tan(latitude) = tan(origin) / cos(difference of longitude).
 */
export function leastDistanceKm([x, y]: LngLat, { west, south, east, north }: Box): number {
  if (x >= west && x <= east) return earthRadiusKm * radians(Math.max(south - y, y - north, 0)) * slack;
  const edge = Math.abs(west - x) < Math.abs(east - x) ? west : east;
  const foot = Math.atan2(Math.tan(radians(y)), Math.cos(radians(edge - x))) * (180 / Math.PI);
  return distanceKm([x, y], [edge, clamp(foot, south, north)]) * slack;
}

// Rounding errors of the trigonometry are below 1e-12 of the result and must not hide a place.
const slack = 1 - 1e-9;
