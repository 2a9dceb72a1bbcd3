import { authorityOf } from '../authority.ts';
import type { Directory, ListedArea, ListedTown } from '../index.ts';
import { cutDirectory, type CutDirectory } from './cut.ts';
import { encodeFacets } from './facets.ts';
import { cutNames } from './names.ts';
import { encodeSuggestions, type County, type Origin } from './suggestions.ts';

interface NamedArea extends ListedArea {
  readonly short: string;
  readonly aliases: readonly string[];
}

/** What the finder's files are made of. */
export interface FinderSource {
  readonly directory: Pick<Directory<NamedArea>, 'places' | 'areas' | 'placesIn'>;
  readonly towns: readonly ListedTown[];
  /** Changes with the release, so that a page never mixes two of them. */
  readonly stamp: string;
  /** What each file says of itself first, such as that it is demo data. */
  readonly mark: Readonly<Record<string, string>>;
  /** Pinyin without tones, syllables separated by spaces; other characters stay as they are. */
  readonly soundOf: (name: string) => string;
}

/** A file by its name without ending. */
type NamedFile = readonly [name: string, content: object];

/** What the nearest finder and the filter of a long list fetch. */
export interface FinderFiles {
  /** True where the directory is too long for one file. */
  readonly isLong: boolean;
  readonly files: readonly NamedFile[];
}

type Unread = Omit<Origin, 'sounds'>;

/** A name inside the first one, as that of a host mostly is, needs no reading of its own. */
const withSounds = (origin: Unread, soundOf: FinderSource['soundOf']): Origin => ({
  ...origin,
  sounds: [origin.name, ...origin.also.filter((name) => !origin.name.includes(name))].map(soundOf),
});

const areaOrigins = ({ directory }: FinderSource): readonly Unread[] =>
  directory.areas.map((area) => ({
    type: 'area',
    id: area.code,
    name: area.name,
    also: [area.short, ...area.aliases].filter((name) => name !== area.name),
    county: area.code,
    at: area.seat,
    precision: '县级',
  }));

const townOrigins = ({ towns }: FinderSource): readonly Unread[] =>
  towns.map(({ code, name, county, at }) => ({
    type: 'town',
    id: code,
    name,
    also: [],
    county,
    at,
    precision: '乡镇',
  }));

const placeOrigins = ({ directory }: FinderSource): readonly Unread[] =>
  directory.places
    .filter(({ state }) => state !== '已撤销')
    .map(({ id, name, host, county, wgs84, precision }) => ({
      type: 'place',
      id,
      name,
      also: [host],
      county,
      at: wgs84,
      precision: precision ?? '门址',
    }));

const countiesOf = ({ directory }: FinderSource): readonly County[] =>
  directory.areas.map((area) => {
    const authority = authorityOf(area.code, directory.placesIn(area));
    return { code: area.code, name: area.name, authority: authority?.name ?? null, phones: authority?.phones ?? [] };
  });

/** Up to so many places their names stand in the first file; more are fetched by what is typed, so that who names a town does not wait for them. */
const suggestedUpTo = 40;

/** The first file of suggestions, and where places are many the files of their names. */
function suggestionFiles(source: FinderSource): readonly NamedFile[] {
  const { directory, stamp } = source;
  const read = (origins: readonly Unread[]) => origins.map((origin) => withSounds(origin, source.soundOf));
  const counties = countiesOf(source);
  const origins = read([...areaOrigins(source), ...townOrigins(source)]);
  const places = read(placeOrigins(source));
  if (directory.places.length <= suggestedUpTo)
    return [['words', encodeSuggestions([...origins, ...places], counties, stamp)]];
  const { root, blocks } = cutNames(places, counties, stamp);
  return [
    ['words', encodeSuggestions(origins, counties, stamp, true)],
    ['names', root],
    ...blocks.map((block, at) => [`name-${at}`, block] as const),
  ];
}

/** What the list of a long directory is filtered by, in the order of the blocks. */
function facetsFile({ directory }: FinderSource, { blocks, table }: CutDirectory): object {
  const byId = new Map(directory.places.map((place) => [place.id, place]));
  const places = blocks.map(({ columns: [ids = ''] }) => ids.split('\n').flatMap((id) => byId.get(id) ?? []));
  return encodeFacets(places, table);
}

/** The files of a directory for the browser. */
export function finderFiles(source: FinderSource): FinderFiles {
  const cut = cutDirectory(source.directory.places, { stamp: source.stamp });
  const isLong = cut.table.blocks === null;
  const parts = isLong ? { block: cut.blocks, page: cut.pages } : {};
  const files: readonly NamedFile[] = [
    ['table', cut.table],
    ...suggestionFiles(source),
    ...(isLong ? [['facets', facetsFile(source, cut)] as const] : []),
    ...Object.entries(parts).flatMap(([type, list]) => list.map((part, at) => [`${type}-${at}`, part] as const)),
  ];
  return { isLong, files: files.map(([name, content]) => [name, { ...source.mark, ...content }]) };
}
