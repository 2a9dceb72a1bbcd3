import { dueDate, type Plan } from '../../policy/calendar.ts';
import { whenText, type Scheduled } from './schedule.ts';

/** What a calendar file says about the site it comes from. */
export interface CalendarSource {
  readonly name: string;
  /** Host of the site, the right half of every UID. */
  readonly host: string;
  /** Full address of /calendar/, or null while no origin is configured: a calendar file has no address to resolve a relative one against. */
  readonly page: string | null;
}

const utf8 = new TextEncoder();
const lineOctets = 75;

/** A content line in pieces of at most 75 octets, no character cut in two (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    // Every further piece begins with a space, which counts.
    if (octets + size > lineOctets - (pieces.length > 0 ? 1 : 0)) {
      pieces.push(piece);
      piece = '';
      octets = 0;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

/** A TEXT value (RFC 5545, 3.3.11). */
export const icsText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const compact = (date: string): string => date.replaceAll('-', '');

/** A day moved by so many days. */
function shift(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Midnight in Beijing as a UTC time stamp: 16:00 of the day before. */
const stampOf = (date: string): string => `${compact(shift(date, -1))}T160000Z`;

const historyText = (plan: Plan): string =>
  `${plan.announced} 公布：${whenText(plan.when)}${plan.note === undefined ? '' : `（${plan.note}）`}`;

function eventLines(item: Scheduled, { host, page }: CalendarSource): readonly string[] {
  const { entry, plan, replaced, published } = item;
  const from = published ?? (item.isConfirmed ? plan.when : `${plan.when}-01`);
  const to = published ?? dueDate(plan);
  const state = published === null ? (item.isConfirmed ? '发布' : '暂定发布') : '已发布';
  const history = [plan, ...replaced].map(historyText).join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@${host}`,
    `DTSTAMP:${stampOf(published ?? plan.announced)}`,
    `LAST-MODIFIED:${stampOf(published ?? plan.announced)}`,
    `SEQUENCE:${entry.plans.length - 1 + (published === null ? 0 : 1)}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(shift(to, 1))}`,
    `SUMMARY:${icsText(`${state}：${entry.title}`)}`,
    `DESCRIPTION:${icsText(history)}`,
    `STATUS:${published === null && !item.isConfirmed ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(page === null ? [] : [`URL:${page}`]),
    'END:VEVENT',
  ];
}

/** Beijing time. It also makes a calendar without events valid: RFC 5545 wants at least one component. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The release calendar as iCalendar (RFC 5545): whole days, a month for provisional ones. Time stamps are those of the announcements, so the file changes only with the calendar. */
export function icsCalendar(items: readonly Scheduled[], source: CalendarSource): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${source.host}//release calendar//ZH`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(source.name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...zone,
    ...items.flatMap((item) => eventLines(item, source)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
