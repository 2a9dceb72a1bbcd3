import type { County } from '../../directory/files/suggestions.ts';
import type { Answer } from '../../directory/finder/answer.ts';
import type { FoundPlace } from '../../directory/finder/finder.ts';
import type { Phrase } from '../../directory/finder/phrases.ts';
import { byId, make } from './element.ts';
import { countyName, itemOf, phonesOf } from './item.ts';
import { basePath, howLink, phrase } from './parts.ts';
import type { Setting } from './setting.ts';

function listOf(
  title: string,
  lead: readonly (Node | string)[],
  found: readonly FoundPlace[],
  setting: Setting,
  first = 1,
): HTMLElement {
  const section = make('section', 'group', make('h2', '', title));
  if (lead.length > 0) section.append(make('p', '', ...lead));
  const items = found.map((each, at) => itemOf(each, first + at, setting));
  if (items.length > 0) section.append(make('ol', 'listing numbered places', ...items));
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
  return listOf(title, [...office, whole, ...howLink(setting.kindId)], own, setting);
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
  const { from } = setting;
  const title = from?.type === 'area' ? phrase('nearby', { county: from.name }) : phrase('nearest');
  const start = setting.county === null ? 1 : answer.own.length + 1;
  return listOf(title, lead === null ? [] : [phrase(lead, names)], others, setting, start);
}

/** The sections of an answer: the own county first, then the nearest of the city, which nobody knows without an origin. */
export function sectionsOf(answer: Answer, setting: Setting): readonly HTMLElement[] {
  const { county } = setting;
  if (setting.origin === null) return county === null ? [] : [ownSection(answer, county, setting)];
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
