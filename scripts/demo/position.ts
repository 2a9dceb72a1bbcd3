import gcoord from 'gcoord';
import { between, type Random } from './random.ts';
import type { WorldArea } from './world.ts';

/** Where a place says it lies: the five cells of its row, empty where nothing is published. */
export interface Position {
  readonly 经度: string;
  readonly 纬度: string;
  readonly 坐标系: string;
  readonly 坐标精度: string;
}

type Point = readonly [number, number];

const kmPerDegree = 111.32;
const systems: Readonly<Record<string, string>> = {
  'WGS-84': 'WGS84',
  CGCS2000: 'WGS84',
  'GCJ-02': 'GCJ02',
  'BD-09': 'BD09',
};
/** Cast because gcoord declares ES module types for what Node loads as CommonJS. */
const { transform } = gcoord as unknown as { readonly transform: (point: Point, from: string, to: string) => Point };
const digits: Readonly<Record<string, number>> = { 门址: 6, 园区: 5, 乡镇: 3, 县级: 5 };

/** No position at all. */
export const unknownPosition: Position = { 经度: '', 纬度: '', 坐标系: '', 坐标精度: '' };

/** A point around the seat of an area, within its sector and 0.5 km to `maxKm` away, WGS-84. */
export function pointNear(random: Random, area: WorldArea): Point {
  const [from, to] = area.recipe.sector;
  const bearing = (between(random, from, to) * Math.PI) / 180;
  const km = 0.5 + Math.sqrt(random()) * (area.recipe.maxKm - 0.5);
  const [longitude, latitude] = area.seat;
  const perDegree = kmPerDegree * Math.cos((latitude * Math.PI) / 180);
  return [longitude + (km * Math.sin(bearing)) / perDegree, latitude + (km * Math.cos(bearing)) / kmPerDegree];
}

/** The cells for a WGS-84 point in the coordinate system that the row names, with as many digits as its precision means. */
export function positionOf(point: Point, system: string, precision: string): Position {
  const target = systems[system];
  if (!target) throw new Error(`unknown coordinate system: ${system}`);
  const [longitude, latitude] = transform([point[0], point[1]], 'WGS84', target);
  const places = digits[precision] ?? 5;
  return { 经度: longitude.toFixed(places), 纬度: latitude.toFixed(places), 坐标系: system, 坐标精度: precision };
}
