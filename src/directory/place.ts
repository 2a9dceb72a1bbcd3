import type { ReadHours } from './opening/hours.ts';

/** Longitude and latitude in decimal degrees. */
export type LngLat = readonly [longitude: number, latitude: number];

/** How exactly the coordinates of a place are known. */
export type Precision = '门址' | '园区' | '乡镇' | '县级';

/** What a list shows of a place. JSON-safe; `null` and an empty list mean not published. */
export interface PlaceCard {
  readonly id: string;
  readonly name: string;
  /** Id of the kind in content/vocabulary.yaml. */
  readonly kind: string;
  readonly level: string | null;
  /** 在运行, 暂停 or 已撤销. */
  readonly state: string;
  /** Code of the county or zone in data/areas.csv whose office accepts applications here. */
  readonly county: string;
  readonly town: string | null;
  readonly host: string;
  readonly address: string | null;
  /** WGS-84: where distances are measured to. Its own position, or its town's point; null where neither is known. A county's seat is no place's position. */
  readonly wgs84: LngLat | null;
  /** GCJ-02, as Chinese map services count; for links alone. */
  readonly gcj02: LngLat | null;
  readonly precision: Precision | null;
  readonly services: readonly string[];
  readonly serves: string | null;
  readonly industries: readonly string[];
  readonly hours: string | null;
  /** 是 or 否. */
  readonly booking: string | null;
  readonly office: string | null;
  readonly phones: readonly string[];
  readonly authority: string | null;
  readonly authorityPhones: readonly string[];
  readonly website: string | null;
  readonly verified: string | null;
  readonly note: string | null;
}

/** What an answer shows of a place, and all that the browser fetches of it; the rest stands on its page. */
export interface NearPlace extends Pick<
  PlaceCard,
  'id' | 'name' | 'kind' | 'state' | 'county' | 'town' | 'address' | 'wgs84' | 'precision' | 'booking' | 'phones'
> {
  readonly hours: ReadHours;
}

/** A whole record of the directory. Dates are `YYYY-MM-DD` or what the list says. */
export interface Place extends PlaceCard {
  readonly batch: string | null;
  readonly recognised: string | null;
  readonly validUntil: string | null;
  readonly source: string;
  readonly sourcePage: string | null;
  readonly updated: string;
  /** The position that the list itself publishes, WGS-84, however rough. */
  readonly published: LngLat | null;
}

/** The cells of a record as they are published, several values in one cell still separated by ；. */
export interface PlaceSource {
  readonly id: string;
  readonly name: string;
  readonly level: string | null;
  readonly batch: string | null;
  readonly recognised: string | null;
  readonly validUntil: string | null;
  readonly state: string;
  readonly town: string | null;
  readonly host: string;
  readonly address: string | null;
  readonly precision: string | null;
  readonly services: string | null;
  readonly serves: string | null;
  readonly industry: string | null;
  readonly hours: string | null;
  readonly booking: string | null;
  readonly office: string | null;
  readonly phones: string | null;
  readonly authority: string | null;
  readonly authorityPhones: string | null;
  readonly website: string | null;
  readonly source: string;
  readonly sourcePage: string | null;
  readonly updated: string;
  readonly verified: string | null;
  readonly note: string | null;
}

/** What the cells alone do not say: ids instead of names, and both positions. */
export interface PlaceContext {
  readonly kind: string;
  readonly county: string;
  readonly wgs84: LngLat | null;
  readonly gcj02: LngLat | null;
  /** The point of its town, WGS-84; null where none is known. */
  readonly townPoint: LngLat | null;
}

/** Where distances to a place are measured: its own position where that is finer than the county, else its town's point. */
function positionOf(
  { precision }: Pick<PlaceSource, 'precision'>,
  { wgs84, townPoint }: Pick<PlaceContext, 'wgs84' | 'townPoint'>,
): Pick<PlaceCard, 'wgs84' | 'precision'> {
  const own = wgs84 === null ? null : precisionOf(precision);
  if (own !== null && own !== '县级') return { wgs84, precision: own };
  return townPoint === null ? { wgs84: null, precision: own } : { wgs84: townPoint, precision: '乡镇' };
}

/** A record from its cells. */
export function placeOf(row: PlaceSource, context: PlaceContext): Place {
  const { kind, county, wgs84, gcj02 } = context;
  return {
    id: row.id,
    name: row.name,
    kind,
    level: row.level,
    state: row.state,
    county,
    town: row.town,
    host: row.host,
    address: row.address,
    ...positionOf(row, context),
    published: wgs84,
    gcj02,
    services: itemsOf(row.services),
    serves: row.serves,
    industries: itemsOf(row.industry),
    hours: row.hours,
    booking: row.booking,
    office: row.office,
    phones: itemsOf(row.phones),
    authority: row.authority,
    authorityPhones: itemsOf(row.authorityPhones),
    website: row.website,
    verified: row.verified,
    note: row.note,
    batch: row.batch,
    recognised: row.recognised,
    validUntil: row.validUntil,
    source: row.source,
    sourcePage: row.sourcePage,
    updated: row.updated,
  };
}

/** The values of a cell that separates them by ；; none when it is empty. */
export const itemsOf = (cell: string | null): readonly string[] =>
  (cell ?? '')
    .split(/[；;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const precisions: readonly Precision[] = ['门址', '园区', '乡镇', '县级'];

/** An unknown word counts as the coarsest precision: no distance may look better than it is. */
const precisionOf = (word: string | null): Precision => precisions.find((one) => one === word) ?? '县级';
