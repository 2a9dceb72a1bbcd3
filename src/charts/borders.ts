import { geoArea, type ExtendedFeature } from 'd3';
import type { LonLat, PositionChart } from './types.ts';

/** What a drawing of positions gets when borders may be shown; empty when not. */
export type Borders = Pick<PositionChart, 'borders' | 'mapNumber'>;

/** The boundary file of content/site.yaml. */
export interface BoundaryFile {
  /** GeoJSON; empty when none is named, undefined when the named file does not exist. */
  readonly text: string | undefined;
  readonly file: string;
  /** 审图号; empty while there is none. */
  readonly approval: string;
  /** A point of the file in WGS-84, in which everything is drawn; null for what is no point. */
  readonly toWgs84: (longitude: number, latitude: number) => LonLat | null;
}

type Ring = readonly (readonly number[])[];

/** Borders are drawn only when both the file and its map number are given. Throws, naming the file, when it cannot be drawn. */
export function bordersOf({ text, file, approval, toWgs84 }: BoundaryFile): Borders {
  if (text === undefined)
    throw new Error(`${file} 不存在：请放好边界文件，或把 content/site.yaml 的 map.boundaryFile 留空`);
  if (text === '' || approval === '') return {};
  const parsed = JSON.parse(text) as { readonly features?: readonly ExtendedFeature[] };
  if (!Array.isArray(parsed.features) || parsed.features.length === 0)
    throw new Error(`${file} 应为 GeoJSON 的 FeatureCollection，至少有一个 feature`);
  const features: readonly ExtendedFeature[] = parsed.features;
  return { borders: features.map((feature) => borderOf(feature, file, toWgs84)), mapNumber: approval };
}

function borderOf({ geometry }: ExtendedFeature, file: string, toWgs84: BoundaryFile['toWgs84']): ExtendedFeature {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    throw new Error(`${file} 只能有 Polygon 和 MultiPolygon，实际有「${geometry?.type ?? '空'}」`);
  // The cast is this border's: the type above says how deep the rings lie.
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as readonly Ring[][];
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((point) => converted(point, toWgs84))));
  const [first] = coordinates;
  const polygon: ExtendedFeature = {
    type: 'Feature',
    properties: null,
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: first ?? [] }
        : { type: 'MultiPolygon', coordinates },
  };
  // d3-geo fills the rest of the sphere when rings wind the way that RFC 7946 asks for.
  return geoArea(polygon) < 2 * Math.PI ? polygon : turned(polygon, coordinates);
}

function converted(
  [longitude = NaN, latitude = NaN]: readonly number[],
  toWgs84: BoundaryFile['toWgs84'],
): [number, number] {
  const point = toWgs84(longitude, latitude);
  if (point === null) throw new Error(`invalid boundary point: ${String(longitude)},${String(latitude)}`);
  return [point[0], point[1]];
}

const turned = (feature: ExtendedFeature, polygons: readonly [number, number][][][]): ExtendedFeature => ({
  ...feature,
  geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => [...ring].reverse())) },
});
