import { bordersOf } from '../charts/borders.ts';
import type { PositionChart } from '../charts/index.ts';
import { addressOf } from '../data/addresses.ts';
import { wgs84Of } from '../data/position.ts';
import type { Place } from '../directory/place.ts';
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

/** More marks than this would be a blot; then each area has one mark, with the count in its name. */
const markLimit = 300;

const names = directory.kinds.map(({ short }) => short);

/** Places by position with the county seats for orientation; revoked ones are left out. */
export function mapChart(places: readonly Place[]): PositionChart {
  const shown = places.filter(({ wgs84, state }) => wgs84 !== null && state !== '已撤销');
  const frame = { kind: 'position' as const, ...borders };
  if (shown.length > markLimit) return { ...frame, kinds: [], points: [], labels: countedSeats(shown) };
  const points = shown.flatMap((place) =>
    place.wgs84 === null
      ? []
      : [{ name: place.name, at: place.wgs84, kind: directory.kindOf(place).short, ref: addressOf('places', place) }],
  );
  return { ...frame, kinds: names, points, labels: mapSeats };
}

function countedSeats(places: readonly Place[]): PositionChart['labels'] {
  return directory.areas.flatMap(({ code, short, seat }) => {
    const count = places.filter(({ county }) => county === code).length;
    return seat === null ? [] : [{ name: `${short} ${String(count)}处`, at: seat }];
  });
}

/** One place among the county seats. */
export const sketchChart = (place: Place): PositionChart => ({
  ...mapChart([]),
  kinds: [directory.kindOf(place).short],
  points: mapChart([place]).points,
});
