import type { County, Origin } from '../../directory/files/suggestions.ts';
import type { Answer } from '../../directory/finder/answer.ts';
import type { FoundPlace } from '../../directory/finder/finder.ts';
import type { Phrase } from '../../directory/finder/phrases.ts';
import { directionWord } from '../../directory/geometry/direction.ts';
import { coarser, distanceText } from '../../directory/geometry/distance-text.ts';
import { phoneHref } from '../../directory/links.ts';
import type { BeijingTime, Calendar } from '../../directory/opening/calendar.ts';
import { openStateAt, openText } from '../../directory/opening/open-state.ts';
import type { LngLat, Precision } from '../../directory/place.ts';
import { byId, make } from './element.ts';
import { basePath, kindName, phrase } from './parts.ts';

/** What an answer is written with. */
export interface Setting {
  /** What the reader named; null for a measured position. */
  readonly from: Origin | null;
  /** Where distances are measured from; null where none is told. */
  readonly origin: LngLat | null;
  /** Towns of the county that have a point, for a reader whose town has none. */
  readonly towns: readonly Origin[];
  readonly precision: Precision;
  /** The county that accepts the reader's applications; null while it is not chosen. */
  readonly county: County | null;
  readonly counties: readonly County[];
  /** Name of the chosen kind, or the word for any. */
  readonly kind: string;
  readonly calendar: Calendar;
  readonly now: BeijingTime;
}

/** Distances below this many km tell no direction when a position is known by town or county alone. */
const blurKm = 3;

/** Towns with a point in the county of a town without one. */
export const neighbourTowns = (from: Origin | null, origins: readonly Origin[]): readonly Origin[] =>
  from === null || from.at !== null
    ? []
    : origins.filter(({ type, county, at }) => type === 'town' && county === from.county && at !== null);

/** Distance and direction; empty where no distance is told. From a county's seat the words say so: it is nobody's own distance. */
function whereText({ place, distanceKm }: FoundPlace, { from, origin, precision }: Setting): string {
  if (origin === null) return '';
  if (distanceKm === null || place.wgs84 === null) return phrase('unplaced');
  const exact = place.precision ?? '县级';
  if (exact === '乡镇' && from?.type === 'town' && from.name === place.town && from.county === place.county)
    return phrase('same');
  if (from?.type === 'area') return phrase('seat', { county: from.name }) + distanceText(distanceKm, exact);
  const isBlurred = ['乡镇', '县级'].includes(coarser(exact, precision)) && distanceKm < blurKm;
  const direction = isBlurred || distanceKm < 0.05 ? null : directionWord(origin, place.wgs84);
  return (
    distanceText(distanceKm, exact, precision) +
    (direction === null ? '' : `，在${direction.length === 1 ? '正' : ''}${direction}方向`)
  );
}

const countyName = (code: string | undefined, { counties }: Setting): string =>
  counties.find((county) => county.code === code)?.name ?? '';

const phonesOf = (phones: readonly string[]): readonly (Node | string)[] =>
  phones.flatMap((phone, at) => {
    const link = make('a', '', phone);
    link.href = phoneHref(phone);
    return at === 0 ? [link] : ['、', link];
  });

function itemOf(found: FoundPlace, setting: Setting): HTMLElement {
  const { place } = found;
  const { now, calendar } = setting;
  const link = make('a', '', place.name);
  link.href = `${basePath}directory/place/${place.id}/`;
  const paused = place.state === '在运行' ? [] : [make('strong', 'state', place.state)];
  const county = countyName(place.county, setting);
  const where = whereText(found, setting);
  const open = openText(openStateAt(place.hours, now, calendar), now, calendar);
  const item = make(
    'li',
    '',
    link,
    ...paused,
    ...(where === '' ? [] : [make('p', 'where', where)]),
    make('p', '', `${kindName(place.kind)}，${county}${place.town ?? ''}${place.address ?? phrase('unaddressed')}`),
    make(
      'p',
      '',
      `${open}${place.booking === '是' ? phrase('booked') : ''}，`,
      ...(place.phones.length === 0 ? [phrase('silent')] : phonesOf(place.phones)),
    ),
  );
  item.id = `found-${place.id}`;
  return item;
}

function listOf(
  title: string,
  lead: readonly (Node | string)[],
  found: readonly FoundPlace[],
  setting: Setting,
): HTMLElement {
  const section = make('section', 'group', make('h2', '', title));
  if (lead.length > 0) section.append(make('p', '', ...lead));
  if (found.length > 0) section.append(make('ol', 'listing places', ...found.map((each) => itemOf(each, setting))));
  return section;
}

/** Who is responsible in a county: its office, else the hotline. */
function responsible({ name: county, authority, phones }: County): readonly (Node | string)[] {
  if (authority === null) return [phrase('unmanned', { county }), byId('nearest-hotline').cloneNode(true), '。'];
  return [
    phrase('office', { county, authority }),
    ...(phones.length > 0 ? [phrase('phone'), ...phonesOf(phones)] : []),
    '。',
  ];
}

function ownSection({ own }: Answer, county: County, setting: Setting): HTMLElement {
  const names = { county: county.name, kind: setting.kind };
  const title = phrase('own', names);
  const office = responsible(county);
  if (own.length === 0) return listOf(title, [phrase('lacking', names), ...office], [], setting);
  const whole = make('a', '', phrase('whole', names));
  whole.href = `${basePath}directory/${county.code}/`;
  return listOf(title, [...office, whole], own, setting);
}

/** What is said above the nearest of the city; null where the list needs no words. */
function leadOf({ nearest, isNearestElsewhere }: Answer, others: readonly FoundPlace[]): Phrase | null {
  if (nearest.length === 0) return 'empty';
  if (others.length === 0) return 'listed';
  if (isNearestElsewhere) return 'elsewhere';
  return others.length < nearest.length ? 'first' : null;
}

/** The nearest of the whole city; those that the own county's list shows are not repeated. */
function nearestSection(answer: Answer, setting: Setting): HTMLElement {
  const others = answer.nearest.filter(({ place }) => !answer.own.some((mine) => mine.place.id === place.id));
  const first = answer.nearest[0]?.place;
  const names = { kind: setting.kind, name: first?.name ?? '', county: countyName(first?.county, setting) };
  const lead = leadOf(answer, others);
  return listOf(phrase('nearest'), lead === null ? [] : [phrase(lead, names)], others, setting);
}

/** Why no distance is told, and what would help: one's own position, or a town nearby that has a point. */
function unmeasuredLine({ from, towns }: Setting): HTMLElement {
  const links = towns.map(({ id, name }) => {
    const link = make('a', '', name);
    link.href = `?from=${id}`;
    return link;
  });
  const here = make('button', 'small', byId('nearest-here').textContent.trim());
  here.type = 'button';
  here.addEventListener('click', () => byId('nearest-here').click());
  const line = make('p', '', phrase('unmeasured', { name: from?.name ?? '' }), here);
  if (links.length > 0)
    line.append(phrase('towns'), ...links.flatMap((link, at) => (at === 0 ? [link] : ['、', link])));
  return line;
}

/** The sections of an answer: the own county first, then the nearest of the city, which nobody knows without an origin. */
export function sectionsOf(answer: Answer, setting: Setting): readonly HTMLElement[] {
  const { county } = setting;
  if (setting.origin === null)
    return [...(county === null ? [] : [ownSection(answer, county, setting)]), unmeasuredLine(setting)];
  const nearest = nearestSection(answer, setting);
  return county === null ? [nearest] : [ownSection(answer, county, setting), nearest];
}

/** One sentence for screen readers: how many were found and which comes first. */
export function summaryOf({ own, nearest }: Answer, { county, kind }: Setting): string {
  const [first] = nearest;
  const near = first === undefined ? '' : phrase('near', { name: first.place.name });
  if (county === null) return near;
  return phrase(own.length === 0 ? 'lacking' : 'has', { county: county.name, kind, count: String(own.length) }) + near;
}
