import type { Fact } from '../claims/fact.ts';
import { reckonedAddress } from '../data/addresses.ts';
import type { Area } from '../data/areas.ts';
import type { PlaceRow } from '../data/registry.ts';
import type { Release, Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { yearEnd } from '../kit/dates.ts';
import { boundOf, cityOf, periodOf, planYears } from './facts.ts';

export type PlaceKind = Vocabulary['placeKinds'][number];

type List = Release<PlaceRow>;

const revoked = '已撤销';

/** Whether a place is of a level that the target of its kind counts. */
export const isCounted = ({ level }: Pick<PlaceRow, 'level'>, { levels }: PlaceKind): boolean =>
  levels === undefined || (level !== null && levels.includes(level));

/**
 * Whether a place stood at the end of a day: recognised by then and not revoked by then. A revocation counts from its own date;
 * where it has none, the first list of that day or later decides. `when` dates may be a year or a month: the place is taken to
 * be recognised by its end.
 */
function stoodAt(place: PlaceRow, day: string, later: List | undefined): boolean {
  if (place.recognised === null || place.recognised > day.slice(0, place.recognised.length)) return false;
  if (place.state !== revoked) return true;
  if (place.revoked !== null) return place.revoked > day;
  const then = later?.rows.find(({ id }) => id === place.id);
  return then !== undefined && then.state !== revoked;
}

/** Places of a kind in the whole city at the end of each year of the plan, as far as they count towards the target. */
export function placesByYear(snapshot: Snapshot, kind: PlaceKind): readonly Fact[] {
  const release = snapshot.releases.places;
  const city = cityOf(snapshot.areas).name;
  return planYears(snapshot).map((year): Fact => {
    const about = {
      ref: reckonedAddress('places', '计数', year, city, kind.name),
      name: kind.name,
      area: city,
      unit: kind.unit,
      verb: '建成',
      period: periodOf('end', year, release),
    };
    if (release === null || boundOf(release) < `${String(year)}-01-01`)
      return { ...about, value: null, status: 'pending' };
    const day = about.period.until ?? yearEnd(year);
    const later = snapshot.lists.find((list) => boundOf(list) >= yearEnd(year));
    const standing = release.rows.filter(
      (place) => place.kind === kind.name && isCounted(place, kind) && stoodAt(place, day, later),
    );
    return { ...about, value: standing.length, status: about.period.until === undefined ? 'final' : 'provisional' };
  });
}

/** The names that places of an area have in their 县市区: its own and those of the parts that it contains. */
function namesOf(areas: readonly Area[], area: Area): ReadonlySet<string> {
  const parts = areas.filter(({ parent, level }) => parent === area.code && level !== '统计口径');
  return new Set([
    ...(area.level === '统计口径' ? [] : [area.name]),
    ...parts.flatMap((part) => [...namesOf(areas, part)]),
  ]);
}

/** A scope that is its parent without the parts that have places of their own (婺城区不含开发区): its places bear the parent's name. */
function isRest(areas: readonly Area[], area: Area): boolean {
  return area.level === '统计口径' && areas.every(({ parent }) => parent !== area.code);
}

/** The places of an area in the list, all kinds: 婺城区 with its zone, 婺城区（不含开发区） without, 市区 as the sum of its counties. */
export function placesOf(snapshot: Snapshot, area: Area): readonly PlaceRow[] {
  const { areas } = snapshot;
  const parent = areas.find(({ code }) => code === area.parent);
  const names = isRest(areas, area) && parent !== undefined ? new Set([parent.name]) : namesOf(areas, area);
  const rows = snapshot.releases.places?.rows ?? [];
  return area.level === '市' ? rows : rows.filter(({ county }) => names.has(county));
}

/** Places of a kind in one area as the list has them, those of every level, revoked ones left out. */
export function placesIn(snapshot: Snapshot, kind: PlaceKind, area: Area): Fact {
  const release = snapshot.releases.places;
  const about = {
    ref: reckonedAddress('places', '计数', area.name, kind.name),
    name: kind.short,
    area: area.name,
    unit: kind.unit,
    verb: '有',
    period: listPeriod(release),
  };
  if (release === null) return { ...about, value: null, status: 'pending' };
  const rows = placesOf(snapshot, area).filter((place) => place.kind === kind.name && place.state !== revoked);
  return { ...about, value: rows.length, status: 'final' };
}

/** What a list covers: the day that it was taken. */
export function listPeriod(release: List | null): Fact['period'] {
  const until = release === null ? '' : boundOf(release);
  const year = Number(until.slice(0, 4));
  return until === yearEnd(year) ? { kind: 'end', year } : { kind: 'end', year, until };
}

/** What counts of places leave out, for the notes of the figures that show them. */
export const targetCountNote =
  '由名录推算：按认定时间累计到各年年底，计划只写年份的目标也数到那年年底；撤销的从撤销之日起不计；未公布认定时间的不计入；限定级别的，只计目标所指级别。';

/** What counts of today's list hold. */
export const listCountNote = '由名录推算：列出名录中未撤销的全部场所，包括不计入计划目标的级别和认定时间未公布的。';

/** All places of one area as the list has them. */
export function totalIn(snapshot: Snapshot, area: Area): Fact {
  const counts = snapshot.vocabulary.placeKinds.map((kind) => placesIn(snapshot, kind, area));
  const [one] = counts;
  const value = counts.reduce<number | null>(
    (sum, { value: part }) => (sum === null || part === null ? null : sum + part),
    0,
  );
  return {
    ref: reckonedAddress('places', '计数', area.name, '合计'),
    name: '场所',
    area: area.name,
    unit: '处',
    verb: '有',
    period: one?.period ?? listPeriod(null),
    value,
    status: value === null ? 'pending' : 'final',
  };
}
