import type { BeijingTime, Calendar } from './calendar.ts';
import { parseHours } from './hours.ts';
import { openStateOf, type OpenState } from './openState.ts';

/** Open or closed at this moment by the published text; null means that no hours are published. */
export const openStateAt = (text: string | null, now: BeijingTime, calendar: Calendar): OpenState =>
  text === null ? { type: 'unknown', doubt: 'unpublished' } : openStateOf(parseHours(text), now, calendar);
