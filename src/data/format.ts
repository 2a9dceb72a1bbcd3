import { hasNumber, statusWords, type Status } from './status.ts';

// Made once: toLocaleString makes a new one for each number, which took 40 s of a build with 200 000 rows.
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** `20136` as `20,136`. */
export const thousands = (value: number): string => grouped.format(value);

/** A published number with what limits it, as in `20,136（初步）` or `未公布`. */
export function cellText(value: number | null, status: Status): string {
  if (value === null || !hasNumber(status)) return statusWords[status];
  return status === 'final' ? thousands(value) : `${thousands(value)}（${statusWords[status]}）`;
}
