import { bordersOf } from '../charts/borders.ts';
import { drawChart, renderChart, type PositionChart } from '../charts/index.ts';
import { drawingWidths } from '../charts/theme.ts';
import { addressOf } from '../data/addresses.ts';
import { wgs84Of } from '../data/position.ts';
import type { LngLat, Place } from '../directory/place.ts';
import { built } from './built.ts';
import { directory } from './directory.ts';
import { site } from './site.ts';

const files = import.meta.glob<string>('../../content/*.geojson', { eager: true, query: '?raw', import: 'default' });
const { boundaryFile, approval, boundarySystem } = site.map;

/** The borders that content/site.yaml switches on; none unless the file and its map number are both given. */
const borders = bordersOf({
  text: boundaryFile === '' ? '' : files[`../../content/${boundaryFile}`],
  file: `content/${boundaryFile}`,
  approval,
  toWgs84: (longitude, latitude) => wgs84Of({ longitude, latitude, system: boundarySystem }),
});

/** The seats that every map names, in their order on it. */
export const mapSeats = directory.areas.flatMap(({ short, seat }) =>
  seat === null ? [] : [{ name: short, at: seat }],
);

/** Towns whose points are known. */
const townNames = built.towns.flatMap(({ name, at }) => (at === null ? [] : [{ name, at }]));

/** More marks than this would be a blot; then each area has one mark, with the count in its name. */
const markLimit = 300;

const names = directory.kinds.map(({ short }) => short);

/** Places by position with the county seats for orientation; revoked ones are left out. */
function mapChart(places: readonly Place[]): PositionChart {
  const shown = places.filter(({ wgs84, state }) => wgs84 !== null && state !== '已撤销');
  const frame = { kind: 'position' as const, ...borders };
  if (shown.length > markLimit)
    return { ...frame, kinds: [], points: [], labels: countedSeats(shown), ground: townNames };
  const points = shown.flatMap((place) =>
    place.wgs84 === null
      ? []
      : [{ name: place.name, at: place.wgs84, kind: directory.kindOf(place).short, ref: addressOf('places', place) }],
  );
  return { ...frame, kinds: names, points, labels: mapSeats, ground: townNames };
}

function countedSeats(places: readonly Place[]): PositionChart['labels'] {
  return directory.areas.flatMap(({ code, short, seat }) => {
    const count = places.filter(({ county }) => county === code).length;
    return seat === null ? [] : [{ name: `${short} ${directory.demo ? '示例 ' : ''}${String(count)}处`, at: seat }];
  });
}

type Corners = readonly [west: number, south: number, east: number, north: number];

/** Degrees around a place that its sketch shows at least: about 3 km. */
const leastDegrees = 0.03;

/** What holds these points, with a quarter of room around. */
function cornersOf(points: readonly LngLat[]): Corners {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.max(leastDegrees, (east - west) / 4, (north - south) / 4);
  return [west - room, south - room, east + room, north + room];
}

const isWithin = ([x, y]: LngLat, [west, south, east, north]: Corners): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** One place among its neighbours, towns and county seats; null where its position is not known. */
export function sketchChart(place: Place): PositionChart | null {
  const { wgs84 } = place;
  if (wgs84 === null) return null;
  const [own, others] = ['这一处', '附近的场所'];
  const around = directory
    .neighboursOf(place, 5)
    .flatMap(({ place: other }) =>
      other.wgs84 === null
        ? []
        : [{ name: other.name, at: other.wgs84, kind: others, ref: addressOf('places', other) }],
    );
  const corners = cornersOf([wgs84, ...around.map(({ at }) => at)]);
  return {
    ...{ kind: 'position', ...borders },
    kinds: around.length === 0 ? [own] : [own, others],
    points: [{ name: place.name, at: wgs84, kind: own, ref: addressOf('places', place) }, ...around],
    labels: mapSeats.filter(({ at }) => isWithin(at, corners)),
    ground: townNames.filter(({ at }) => isWithin(at, corners)),
  };
}

/** Widths in px of the drawings that a page of places has, of which its room shows one (src/ui/styles/drawing.css). */
export const sketchWidths = { small: drawingWidths[0], narrow: drawingWidths[1] } as const;

const wholeOptions = (width: number) => ({
  width,
  demo: directory.demo,
  label: `${names.join('、')}的位置示意图，各处的地址见名录`,
});

/** Where all places are, for the files that the finder's page shows and its script makes to zoom. */
export const wholeMap = (width: number): string => renderChart(mapChart(directory.places), wholeOptions(width));

/** Size of that drawing in px. */
export function mapSize(width: number): { readonly width: number; readonly height: number } {
  const { height } = drawChart(mapChart(directory.places), wholeOptions(width));
  return { width, height: Math.round(height) };
}
