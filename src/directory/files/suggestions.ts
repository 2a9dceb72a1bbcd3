import type { LngLat, Precision } from '../place.ts';
import { refuseForeign } from './foreign.ts';

/** Version of the file of suggestions; a reader refuses any other. */
export const suggestionsVersion = 2;

/** Something that says where one is: an area, a town, or a place by its own name or that of its host. */
export interface Origin {
  readonly type: 'area' | 'town' | 'place';
  /** Code of the area or town, or the place's id: what the URL carries. */
  readonly id: string;
  readonly name: string;
  /** Other names: aliases of an area, the host of a place. */
  readonly also: readonly string[];
  /** Pinyin of the name and of each other name, without tones, syllables separated by spaces. */
  readonly sounds: readonly string[];
  /** Code of the county whose office accepts applications from here. */
  readonly county: string;
  /** WGS-84; null where no position is known, not even that of the seat. */
  readonly at: LngLat | null;
  readonly precision: Precision;
}

/** A county as answers speak of it. */
export interface County {
  readonly code: string;
  readonly name: string;
  readonly authority: string | null;
  readonly phones: readonly string[];
}

/** The file of suggestions, one text a column and one line an entry where the entries are many. */
export interface SuggestionsFile {
  readonly version: number;
  readonly stamp: string;
  readonly counties: readonly County[];
  readonly columns: readonly string[];
  /** True where the places are so many that their names lie in files of their own. */
  readonly more: boolean;
}

const list = '；';

/** The file of suggestions. */
export function encodeSuggestions(
  origins: readonly Origin[],
  counties: readonly County[],
  stamp: string,
  more = false,
): SuggestionsFile {
  const codes = counties.map(({ code }) => code);
  const column = (value: (origin: Origin) => string): string => origins.map(value).join('\n');
  return {
    version: suggestionsVersion,
    stamp,
    more,
    counties,
    columns: [
      column(({ type }) => type.charAt(0)),
      column(({ id }) => id),
      column(({ name }) => name),
      column(({ also }) => also.join(list)),
      column(({ sounds }) => sounds.join(list)),
      column(({ county }) => String(codes.indexOf(county))),
      column(({ at, type }) =>
        at === null || type === 'town' ? '' : at.map((degrees) => degrees.toFixed(5)).join(' '),
      ),
      column(({ precision }) => (precision === '县级' ? '' : precision)),
    ],
  };
}

/** What a fetched file of suggestions holds. */
export interface Suggestions {
  readonly counties: readonly County[];
  readonly origins: readonly Origin[];
  readonly more: boolean;
  readonly stamp: string;
}

const types = { a: 'area', t: 'town', p: 'place' } as const;
const items = (text = ''): readonly string[] => (text === '' ? [] : text.split(list));

/** Reads what `encodeSuggestions` wrote; towns take the position of their county's seat. A block of names takes `known`, the words it belongs to. Throws `ForeignDataError` for anything else. */
export function readSuggestions(value: unknown, known?: Suggestions): Suggestions {
  // The cast of this border: version and stamp say that encodeSuggestions wrote it.
  const file = refuseForeign(value, {
    version: suggestionsVersion,
    stamp: known?.stamp ?? null,
  }) as unknown as SuggestionsFile;
  const counties = known?.counties ?? file.counties;
  const [type = [], id = [], name = [], also = [], sounds = [], county = [], at = [], precision = []] =
    file.columns.map((column) => column.split('\n'));
  const codeAt = (index: number): string => counties[Number(county[index])]?.code ?? '';
  const pointAt = (index: number): LngLat | null => {
    const [x, y] = (at[index] ?? '').split(' ').map(Number);
    return x === undefined || y === undefined ? null : [x, y];
  };
  const seats = new Map(id.map((one, index) => [one, pointAt(index)]));
  const origins = id.map((one, index): Origin => ({
    type: types[type[index] as keyof typeof types],
    id: one,
    name: name[index] ?? '',
    also: items(also[index]),
    sounds: items(sounds[index]),
    county: codeAt(index),
    at: pointAt(index) ?? seats.get(codeAt(index)) ?? null,
    precision: (precision[index] || '县级') as Precision,
  }));
  return { counties, origins, more: file.more, stamp: file.stamp };
}
