/** How long a record counts as checked. */
const years = 1;

/** Whether a record was last checked more than 12 months before `today`, or never; both days are `YYYY-MM-DD`. */
export function isStale(verified: string | null, today: string): boolean {
  if (verified === null) return true;
  return `${Number(verified.slice(0, 4)) + years}${verified.slice(4)}` < today;
}
