import type { FormatSection } from './number-format.ts';

/** The day that a workbook counts from: 1900 unless it says 1904. */
export type DateSystem = 1900 | 1904;

const day = 86_400_000;
const pad = (value: number): string => String(value).padStart(2, '0');

/** Which parts of a moment a format shows: y, M (month), d, h, m (minute), s. A month letter beside hours or seconds is a minute. */
export function shownParts({ parts }: FormatSection): ReadonlySet<string> {
  const letters = parts.flatMap((part) => (part.kind === 'date' ? [part.letters.slice(0, 1)] : []));
  const runs = parts.flatMap((part) => (part.kind === 'date' ? [part.letters] : []));
  return new Set(
    letters.map((letter, index) => {
      if (letter === 'e' || letter === 'b' || letter === 'g') return 'y';
      // Three letters and more name the day of the week, which is no date.
      if (letter === 'd' && (runs[index]?.length ?? 0) > 2) return 'w';
      const isMinute = letter === 'm' && (letters[index - 1] === 'h' || letters[index + 1] === 's');
      return letter === 'm' && !isMinute ? 'M' : letter;
    }),
  );
}

/** Whether a section shows numbers as dates or times. */
export const isDateSection = ({ parts }: FormatSection): boolean =>
  parts.some(({ kind }) => kind === 'date') && !parts.some(({ kind }) => kind === 'general' || kind === 'exponent');

/** A serial number as a moment in UTC; null before the first day, or on the 29th of February 1900 that Excel made up. */
export function momentOf(serial: number, system: DateSystem): Date | null {
  const whole = Math.floor(serial);
  if (serial < 0 || whole > 2_958_465 || (system === 1900 && (whole === 60 || whole === 0))) return null;
  const first = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(first + Math.round((serial * day) / 1000) * 1000);
}

const clock = (moment: Date, withSeconds: boolean): string =>
  `${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())}${withSeconds ? `:${pad(moment.getUTCSeconds())}` : ''}`;

/** A moment as precise as it is shown: `2023-06-30`, `2023-06`, `2023`, `2023-06-30 08:30`, `08:30`; null where the format hides the year or shows no moment. */
export function momentText(moment: Date, shows: ReadonlySet<string>): string | null {
  const iso = moment.toISOString();
  const time = shows.has('h') || shows.has('s') ? clock(moment, shows.has('s')) : '';
  if (shows.has('y') && shows.has('M') && shows.has('d'))
    return `${iso.slice(0, 10)}${time === '' || /^00:00(?::00)?$/.test(time) ? '' : ` ${time}`}`;
  if (shows.has('y') && !shows.has('d')) return iso.slice(0, shows.has('M') ? 7 : 4);
  return time !== '' && !shows.has('M') && !shows.has('d') && !shows.has('w') ? time : null;
}
