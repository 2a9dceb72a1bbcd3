import type { RowCheck, RowProblem } from './draft-row.ts';
import { findText } from './draft-row.ts';

/** Moments that must lie before the release that tells of them. */
const past: ReadonlySet<string> = new Set(['recognised', 'revoked', 'updated', 'verified']);

/** Whether a moment as exact as it is known (`2025`, `2025-03`) surely lies after a day. */
const isAfter = (moment: string, day: string): boolean => moment > day.slice(0, moment.length);

/** What happened cannot lie after the day of the release. */
export const checkPast: RowCheck = (row, schema, known) =>
  schema.columns.flatMap(({ key, heading }): readonly RowProblem[] => {
    const moment = past.has(key) ? findText(row, key) : undefined;
    const { date } = known.context;
    return moment === undefined || !isAfter(moment, date)
      ? []
      : [{ key, message: `${heading}「${moment}」在这一版的发布日期 ${date} 之后；请核对` }];
  });

/** A revocation belongs to a place that is revoked, and comes after its recognition. */
export const checkRevocation: RowCheck = (row) => {
  const [revoked, recognised, state] = [findText(row, 'revoked'), findText(row, 'recognised'), findText(row, 'state')];
  if (revoked === undefined) return [];
  if (state !== undefined && state !== '已撤销')
    return [{ key: 'revoked', message: `有撤销时间，状态应为「已撤销」，实际为「${state}」` }];
  return recognised !== undefined && isAfter(recognised, revoked)
    ? [{ key: 'revoked', message: `撤销时间「${revoked}」早于认定时间「${recognised}」；请核对` }]
    : [];
};
