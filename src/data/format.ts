import { hasNumber, statusWords, type Status } from './status.ts';

/** `20136` as `20,136`. */
export const thousands = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 10 });

/** A published number with what limits it, as in `20,136（初步）` or `未公布`. */
export function cellText(value: number | null, status: Status): string {
  if (value === null || !hasNumber(status)) return statusWords[status];
  return status === 'final' ? thousands(value) : `${thousands(value)}（${statusWords[status]}）`;
}
