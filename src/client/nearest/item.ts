import type { FoundPlace } from '../../directory/finder/finder.ts';
import { directionWord } from '../../directory/geometry/direction.ts';
import { coarser, distanceText } from '../../directory/geometry/distance-text.ts';
import { nearMapHref, phoneHref } from '../../directory/links.ts';
import { openStateAt, openText } from '../../directory/opening/open-state.ts';
import { make } from './element.ts';
import { basePath, form, kindName, phrase } from './parts.ts';
import type { Setting } from './setting.ts';

/** Distances below this many km tell no direction when a position is known by town alone. */
const blurKm = 3;

/** Distance and direction; empty where no distance is told. From a county's seat the words say so: it is nobody's own distance. */
function whereText({ place, distanceKm }: FoundPlace, { from, origin, precision }: Setting): string {
  if (origin === null) return '';
  if (distanceKm === null || place.wgs84 === null) return phrase('unplaced');
  const exact = place.precision ?? '县级';
  if (exact === '乡镇' && from?.type === 'town' && from.name === place.town && from.county === place.county)
    return phrase('same');
  if (from?.type === 'area') return phrase('seat', { county: from.name }) + distanceText(distanceKm, exact);
  const isBlurred = coarser(exact, precision) === '乡镇' && distanceKm < blurKm;
  const direction = isBlurred || distanceKm < 0.05 ? null : directionWord(origin, place.wgs84);
  return (
    distanceText(distanceKm, exact, precision) +
    (direction === null ? '' : `，在${direction.length === 1 ? '正' : ''}${direction}方向`)
  );
}

/** The name of a county by its code. */
export const countyName = (code: string | undefined, { counties }: Setting): string =>
  counties.find((county) => county.code === code)?.name ?? '';

/** Telephone numbers to tap. */
export const phonesOf = (phones: readonly string[]): readonly (Node | string)[] =>
  phones.flatMap((phone, at) => {
    const link = make('a', '', phone);
    link.href = phoneHref(phone);
    return at === 0 ? [link] : [' ', link];
  });

/** A link that opens the place in a map; none where its position is not its own. */
function mapLink({ place: { wgs84, precision, name } }: FoundPlace): readonly Node[] {
  if (wgs84 === null || precision === '乡镇') return [];
  const link = make('a', '', phrase('map'));
  link.href = nearMapHref(wgs84, name, /MicroMessenger/.test(navigator.userAgent));
  link.rel = 'noopener';
  return [link];
}

/** A place as a numbered line of the answer. */
export function itemOf(found: FoundPlace, number: number, setting: Setting): HTMLElement {
  const { place } = found;
  const { now, calendar } = setting;
  const link = make('a', '', place.name);
  link.href = `${basePath}directory/place/${place.id}/`;
  const where = whereText(found, setting);
  const county = countyName(place.county, setting);
  const open = openText(openStateAt(place.hours, now, calendar), now, calendar);
  const calls = place.phones.length === 0 ? [make('span', '', phrase('silent'))] : phonesOf(place.phones);
  const item = make(
    'li',
    '',
    make('span', 'ordinal', String(number)),
    link,
    ...(place.state === '在运行' ? [] : [make('strong', 'state', place.state)]),
    ...(where === '' ? [] : [make('p', 'where', where)]),
    make(
      'p',
      '',
      `${kindName(place.kind)}，`,
      make('span', 'whole', `${county}${place.town ?? ''}${place.address ?? ''}`),
      place.address === null ? phrase('unaddressed') : '',
    ),
    make('p', '', `${open}${place.booking === '是' ? phrase('booked') : ''}`),
    make('p', 'acts', ...calls, ...mapLink(found)),
  );
  item.id = `found-${place.id}`;
  if (form.dataset['qr'] !== undefined) item.dataset['qr'] = `${link.href}qr.svg`;
  return item;
}
