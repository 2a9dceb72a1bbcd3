import type { APIRoute } from 'astro';
import { icsCalendar } from '../outputs/calendar/ics.ts';
import { calendarSource, scheduled } from '../site/calendar.ts';

/** The release calendar for calendar programs. */
export const GET: APIRoute = () =>
  new Response(icsCalendar(scheduled, calendarSource), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
