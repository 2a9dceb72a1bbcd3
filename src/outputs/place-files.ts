import { anyRow } from '../data/addresses.ts';
import type { Area } from '../data/areas.ts';
import type { PlaceRow } from '../data/registry.ts';
import { publishedOn } from '../data/releases.ts';
import type { Release } from '../data/releases.ts';
import { schemaAt, type DatasetSchema } from '../data/schema.ts';
import { csvText, demoColumn, forExcel, releaseFileName, releaseRecords } from '../data/write-csv.ts';
import type { LngLat, Place } from '../directory/place.ts';

/** A list of places as files: the whole directory, or one area of it. */
export interface PlaceFile {
  /** Path below /directory/ without the ending; it says when the list was published and whether it is demo data. */
  readonly path: string;
  readonly release: Release<PlaceRow>;
  /** Null for the whole directory. */
  readonly area: Area | null;
}

const fileOf = (release: Release<PlaceRow>, area: Area | null): PlaceFile => {
  const [folder, name] = area === null ? ['', 'places'] : [`${area.code}/`, `places-${area.code}`];
  return { path: `${folder}${releaseFileName({ ...release, date: `${name}-${release.date}` })}`, release, area };
};

/** The files of one area, or of the whole; null while nothing is published. */
export const placeFile = (release: Release<PlaceRow> | null, area: Area | null): PlaceFile | null =>
  release === null ? null : fileOf(release, area);

/** All files: the whole directory, then each area. */
export const placeFiles = (release: Release<PlaceRow> | null, areas: readonly Area[]): readonly PlaceFile[] =>
  release === null ? [] : [null, ...areas].map((area) => fileOf(release, area));

/** The list as CSV that Excel opens rightly. Demo data carries its mark in the first column. */
export function placesCsv(schema: DatasetSchema, { release, area }: PlaceFile): string {
  const rows = area === null ? release.rows : release.rows.filter(({ county }) => county === area.name);
  return forExcel(csvText(releaseRecords(schema, { ...release, rows })));
}

/** A place in GeoJSON; places whose position is not published have no geometry (RFC 7946, section 3.2). */
interface PlaceFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: LngLat } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Everything of the row except its position, under the published headings, the demo mark first. */
function featureOf(
  row: PlaceRow,
  { published }: Pick<Place, 'published'>,
  { demo, date }: Release<PlaceRow>,
  schema: DatasetSchema,
): PlaceFeature {
  const columns = schemaAt(schema, date).columns.filter(
    ({ key }) => !['longitude', 'latitude', 'system'].includes(key),
  );
  const mark = demo ? [[demoColumn.heading, demoColumn.value] as const] : [];
  return {
    type: 'Feature',
    id: row.id,
    geometry: published === null ? null : { type: 'Point', coordinates: published },
    properties: Object.fromEntries<unknown>([
      ...mark,
      ...columns.map(({ key, heading }) => [heading, anyRow(row)[key]] as const),
    ]),
  };
}

/** The places of a directory, all and by area, as far as a map is concerned. */
interface Shown {
  readonly places: readonly Pick<Place, 'id' | 'published'>[];
  readonly placesIn: (area: Area) => Shown['places'];
}

/** The list as GeoJSON in WGS-84 (RFC 7946), one feature a line. */
export function placesGeoJson(schema: DatasetSchema, { release, area }: PlaceFile, directory: Shown): string {
  const places = area === null ? directory.places : directory.placesIn(area);
  const rows = new Map(release.rows.map((row) => [row.id, row]));
  const features = places.flatMap((place) => {
    const row = rows.get(place.id);
    return row === undefined ? [] : [JSON.stringify(featureOf(row, place, release, schema))];
  });
  const about = {
    ...(release.demo ? { [demoColumn.heading]: demoColumn.value } : {}),
    title: area === null ? schema.title : `${area.name}：${schema.title}`,
    published: publishedOn(release),
    source: release.title,
    licence: release.licence,
  };
  return `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[\n${features.join(',\n')}\n]}\n`;
}
