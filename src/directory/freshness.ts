/** How long a record counts as checked. */
const years = 1;

/** Whether a record was last checked more than 12 months before `today`, or never; both days are `YYYY-MM-DD`. */
export function isStale(verified: string | null, today: string): boolean {
  if (verified === null) return true;
  return `${Number(verified.slice(0, 4)) + years}${verified.slice(4)}` < today;
}

/** Whether a term that ends on a day, in a month `YYYY-MM` or a year `YYYY`, was over on a day: it lasts to the end of what it names. */
export const isOver = (until: string | null, day: string): boolean =>
  until !== null && day.slice(0, until.length) > until;

/** What is past due in a record on the day that its list was published, in words for the list and the record: a term that was over, a check that is old. What a reader's own day adds, a script says on the place's page. */
export function duesOf(
  { validUntil, verified }: { readonly validUntil: string | null; readonly verified: string | null },
  published: string,
): readonly string[] {
  return [
    ...(isOver(validUntil, published) ? [`有效期已过（至 ${validUntil ?? ''}）`] : []),
    ...(verified !== null && isStale(verified, published) ? [`核实已逾一年（${verified}）`] : []),
  ];
}
