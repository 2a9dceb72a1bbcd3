import type { Area } from './areas.ts';
import { findText, type DraftRow, type RowCheck, type RowProblem } from './draft-row.ts';
import type { Known } from './lookup.ts';
import { distanceKm, wgs84Of, type LngLat } from './position.ts';
import { problemList, type Problem } from './problem.ts';
import type { Vocabulary } from './vocabulary.ts';

type Bounds = Vocabulary['bounds'];

const isInside = ([x, y]: LngLat, { west, east, south, north }: Bounds): boolean =>
  x >= west && x <= east && y >= south && y <= north;

const numberOf = (value: string | number | null | undefined): number | null =>
  typeof value === 'number' ? value : null;

function positionOf(row: DraftRow): LngLat | null {
  return wgs84Of({
    longitude: numberOf(row['longitude']),
    latitude: numberOf(row['latitude']),
    system: findText(row, 'system') ?? null,
  });
}

const companions = [
  ['longitude', '经度'],
  ['latitude', '纬度'],
  ['system', '坐标系'],
  ['precision', '坐标精度'],
] as const;

/** Either all four cells of a position or none. */
function checkCompleteness(row: DraftRow): readonly RowProblem[] {
  const empty = companions.filter(([key]) => row[key] === null);
  if (empty.length === 0 || empty.length === companions.length) return [];
  const given = companions.filter(([key]) => typeof row[key] === 'number' || typeof row[key] === 'string');
  const names = given.map(([, heading]) => heading).join('、');
  return empty.map(([key, heading]) => ({ key, message: `填了${names}就要填${heading}；不知道坐标时四格都留空` }));
}

/** The seat of an area, or of the area around it. */
function seatNear(area: Area | undefined, known: Known): LngLat | null {
  if (area === undefined || area.seat !== null) return area?.seat ?? null;
  return area.parent === null ? null : seatNear(known.areaByCode.get(area.parent), known);
}

function checkBounds(row: DraftRow, known: Known): readonly RowProblem[] {
  const position = positionOf(row);
  const { bounds } = known.context.vocabulary;
  if (position === null) return [];
  const [x, y] = position;
  if (isInside([y, x], bounds))
    return [
      {
        key: 'longitude',
        message: `经度和纬度填反了；请写经度 ${row['latitude'] ?? ''}，纬度 ${row['longitude'] ?? ''}`,
      },
    ];
  if (!isInside(position, bounds)) {
    const message = `位置 ${row['longitude'] ?? ''}, ${row['latitude'] ?? ''} 超出范围：经度应在 ${bounds.west} 至 ${bounds.east}，纬度应在 ${bounds.south} 至 ${bounds.north}（WGS-84）；请核对坐标和坐标系`;
    return [{ key: 'longitude', message }];
  }
  const county = known.areaByName.get(findText(row, 'county') ?? '');
  const seat = seatNear(county, known);
  if (county === undefined || seat === null) return [];
  const far = distanceKm(position, seat);
  if (far <= bounds.seatKm) return [];
  return [
    {
      key: 'longitude',
      message: `离${county.name}驻地 ${far.toFixed(0)} 公里，超过 ${bounds.seatKm} 公里；请核对坐标或县市区`,
    },
  ];
}

/** Whether a place's coordinates are complete, the right way round, inside the bounds and near their county. Datasets without coordinates pass. */
export const checkPosition: RowCheck = (row, _schema, known) => [...checkCompleteness(row), ...checkBounds(row, known)];

/** Warns of several places at one point: true in one building, more often a county's seat typed for all. */
export function checkSharedPoints(
  rows: readonly (DraftRow & { readonly line: number })[],
  file: string,
): readonly Problem[] {
  const { problems, report } = problemList(file);
  const points = new Map<string, number[]>();
  for (const row of rows) {
    const point = positionOf(row)?.join(', ');
    if (point !== undefined) points.set(point, [...(points.get(point) ?? []), row.line]);
  }
  for (const [point, [first = 0, ...others]] of points)
    if (others.length > 0)
      report(first, '经度', `与第 ${others.join('、')} 行在同一点（${point}）；若不在一处，请核对坐标`, 'warning');
  return problems;
}
