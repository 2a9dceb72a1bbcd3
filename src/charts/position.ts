import { geoArea, geoDistance, geoMercator, geoPath, mean, type ExtendedFeature, type GeoProjection } from 'd3';
import { freest, overlaps } from './free-spot.ts';
import { placeGround, type PlacedGround } from './ground-names.ts';
import type { Anchor, Box } from './scene.ts';
import { textWidth } from './text.ts';
import { isNarrow, textSize, tonesFor } from './theme.ts';
import type { LonLat, PositionChart, PositionPoint } from './types.ts';

/** A place in px. */
export interface PlacedPosition {
  readonly x: number;
  readonly y: number;
  readonly tone: number;
  readonly symbol: number;
  readonly point: PositionPoint;
}

/** A name for orientation: its spot, and its words beside it; none where they would cover other words. */
export interface PlacedSpot extends Box {
  readonly spotX: number;
  readonly spotY: number;
  readonly text: string;
  readonly textX: number;
  readonly baseline: number;
  readonly anchor: Anchor;
}

/** A position sketch in px. */
export interface PlacedPositions {
  readonly plot: Box;
  readonly points: readonly PlacedPosition[];
  readonly spots: readonly PlacedSpot[];
  readonly ground: readonly PlacedGround[];
  readonly borders: readonly string[];
  /** A length of so many whole km. */
  readonly scale: { readonly km: number; readonly width: number };
}

/** Size of the names that places lie among, in px. */
export const groundSize = 13;

const earthRadiusKm = 6371;
/** Degrees either side of the middle that are always shown, so that a single place is no point at infinity. */
const leastSpan = 0.02;
/** No county comes near this; a ring that winds the wrong way covers the rest of the sphere. */
const greatestArea = 0.001;

/** Refuses borders without their map number, and rings that wind the wrong way round (d3-geo would fill the sphere). */
export function checkBorders({ borders = [], mapNumber = '' }: Pick<PositionChart, 'borders' | 'mapNumber'>): void {
  if (borders.length > 0 && mapNumber === '') throw new Error('invalid borders: no map number (审图号)');
  borders.forEach((border, index) => {
    const area = geoArea(border);
    if (area >= greatestArea)
      throw new Error(`invalid border ${index}: ${area.toFixed(3)} sr; its rings wind the wrong way`);
  });
}

/** The greatest of 50 m, 100 m, … 1, 2, 5, 10 … km that takes at most `most` px. */
export function scaleBar(kmPerPx: number, most: number): { readonly km: number; readonly width: number } {
  const lengths = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].filter((km) => km / kmPerPx <= most);
  const km = lengths.at(-1) ?? 0.05;
  return { km, width: km / kmPerPx };
}

interface Fitted {
  readonly projection: GeoProjection;
  readonly height: number;
}

/** A Mercator projection of everything that is drawn, as wide as `width` unless that makes it higher than `most`. */
function fitted(chart: PositionChart, margin: number, top: number, width: number, most: number): Fitted {
  const spots = [...chart.points, ...chart.labels].map(({ at }): [number, number] => [at[0], at[1]]);
  const { borders = [] } = chart;
  const middle = [0, 1].map((axis) => mean(spots, (spot) => spot[axis]) ?? 0);
  const around = [-leastSpan, leastSpan].map((step): [number, number] => [
    (middle[0] ?? 0) + step,
    (middle[1] ?? 0) + step,
  ]);
  const all: ExtendedFeature = {
    type: 'Feature',
    properties: null,
    geometry: { type: 'MultiPoint', coordinates: [...spots, ...around] },
  };
  const features = { type: 'FeatureCollection' as const, features: borders.length > 0 ? [...borders] : [all] };
  const inner = width - 2 * margin;
  const bounds = geoPath(geoMercator().fitWidth(inner, features)).bounds(features);
  const height = Math.min(most, bounds[1][1] - bounds[0][1] + 2 * margin);
  const area: [[number, number], [number, number]] = [
    [margin, top + margin],
    [width - margin, top + Math.max(height, 4 * margin) - margin],
  ];
  return { projection: geoMercator().fitExtent(area, features), height: Math.max(height, 4 * margin) };
}

function kmPerPx(projection: GeoProjection, plot: Box): number {
  const middle = plot.y + plot.height / 2;
  const [a, b] = [projection.invert?.([plot.x, middle]), projection.invert?.([plot.x + plot.width, middle])];
  if (!a || !b) throw new Error('invalid projection: it has no inverse');
  return (geoDistance(a, b) * earthRadiusKm) / plot.width;
}

/** Words right, left, above or below a spot: the first place that covers neither other words nor marks. */
function placeSpot(text: string, x: number, y: number, size: number, taken: readonly Box[], bounds: Box): PlacedSpot {
  const width = textWidth(text, size);
  const gap = 7;
  const at = (anchor: Anchor, textX: number, baseline: number): PlacedSpot => {
    const left = anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
    return {
      text,
      spotX: x,
      spotY: y,
      anchor,
      textX,
      baseline,
      x: left,
      y: baseline - size,
      width,
      height: size * 1.2,
    };
  };
  const middle = y + size * 0.36;
  const all = [
    at('start', x + gap, middle),
    at('end', x - gap, middle),
    at('middle', x, y - gap),
    at('middle', x, y + gap + size * 0.9),
    at('start', x + gap, middle - size),
    at('end', x - gap, middle - size),
    at('start', x + gap, middle + size),
    at('end', x - gap, middle + size),
    at('middle', x, y - gap - size),
    at('middle', x, y + gap + size * 1.9),
  ];
  const inside = all.filter((spot) => spot.x >= bounds.x && spot.x + spot.width <= bounds.x + bounds.width);
  return freest(inside.length > 0 ? inside : all, taken);
}

/** Half of a mark's side, in px. */
const markRadius = 4;

/** Places at one point stand around it, so that each can be seen and touched. */
function fannedOut(points: readonly PlacedPosition[]): readonly PlacedPosition[] {
  const together = Map.groupBy(points, ({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`);
  return points.map((point) => {
    const all = together.get(`${point.x.toFixed(2)} ${point.y.toFixed(2)}`) ?? [point];
    if (all.length === 1) return point;
    const radius = markRadius / Math.sin(Math.PI / Math.max(all.length, 2));
    const turn = (2 * Math.PI * all.indexOf(point)) / all.length;
    return { ...point, x: point.x + radius * Math.sin(turn), y: point.y - radius * Math.cos(turn) };
  });
}

/** The names that places lie among, where the sketch has room for them. */
function groundOf(
  { ground = [] }: PositionChart,
  place: (at: LonLat) => readonly [number, number],
  plot: Box,
  { points, spots }: Pick<PlacedPositions, 'points' | 'spots'>,
): readonly PlacedGround[] {
  const names = ground.flatMap(({ name, at }) => {
    const [x, y] = place(at);
    const half = textWidth(name, groundSize) / 2;
    const isInside =
      x - half >= plot.x && x + half <= plot.x + plot.width && y - 8 >= plot.y && y + 8 <= plot.y + plot.height;
    return isInside ? [{ name, x, y }] : [];
  });
  const square = (x: number, y: number): Box => ({
    ...{ x: x - markRadius, y: y - markRadius },
    ...{ width: 2 * markRadius, height: 2 * markRadius },
  });
  const obstacles = [
    ...points.map(({ x, y }) => ({ x, y, box: square(x, y) })),
    ...spots.flatMap((spot) => [
      { x: spot.spotX, y: spot.spotY, box: spot },
      { x: spot.spotX, y: spot.spotY, box: square(spot.spotX, spot.spotY) },
    ]),
  ];
  return placeGround(names, obstacles, groundSize);
}

/** Puts places and names below `top` by position, north up, in a Mercator projection fitted to them. */
export function placePositions(chart: PositionChart, width: number, top: number): PlacedPositions {
  checkBorders(chart);
  const size = textSize(width);
  const margin = isNarrow(width) ? 22 : 34;
  const { projection, height } = fitted(chart, margin, top, width, isNarrow(width) ? 420 : 560);
  const plot = { x: 0, y: top, width, height };
  const place = ([lon, lat]: LonLat): readonly [number, number] => {
    const at = projection([lon, lat]);
    if (at === null) throw new Error(`invalid position: ${lon},${lat}`);
    return at;
  };
  const tones = tonesFor(chart.kinds.length);
  const atPoints = chart.points.map((point): PlacedPosition => {
    const symbol = chart.kinds.indexOf(point.kind);
    if (symbol < 0) throw new Error(`unknown kind of place: ${point.kind}; known: ${chart.kinds.join(', ')}`);
    const [x, y] = place(point.at);
    return { x, y, symbol, tone: tones[symbol] ?? 2, point };
  });
  const points = fannedOut(atPoints);
  const marks = points.map(({ x, y }): Box => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
  const own = chart.labels.map(({ at }): Box => ({ x: place(at)[0] - 4, y: place(at)[1] - 4, width: 8, height: 8 }));
  const spots: PlacedSpot[] = [];
  for (const { name, at } of chart.labels) {
    const [x, y] = place(at);
    const spot = placeSpot(name, x, y, size, [...spots, ...spots, ...spots, ...own, ...marks], plot);
    spots.push(spots.some((other) => overlaps(spot, other)) ? { ...spot, text: '', width: 0, height: 0 } : spot);
  }
  const outline = geoPath(projection).digits(1);
  return {
    plot,
    points,
    spots,
    ground: groundOf(chart, place, plot, { points, spots }),
    borders: (chart.borders ?? []).map((border) => outline(border) ?? ''),
    scale: scaleBar(kmPerPx(projection, plot), isNarrow(width) ? 90 : 140),
  };
}
