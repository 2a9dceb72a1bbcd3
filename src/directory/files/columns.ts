import type { NearPlace, PlaceCard, Precision } from '../place.ts';

/** The fields of a place that are words. */
export type Words = Omit<NearPlace, 'kind' | 'county' | 'wgs84' | 'hours'>;

const lineBreak = /[\r\n]+/g;
const separator = '；';

/** One text a field, one line a place: shorter than lists of quoted strings. An empty line is not published. */
export function encodeColumns(places: readonly PlaceCard[]): readonly string[] {
  const columns: readonly ((place: PlaceCard) => string | null)[] = [
    ({ id }) => id,
    ({ name }) => name,
    ({ state }) => state,
    ({ town }) => town,
    ({ address }) => address,
    ({ booking }) => booking,
    ({ phones }) => phones.join(separator),
    ({ precision }) => precision,
  ];
  return columns.map((value) => places.map((place) => (value(place) ?? '').replace(lineBreak, ' ')).join('\n'));
}

/** The fields of each place again; null when the columns are not those of `count` places. */
export function decodeColumns(texts: unknown, count: number): readonly Words[] | null {
  if (!Array.isArray(texts) || texts.length !== 8) return null;
  const lines = texts.map((text: unknown) => (typeof text === 'string' ? text.split('\n') : []));
  if (lines.some(({ length }) => length !== count)) return null;
  return Array.from({ length: count }, (_, at): Words => {
    const [id = '', name = '', state = '', town, address, booking, phones, precision] = lines.map((line) => line[at]);
    return {
      id,
      name,
      state,
      town: town || null,
      address: address || null,
      booking: booking || null,
      phones: phones ? phones.split(separator) : [],
      precision: (precision || null) as Precision | null,
    };
  });
}
