import type { Datum, Status } from '../kit/datum.ts';

/** A number for a test; null stands for 未公布 unless another state is named. */
export const datum = (value: number | null, status?: Status): Datum => ({
  value,
  status: status ?? (value === null ? 'missing' : 'final'),
  ref: `test/${String(value)}`,
});

/** Final numbers for a test. */
export const data = (...values: readonly (number | null)[]): Datum[] => values.map((value) => datum(value));
