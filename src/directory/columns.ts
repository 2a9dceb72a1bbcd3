import type { PlaceCard, Precision } from './place.ts';

const required = ['id', 'name', 'state', 'host'] as const;
const optional = [
  'level',
  'town',
  'address',
  'serves',
  'hours',
  'booking',
  'office',
  'authority',
  'website',
  'verified',
  'note',
] as const;
const lists = ['services', 'industries', 'phones', 'authorityPhones'] as const;

type Required = { readonly [K in (typeof required)[number]]: string };
type Optional = { readonly [K in (typeof optional)[number]]: string | null };
type Lists = { readonly [K in (typeof lists)[number]]: readonly string[] };

/** The fields of a place that are words. */
export type Words = Required & Optional & Lists & { readonly precision: Precision | null };

const lineBreak = /[\r\n]+/g;
const separator = '；';

/** One text a field, one line a place: shorter than lists of quoted strings. An empty line is not published. */
export function encodeColumns(places: readonly PlaceCard[]): readonly string[] {
  const column = (value: (place: PlaceCard) => string | null): string =>
    places.map((place) => (value(place) ?? '').replace(lineBreak, ' ')).join('\n');
  return [
    ...required.map((key) => column((place) => place[key])),
    ...optional.map((key) => column((place) => place[key])),
    ...lists.map((key) => column((place) => place[key].join(separator))),
    column(({ precision }) => precision),
  ];
}

/** The fields of each place again; null when the columns are not those of `count` places. */
export function decodeColumns(columns: unknown, count: number): readonly Words[] | null {
  if (!Array.isArray(columns) || columns.length !== required.length + optional.length + lists.length + 1) return null;
  const lines = columns.map((column: unknown) => (typeof column === 'string' ? column.split('\n') : []));
  if (lines.some(({ length }) => length !== count)) return null;
  const from = <K extends string, V>(
    keys: readonly K[],
    first: number,
    at: number,
    read: (text: string) => V,
  ): { readonly [P in K]: V } =>
    Object.fromEntries(keys.map((key, index) => [key, read(lines[first + index]?.[at] ?? '')])) as {
      readonly [P in K]: V;
    };
  return Array.from({ length: count }, (_, at): Words => ({
    ...from(required, 0, at, (text) => text),
    ...from(optional, required.length, at, (text) => text || null),
    ...from(lists, required.length + optional.length, at, (text) => (text === '' ? [] : text.split(separator))),
    ...from(['precision'], lines.length - 1, at, (text) => (text || null) as Precision | null),
  }));
}
