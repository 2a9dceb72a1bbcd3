import { dayText } from '../kit/dates.ts';
import { isMet } from '../kit/target.ts';
import { isKnown, type Datum, type KnownDatum } from '../kit/datum.ts';

/**
 * What a number covers. `year`: what came in that year; `end`: how many there were at its end; `span`: what came from the first to the
 * last year. `until` is the last day that the numbers cover, given only where it lies before the end of the period.
 */
export type Period =
  | { readonly kind: 'year' | 'end'; readonly year: number; readonly until?: string }
  | { readonly kind: 'span'; readonly from: number; readonly year: number; readonly until?: string };

/** A published number together with what it is about: the ground that a claim stands on. `ref` is its address. */
export interface Fact extends Datum {
  /** What is counted, as sentences call it: 创新工程师, 联盟中心数, 服务点. */
  readonly name: string;
  /** Where, as sentences call it: 全市, 义乌市. */
  readonly area: string;
  readonly unit: string;
  readonly period: Period;
  /** The verb of what is counted: 培育, 建成; empty where the name needs none. */
  readonly verb: string;
}

/** A fact with a number. */
export type KnownFact = Fact & KnownDatum;

/** The facts that have a number. */
export const knownOf = (facts: readonly Fact[]): readonly KnownFact[] =>
  facts.filter((fact): fact is KnownFact => isKnown(fact));

/** Whether the period had ended when the numbers were taken: only then may it be judged or compared. */
export const isOver = ({ period }: Pick<Fact, 'period'>): boolean => period.until === undefined;

/** Whether a goal may be judged by a number: when it is due, or reached before. */
export const isDue = ({ value, period }: KnownFact, goal: { readonly value: number; readonly due?: number }): boolean =>
  goal.due === undefined || period.year >= goal.due || isMet(value, goal.value);

/** Whether two facts count the same over the same time in the same place or in different ones. */
export const samePeriod = (a: Fact, b: Fact): boolean => periodText(a.period) === periodText(b.period);

/** A period as sentences begin: `2025年`, `到2025年底`, `2022至2025年`; one that is not over: `截至2025年9月底`. */
export function periodText(period: Period): string {
  if (period.until !== undefined) return `截至${dayText(period.until)}`;
  if (period.kind === 'span')
    return period.from === period.year ? `${period.year}年` : `${period.from}至${period.year}年`;
  return period.kind === 'end' ? `到${period.year}年底` : `${period.year}年`;
}

/** A period before words that follow it at once: `2025年`, `2025年底`, or with a comma where it needs one: `截至2025年9月底，`. */
export const opening = (period: Period): string =>
  period.until === undefined ? asOfSpan(period) : `${periodText(period)}，`;

const asOfSpan = (period: Period): string => (period.kind === 'end' ? `${period.year}年底` : periodText(period));

/** A period as a column 截至 writes it: `2025年`, `2025年底`, `2025年9月底`. */
export const asOfText = ({ kind, year, until }: Period): string =>
  until === undefined ? `${year}年${kind === 'end' ? '底' : ''}` : dayText(until);
