import type { County, Origin } from '../../directory/files/suggestions.ts';
import type { BeijingTime, Calendar } from '../../directory/opening/calendar.ts';
import type { LngLat, Precision } from '../../directory/place.ts';

/** What an answer is written with. */
export interface Setting {
  /** What the reader named; null for a measured position. */
  readonly from: Origin | null;
  /** Where distances are measured from; null where none is told. */
  readonly origin: LngLat | null;
  readonly precision: Precision;
  /** The county that accepts the reader's applications; null while it is not chosen. */
  readonly county: County | null;
  readonly counties: readonly County[];
  /** Name of the chosen kind, or the word for any. */
  readonly kind: string;
  /** Id of the chosen kind; empty for any. */
  readonly kindId: string;
  readonly calendar: Calendar;
  readonly now: BeijingTime;
}
