import gcoordModule from 'gcoord';

interface Gcoord {
  readonly WGS84: string;
  readonly GCJ02: string;
  readonly BD09: string;
  readonly transform: (point: [number, number], from: string, to: string) => [number, number];
}

// The package's types describe its ES module; TypeScript's nodenext takes them for CommonJS and sees no functions.
const gcoord = gcoordModule as unknown as Gcoord;

/** Longitude and latitude in decimal degrees. */
export type LngLat = readonly [longitude: number, latitude: number];

/** What a row says about where it is: the numbers that its editor gave, and their system. */
export interface StatedPosition {
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly system: string | null;
}

// CGCS2000 and WGS-84 differ by less than what any of these coordinates is measured to.
const systems = {
  'WGS-84': gcoord.WGS84,
  CGCS2000: gcoord.WGS84,
  'GCJ-02': gcoord.GCJ02,
  'BD-09': gcoord.BD09,
} as const;

/** The names of the coordinate systems that a file may use. */
export const systemNames: readonly string[] = Object.keys(systems);

const isSystem = (name: string): name is keyof typeof systems => name in systems;

// Six decimals are 0.1 m, finer than any source; the conversions' own error is larger.
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

function convert(row: StatedPosition, to: 'WGS-84' | 'GCJ-02'): LngLat | null {
  const { longitude, latitude, system } = row;
  if (longitude === null || latitude === null || system === null || !isSystem(system)) return null;
  if (systems[system] === systems[to]) return [longitude, latitude];
  const [x, y] = gcoord.transform([longitude, latitude], systems[system], systems[to]);
  return [rounded(x), rounded(y)];
}

/** Where the row is in WGS-84, as GPS and browsers count; null without coordinates. Conversion by gcoord, rounded to 6 decimals. */
export const wgs84Of = (row: StatedPosition): LngLat | null => convert(row, 'WGS-84');

/** Where the row is in GCJ-02, as links to Chinese map services count; null without coordinates. */
export const gcj02Of = (row: StatedPosition): LngLat | null => convert(row, 'GCJ-02');

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in km between two WGS-84 points (haversine, mean Earth radius 6371.0088 km). */
export function distanceKm([x1, y1]: LngLat, [x2, y2]: LngLat): number {
  const dy = Math.sin(radians(y2 - y1) / 2) ** 2;
  const dx = Math.sin(radians(x2 - x1) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(dy + Math.cos(radians(y1)) * Math.cos(radians(y2)) * dx));
}
