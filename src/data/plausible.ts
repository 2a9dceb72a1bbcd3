import { lastDayOf } from '../kit/dates.ts';
import { cellText } from '../kit/numbers.ts';
import { anyRow, type AnyRow } from './addresses.ts';
import type { Area } from './areas.ts';
import { problemList, type Problem } from './problem.ts';
import type { DatasetSchema } from './schema.ts';
import { groupBy, labelOf } from './totals.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a release is held against beside its own cells. */
export interface Plausible {
  readonly areas: readonly Area[];
  readonly period: Vocabulary['period'];
  /** What its numbers describe, from sources.yaml; null where that is not known. */
  readonly asOf: string | null;
}

type Report = ReturnType<typeof problemList>['report'];

const countOf = (row: AnyRow | undefined, value: string): number | null => {
  const count = row?.[value];
  return typeof count === 'number' ? count : null;
};

/** The areas around an area, nearest first. */
function around(area: Area | undefined, areas: readonly Area[]): readonly Area[] {
  const parent = areas.find(({ code }) => code === area?.parent);
  return parent === undefined ? [] : [parent, ...around(parent, areas)];
}

/** No area can have more than an area that contains it, and no part of a 合计 more than that: such a sentence would be untrue in any words. */
function checkParts(
  schema: DatasetSchema,
  rows: readonly AnyRow[],
  value: string,
  areas: readonly Area[],
  report: Report,
): void {
  const heading = schema.columns.find(({ key }) => key === value)?.heading ?? null;
  const keys = schema.key.filter((key) => key !== 'areaCode');
  for (const group of groupBy(rows, keys)) {
    const byCode = new Map(group.map((row) => [String(row['areaCode']), row]));
    for (const row of group) {
      const part = countOf(row, value);
      const area = areas.find(({ code }) => code === row['areaCode']);
      for (const outer of around(area, areas)) {
        const whole = countOf(byCode.get(outer.code), value);
        if (part !== null && whole !== null && part > whole)
          report(
            row.line,
            heading,
            `${labelOf(row, keys)}：${area?.name ?? ''} ${cellText(part, 'final')}，多于包含它的${outer.name} ${cellText(whole, 'final')}（第 ${String(byCode.get(outer.code)?.line ?? 0)} 行）；请核对这两行`,
          );
      }
    }
  }
}

/** Numbers of a year cannot be known before the day that the release speaks of. */
function checkYears(rows: readonly AnyRow[], value: string, { asOf, period }: Plausible, report: Report): void {
  const until = asOf === null ? null : lastDayOf(asOf);
  const outside = new Map<number, AnyRow>();
  for (const row of rows) {
    const year = Number(row['year']);
    if (countOf(row, value) === null) continue;
    if (until !== null && year > Number(until.slice(0, 4)))
      report(
        row.line,
        '年份',
        `数据截至 ${asOf ?? ''}，不能有 ${String(year)} 年的数；请改年份，或改 sources.yaml 的 asOf`,
      );
    else if (year > period.to && !outside.has(year)) outside.set(year, row);
  }
  for (const [year, row] of outside)
    report(
      row.line,
      '年份',
      `${String(year)} 年在计划期（${String(period.from)}—${String(period.to)}）以外：列在数据集里，图中不画，也不与目标比较`,
      'warning',
    );
}

/** What cannot be true of the numbers of a release, at its line: a part above its whole, a year that had not begun; and years outside of the plan, as a reminder. */
export function checkPlausible(
  schema: DatasetSchema,
  rows: readonly { readonly line: number }[],
  context: Plausible,
  file: string,
): readonly Problem[] {
  const { problems, report } = problemList(file);
  const { value } = schema;
  if (value === undefined || !schema.key.includes('year')) return [];
  const read = rows.map(anyRow);
  checkParts(schema, read, value, context.areas, report);
  checkYears(read, value, context, report);
  return problems;
}
