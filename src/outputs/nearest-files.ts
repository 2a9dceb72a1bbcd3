import { pinyin } from 'pinyin-pro';
import { built } from '../site/built.ts';
import { demoColumn } from '../data/write-csv.ts';
import { authorityOf } from '../directory/authority.ts';
import { cutDirectory } from '../directory/cut.ts';
import { encodeFacets } from '../directory/facets.ts';
import { cutNames } from '../directory/names.ts';
import { encodeWords, type Origin } from '../directory/words.ts';
import { directory, seatOf } from '../site/directory.ts';

/** Changes with the release, so that a page never mixes two of them. */
const stamp = directory.release?.sha256.slice(0, 12) ?? 'empty';

const cut = cutDirectory(directory.places, { stamp });

/** True where the directory is too long for one file. */
export const isLong = cut.table.blocks === null;

/** Pinyin without tones, syllables separated by spaces; other characters stay as they are. */
const soundOf = (name: string): string =>
  pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true }).toLowerCase();

/** A name inside the first one, as that of a host mostly is, needs no reading of its own. */
const withSounds = (origin: Omit<Origin, 'sounds'>): Origin => ({
  ...origin,
  sounds: [origin.name, ...origin.also.filter((name) => !origin.name.includes(name))].map(soundOf),
});

function areaOrigins(): readonly Origin[] {
  return directory.areas.map((area) =>
    withSounds({
      type: 'area',
      id: area.code,
      name: area.name,
      also: [area.short, ...area.aliases].filter((name) => name !== area.name),
      county: area.code,
      at: seatOf(area, built.areas),
      precision: '县级',
    }),
  );
}

function townOrigins(): readonly Origin[] {
  return built.towns.map(({ code, name, county }) =>
    withSounds({ type: 'town', id: code, name, also: [], county, at: null, precision: '县级' }),
  );
}

function placeOrigins(): readonly Origin[] {
  return directory.places
    .filter(({ state }) => state !== '已撤销')
    .map(({ id, name, host, county, wgs84, precision }) =>
      withSounds({ type: 'place', id, name, also: [host], county, at: wgs84, precision: precision ?? '县级' }),
    );
}

/** Up to so many places their names stand in the first file; more are fetched by what is typed. */
const suggestedUpTo = 128;

/** The first file of suggestions, and where places are many the files of their names. */
function wordFiles(): readonly (readonly [name: string, content: object])[] {
  const more = directory.places.length > suggestedUpTo;
  const counties = directory.areas.map((area) => {
    const authority = authorityOf(area.code, directory.placesIn(area));
    return { code: area.code, name: area.name, authority: authority?.name ?? null, phones: authority?.phones ?? [] };
  });
  const origins = [...areaOrigins(), ...townOrigins()];
  if (!more) return [['words', encodeWords([...origins, ...placeOrigins()], counties, stamp)]];
  const { root, blocks } = cutNames(placeOrigins(), counties, stamp);
  return [
    ['words', encodeWords(origins, counties, stamp, more)],
    ['names', root],
    ...blocks.map((block, at) => [`name-${at}`, block] as const),
  ];
}

/** What the list of a long directory is filtered by, in the order of the blocks. */
function facetsFile(): object {
  const byId = new Map(directory.places.map((place) => [place.id, place]));
  const blocks = cut.blocks.map(({ columns: [ids = ''] }) => ids.split('\n').flatMap((id) => byId.get(id) ?? []));
  return encodeFacets(blocks, cut.table);
}

/** The files that the nearest finder and the filter of a long list fetch, by name without ending. Each carries the demo mark where it applies. */
export function nearestFiles(): readonly (readonly [name: string, content: object])[] {
  const parts = isLong ? { block: cut.blocks, page: cut.pages } : {};
  const files = [
    ['table', cut.table],
    ...wordFiles(),
    ...(isLong ? [['facets', facetsFile()] as const] : []),
    ...Object.entries(parts).flatMap(([type, list]) => list.map((part, at) => [`${type}-${at}`, part] as const)),
  ] as const;
  const mark = directory.demo ? { [demoColumn.heading]: demoColumn.value } : {};
  return files.map(([name, content]) => [name, { ...mark, ...content }]);
}
