import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { foldLine, icsCalendar, icsText } from './ics.ts';
import { schedule } from './schedule.ts';
import { calendarBuilt, testEntries } from './testing.ts';

const source = { name: '发布日历', host: 'example.org', page: 'https://example.org/calendar/' };
const items = schedule(testEntries(), calendarBuilt());
const text = icsCalendar(items, source);

const eventsOf = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as never)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

describe('icsCalendar(items, source)', () => {
  it('is read by an independent parser, with every event', () => {
    const events = eventsOf(text);
    expect(events.map(({ uid, summary }) => `${uid} ${summary}`)).toEqual([
      'indicators-2023@example.org 暂定发布：2023年度举措进展指标',
      'engineers-2023@example.org 已发布：2023年度三类工程师培育人数',
      'engineers-2024@example.org 发布：2024年度三类工程师培育人数',
      'places-2025@example.org 暂定发布：2025年名录，含工作站、基地和服务点；第一版\\测试',
    ]);
    expect(events.map(({ startDate, endDate }) => `${startDate.toString()} ${endDate.toString()}`)).toEqual([
      '2024-02-01 2024-03-01',
      '2024-03-18 2024-03-19',
      '2025-03-27 2025-03-28',
      '2025-06-01 2025-07-01',
    ]);
    expect(events.map(({ sequence }) => sequence)).toEqual([0, 2, 2, 0]);
    expect(events[2]?.description).toContain('推迟两周');
  });
  it('has the properties that RFC 5545 demands', () => {
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    for (const event of calendar.getAllSubcomponents('vevent')) {
      expect(event.getAllProperties('uid')).toHaveLength(1);
      expect(String(event.getFirstPropertyValue('dtstamp'))).toMatch(/T16:00:00Z$/);
      expect(['TENTATIVE', 'CONFIRMED']).toContain(event.getFirstPropertyValue('status'));
    }
  });
  it('ends lines with CRLF and keeps them within 75 octets', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
  });
  it('is the same file each time, and valid while nothing is planned', () => {
    expect(icsCalendar(schedule(testEntries(), calendarBuilt()), source)).toBe(text);
    const empty = new ICAL.Component(ICAL.parse(icsCalendar([], source)) as never);
    expect(empty.getAllSubcomponents()).toHaveLength(1);
  });
  it('names no page while no origin is configured', () => {
    expect(icsCalendar(items, { ...source, page: null })).not.toContain('URL:');
  });
});

describe('foldLine(line)', () => {
  it.each(['a'.repeat(200), '发布日历'.repeat(40), `${'a'.repeat(74)}发`, '𠮷'.repeat(50), ''])(
    'of %s unfolds again',
    (line) => {
      const folded = foldLine(line);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      expect(folded.split('\r\n').every((piece) => new TextEncoder().encode(piece).length <= 75)).toBe(true);
    },
  );
});

describe('icsText(text)', () => {
  it('escapes what separates values', () => {
    expect(icsText('a,b;c\\d\ne')).toBe('a\\,b\\;c\\\\d\\ne');
  });
});
