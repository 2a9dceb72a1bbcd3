import type { BeijingTime, Calendar } from './calendar.ts';
import type { ReadHours } from './hours.ts';
import { openStateOf, type OpenState } from './open-state.ts';

/** Open or closed at this moment; where no hours are published nobody can tell. */
export const openStateAt = (hours: ReadHours, now: BeijingTime, calendar: Calendar): OpenState =>
  hours === null
    ? { type: 'unknown', doubt: 'unpublished' }
    : openStateOf(hours === 'unclear' ? null : hours, now, calendar);
