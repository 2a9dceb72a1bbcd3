import type { Directory, ListedArea } from '../directory/index.ts';
import { parseHours, type Hours } from '../directory/opening/hours.ts';
import { clock } from '../directory/opening/open-state.ts';
import type { Place } from '../directory/place.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Opening hours as schema.org writes them, one entry a span. */
const openings = ({ week }: Hours): readonly object[] =>
  week.flatMap((spans, day) =>
    spans.map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: weekdays[day],
      opens: clock(from).padStart(5, '0'),
      closes: clock(to).padStart(5, '0'),
    })),
  );

/** What must be known of the directory: whether it is demo data, and of a place's kind and area. */
type Known = Pick<Directory<ListedArea, { readonly office?: boolean | undefined }>, 'demo' | 'kindOf' | 'areaOf'>;

/** A place as schema.org GovernmentOffice or Place, by its kind; null for demo data and for revoked places. `url` is the page's address. */
export function placeJsonLd(place: Place, url: string, directory: Known): object | null {
  if (directory.demo || place.state === '已撤销') return null;
  const hours = place.hours === null ? null : parseHours(place.hours);
  const isExact = place.precision === '门址' || place.precision === '园区';
  return {
    '@context': 'https://schema.org',
    '@type': directory.kindOf(place).office === true ? 'GovernmentOffice' : 'Place',
    name: place.name,
    identifier: place.id,
    url,
    ...(place.phones.length > 0 ? { telephone: place.phones[0] } : {}),
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressLocality: directory.areaOf(place).name,
      ...(place.address === null ? {} : { streetAddress: `${place.town ?? ''}${place.address}` }),
    },
    ...(isExact && place.published !== null
      ? { geo: { '@type': 'GeoCoordinates', longitude: place.published[0], latitude: place.published[1] } }
      : {}),
    ...(hours === null ? {} : { openingHoursSpecification: openings(hours) }),
    ...(place.authority === null
      ? {}
      : { parentOrganization: { '@type': 'GovernmentOrganization', name: place.authority } }),
  };
}
