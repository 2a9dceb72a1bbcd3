import type { LngLat } from '../place.ts';

/** Mean Earth radius in km (IUGG). */
export const earthRadiusKm = 6371.0088;

/** Degrees as radians. */
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in km between two WGS-84 points (haversine formula). */
export function distanceKm([fromX, fromY]: LngLat, [toX, toY]: LngLat): number {
  const vertical = Math.sin(radians(toY - fromY) / 2) ** 2;
  const horizontal = Math.sin(radians(toX - fromX) / 2) ** 2;
  const chord = vertical + Math.cos(radians(fromY)) * Math.cos(radians(toY)) * horizontal;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}
