import { parse } from 'yaml';
import text from '../../content/calendar.yaml?raw';
import { datasetNames } from '../data/registry.ts';
import type { CalendarSource } from '../outputs/calendar/ics.ts';
import { schedule, type Scheduled } from '../outputs/calendar/schedule.ts';
import { readCalendar } from '../policy/calendar.ts';
import { built } from './built.ts';
import { href, site } from './site.ts';

/** Every planned release of content/calendar.yaml, the next due first. */
export const scheduled: readonly Scheduled[] = schedule(
  readCalendar(parse(text), 'content/calendar.yaml', datasetNames),
  built,
);

/** What /calendar.ics says about this site. Without an origin its UIDs end in a host that can never exist (RFC 2606). */
export const calendarSource: CalendarSource = {
  name: `${site.shortName}：数据发布日历`,
  host: site.origin === '' ? 'origin-not-set.invalid' : new URL(site.origin).hostname,
  page: site.origin === '' ? null : site.origin + href('/calendar/'),
};
