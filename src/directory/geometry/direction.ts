import type { LngLat } from '../place.ts';
import { radians } from './distance.ts';

const words = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;

/** Initial bearing in degrees from one point to another, clockwise from north, 0 to 360. */
export function bearingOf([fromX, fromY]: LngLat, [toX, toY]: LngLat): number {
  const turn = radians(toX - fromX);
  const east = Math.sin(turn) * Math.cos(radians(toY));
  const north =
    Math.cos(radians(fromY)) * Math.sin(radians(toY)) -
    Math.sin(radians(fromY)) * Math.cos(radians(toY)) * Math.cos(turn);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

/** The direction in one of eight words, such as `东北`; null for the same point. */
export function directionWord(from: LngLat, to: LngLat): string | null {
  if (from[0] === to[0] && from[1] === to[1]) return null;
  return words[Math.round(bearingOf(from, to) / 45) % 8] ?? null;
}
