import type { Box } from '../../directory/geometry/box.ts';
import type { LngLat, Precision } from '../../directory/place.ts';
import { form } from './parts.ts';

/** Where the reader is, or the sentence that says why nobody knows and what to do instead. */
export type Located =
  { readonly at: LngLat; readonly precision: Precision; readonly problem: null } | { readonly problem: string };

const otherwise = '请在上面填写单位所在的县（市、区）。';

const problems = {
  insecure: `这个网址没有使用 HTTPS，浏览器不允许定位。${otherwise}`,
  missing: `这个浏览器不能定位。${otherwise}`,
  denied: `没有得到定位许可。可以在浏览器设置里允许本站定位，或者${otherwise}`,
  timeout: `定位超时，没有得到位置。可以再试一次，或者${otherwise}`,
  unavailable: `设备现在得不到位置。${otherwise}`,
  rough: (km: string) => `定位误差约 ${km} 公里，算不准距离。${otherwise}`,
  outside: (city: string) => `您现在不在${city}范围内，按现在的位置查找没有意义。${otherwise}`,
} as const;

/** How exactly a reading with this radius in metres can be told. */
function precisionOf(metres: number): Precision {
  if (metres <= 200) return '门址';
  if (metres <= 1000) return '园区';
  return '乡镇';
}

/** Milliseconds after which a reader is told that nothing came. */
const patience = 15_000;

/** A reading with a larger radius, in metres, is no position: distances from it would be nobody's. */
const roughest = 5000;

const isInside = ([x, y]: LngLat, { west, east, south, north }: Box): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Asks the browser for the position, WGS-84, once. It stays in this page. */
export function locate(): Promise<Located> {
  const { city = '', bounds = '{}' } = form.dataset;
  if (!isSecureContext) return Promise.resolve({ problem: problems.insecure });
  // Old or hardened browsers lack it, whatever the types say.
  const geolocation = navigator.geolocation as Geolocation | undefined;
  if (geolocation === undefined) return Promise.resolve({ problem: problems.missing });
  return new Promise((resolve) => {
    // The browser's own limit does not count while it waits for a permission that nobody gives.
    setTimeout(() => resolve({ problem: problems.timeout }), patience);
    geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        const at: LngLat = [longitude, latitude];
        resolve(
          accuracy > roughest
            ? { problem: problems.rough((accuracy / 1000).toFixed(0)) }
            : isInside(at, JSON.parse(bounds) as Box)
              ? { at, precision: precisionOf(accuracy), problem: null }
              : { problem: problems.outside(city) },
        );
      },
      ({ code }) =>
        resolve({ problem: code === 1 ? problems.denied : code === 3 ? problems.timeout : problems.unavailable }),
      { timeout: 10_000, maximumAge: 60_000 },
    );
  });
}
