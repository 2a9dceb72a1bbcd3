import type { LngLat, Precision } from '../place.ts';
import { refuseForeign } from './foreign.ts';

/** Version of the file of suggestions; a reader refuses any other. */
export const suggestionsVersion = 3;

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
  /** WGS-84; null where no position of its own is known: nobody's distance is measured from somewhere else. */
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

/** Decimals that a position of each type is stored with: a town's point is told in kilometres, its third decimal is 100 m. */
const decimals = { area: 5, town: 3, place: 5 } as const;
/** The precision of most positions of each type, which is not written. */
const usual: Readonly<Record<Origin['type'], Precision>> = { area: '县级', town: '乡镇', place: '门址' };

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
      column(({ at, type }) => (at === null ? '' : at.map((degrees) => degrees.toFixed(decimals[type])).join(' '))),
      column(({ precision, type }) => (precision === usual[type] ? '' : precision)),
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

/** Reads what `encodeSuggestions` wrote; A block of names takes `known`, the words it belongs to. Throws `ForeignDataError` for anything else. */
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
  const typeAt = (index: number): Origin['type'] => types[type[index] as keyof typeof types];
  const origins = id.map((one, index): Origin => ({
    type: typeAt(index),
    id: one,
    name: name[index] ?? '',
    also: items(also[index]),
    sounds: items(sounds[index]),
    county: codeAt(index),
    at: pointAt(index),
    precision: (precision[index] || usual[typeAt(index)]) as Precision,
  }));
  return { counties, origins, more: file.more, stamp: file.stamp };
}
