import type { Answer } from '../../directory/answer.ts';
import { beijingTime, type Calendar } from '../../directory/calendar.ts';
import { directionWord } from '../../directory/direction.ts';
import { coarser, distanceText } from '../../directory/distanceText.ts';
import { phoneHref } from '../../directory/links.ts';
import type { FoundPlace } from '../../directory/nearest.ts';
import { openStateAt } from '../../directory/openNow.ts';
import { openText } from '../../directory/openState.ts';
import type { LngLat, Precision } from '../../directory/place.ts';
import type { County } from '../../directory/words.ts';
import { make } from './element.ts';

/** What an answer is written with. */
export interface Setting {
  readonly origin: LngLat;
  readonly precision: Precision;
  /** The county that accepts the reader's applications; null while it is not chosen. */
  readonly county: County | null;
  readonly counties: readonly County[];
  /** Name of the chosen kind; null for all. */
  readonly kind: string | null;
  readonly kindName: (id: string) => string;
  readonly placeHref: (id: string) => string;
  readonly listHref: (county: string) => string;
  readonly calendar: Calendar;
  readonly hotline: HTMLElement;
  readonly epochMs: number;
}

/** Distances below this many km tell no direction when a position is known by town or county alone. */
const blurKm = 3;

function whereText({ place, distanceKm }: FoundPlace, { origin, precision }: Setting): string {
  if (distanceKm === null || place.wgs84 === null) return '位置未公布，无法计算距离';
  const exact = place.precision ?? '县级';
  const isBlurred = ['乡镇', '县级'].includes(coarser(exact, precision)) && distanceKm < blurKm;
  const direction = isBlurred || distanceKm < 0.05 ? null : directionWord(origin, place.wgs84);
  return (
    distanceText(distanceKm, exact, precision) +
    (direction === null ? '' : `，在${direction.length === 1 ? '正' : ''}${direction}方向`)
  );
}

const phonesOf = (phones: readonly string[]): readonly (Node | string)[] =>
  phones.flatMap((phone, at) => {
    const link = make('a', '', phone);
    link.href = phoneHref(phone);
    return at === 0 ? [link] : ['、', link];
  });

function itemOf(found: FoundPlace, setting: Setting): HTMLElement {
  const { place } = found;
  const now = beijingTime(setting.epochMs);
  const link = make('a', '', place.name);
  link.href = setting.placeHref(place.id);
  const paused = place.state === '在运行' ? [] : [make('strong', 'state', place.state)];
  const county = setting.counties.find(({ code }) => code === place.county)?.name ?? '';
  const open = openText(openStateAt(place.hours, now, setting.calendar), now, setting.calendar);
  const item = make(
    'li',
    '',
    link,
    ...paused,
    make('p', 'where', whereText(found, setting)),
    make('p', '', `${setting.kindName(place.kind)}，${county}${place.town ?? ''}${place.address ?? '（地址未公布）'}`),
    make(
      'p',
      '',
      `${open}${place.booking === '是' ? '，需要预约' : ''}，`,
      ...(place.phones.length === 0 ? ['电话未公布'] : phonesOf(place.phones)),
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
function responsible({ name, authority, phones }: County, { hotline }: Setting): readonly (Node | string)[] {
  if (authority === null) return [`${name}的对接部门未公布，可拨打`, hotline.cloneNode(true), '。'];
  return [`${name}由${authority}负责`, ...(phones.length > 0 ? ['，电话 ', ...phonesOf(phones)] : []), '。'];
}

function ownSection({ own }: Answer, county: County, setting: Setting): HTMLElement {
  const { name, code } = county;
  const whole = make('a', '', `${name}的全部名录`);
  whole.href = setting.listHref(code);
  const title = `本县（市、区）：${name}`;
  const office = responsible(county, setting);
  if (own.length > 0) return listOf(title, [...office, whole], own, setting);
  return listOf(title, [`名录中${name}没有${setting.kind ?? '场所'}。`, ...office], [], setting);
}

/** The nearest of the whole city; those that the own county's list shows are not repeated. */
function nearestSection({ own, nearest, isNearestElsewhere }: Answer, setting: Setting): HTMLElement {
  const { kind, counties } = setting;
  const title = '全市最近';
  const [first] = nearest;
  if (first === undefined) return listOf(title, [`名录中还没有${kind ?? '场所'}。`], [], setting);
  const others = nearest.filter(({ place }) => !own.some((mine) => mine.place.id === place.id));
  if (others.length === 0) return listOf(title, ['全市最近的几处都在本县（市、区），已列在上面。'], [], setting);
  const home = counties.find(({ code }) => code === first.place.county)?.name ?? '';
  const here = others.length < nearest.length ? `最近的是${first.place.name}，已列在上面；其次是：` : '';
  const there = `最近的一处在${home}。能否在那里办理，请先问本县（市、区）。`;
  return listOf(title, isNearestElsewhere ? [there] : here === '' ? [] : [here], others, setting);
}

/** The sections of an answer: the own county first, then the nearest of the city. */
export function sectionsOf(answer: Answer, setting: Setting): readonly HTMLElement[] {
  const { county } = setting;
  const nearest = nearestSection(answer, setting);
  return county === null ? [nearest] : [ownSection(answer, county, setting), nearest];
}

/** One sentence for screen readers: how many were found and which comes first. */
export function summaryOf({ own, nearest }: Answer, { county, kind }: Setting): string {
  const what = kind ?? '场所';
  const first = nearest[0]?.place.name;
  const near = first === undefined ? '' : `全市最近的是${first}。`;
  if (county === null) return near;
  return own.length === 0
    ? `${county.name}没有${what}。${near}`
    : `${county.name}有${what}，先列出 ${String(own.length)} 处。${near}`;
}
