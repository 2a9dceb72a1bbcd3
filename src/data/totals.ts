import { thousands } from '../kit/numbers.ts';
import { anyRow, type AnyRow } from './addresses.ts';
import type { Area } from './areas.ts';
import { problemList, type Problem } from './problem.ts';
import type { DatasetSchema } from './schema.ts';

/** Totals that do not add up: each as a warning for the editor and as a sentence for the public. Nothing is ever repaired. */
export interface TotalsResult {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

interface Finding {
  readonly line: number;
  readonly text: string;
  /** False for a hint that concerns the editor alone. */
  readonly isPublic: boolean;
}

/** Rows grouped by the values of some keys, in the order of the file. */
export function groupBy(rows: readonly AnyRow[], keys: readonly string[]): readonly (readonly AnyRow[])[] {
  const groups = new Map<string, AnyRow[]>();
  for (const row of rows) {
    const name = keys.map((key) => row[key]).join('/');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** `2024年领军工程师`: what a group of rows has in common. */
export const labelOf = (row: AnyRow, keys: readonly string[]): string =>
  keys.map((key) => (key === 'year' ? `${row[key] ?? ''}年` : String(row[key] ?? ''))).join('');

/** `多 163` or `少 3`: how far a sum lies from the published total. */
export const difference = (sum: number, total: number): string =>
  sum > total ? `多 ${thousands(sum - total)}` : `少 ${thousands(total - sum)}`;

/** What lies inside an area: rows of a release, and areas that have none. */
interface Cover {
  readonly parts: readonly AnyRow[];
  readonly absent: readonly Area[];
}

/** The topmost areas below one area that have a row: an area inside another that is present is not counted again. */
export function coverOf(area: Area, byCode: ReadonlyMap<string, AnyRow>, areas: readonly Area[]): Cover {
  const covers = areas
    .filter((child) => child.parent === area.code)
    .map((child): Cover => {
      const row = byCode.get(child.code);
      if (row !== undefined) return { parts: [row], absent: [] };
      const inner = coverOf(child, byCode, areas);
      return inner.parts.length > 0 ? inner : { parts: [], absent: [child] };
    });
  return { parts: covers.flatMap(({ parts }) => parts), absent: covers.flatMap(({ absent }) => absent) };
}

function checkArea(area: Area, total: AnyRow, cover: Cover, value: string, label: string): readonly Finding[] {
  const published = total[value];
  const values = cover.parts.map((row) => row[value]);
  if (typeof published !== 'number' || !values.some((one) => typeof one === 'number')) return [];
  const sum = values.reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0);
  const isComplete = cover.absent.length === 0 && !values.includes(null);
  const text = `${label}：${area.name}公布数 ${thousands(published)}，${isComplete ? '各' : '已公布的各'}地区之和 ${thousands(sum)}，${difference(sum, published)}`;
  if (sum > published || (isComplete && sum < published))
    return [{ line: total.line, text: `${text}。按原数公布，未作改动。`, isPublic: true }];
  if (area.parent !== null || cover.absent.length === 0 || sum === published) return [];
  const absent = cover.absent.map(({ name }) => name).join('、');
  return [{ line: total.line, text: `${text}；没有${absent}的行，请核对是否漏了`, isPublic: false }];
}

/** Compares the row of each area with the rows of the areas inside it. */
function checkAreas(
  schema: DatasetSchema,
  rows: readonly AnyRow[],
  areas: readonly Area[],
  value: string,
): readonly Finding[] {
  const keys = schema.key.filter((key) => key !== 'areaCode');
  return groupBy(rows, keys).flatMap((group) => {
    const byCode = new Map(group.map((row) => [String(row['areaCode']), row]));
    return areas.flatMap((area) => {
      const total = byCode.get(area.code);
      return total === undefined
        ? []
        : checkArea(area, total, coverOf(area, byCode, areas), value, labelOf(total, keys));
    });
  });
}

/** The part name of a row that stands for all parts. */
export const totalName = '合计';

/** The key that names the parts of a dataset, where it has any. */
export const partName = (schema: DatasetSchema): string | undefined =>
  schema.columns.find(({ key, kind }) => schema.key.includes(key) && kind === 'category')?.key;

/** `职称` of `职称:高级`; undefined for a name that is no part. */
export const prefixOf = (name: string): string | undefined => /^(.+?)[:：]./.exec(name)?.[1];

interface PartSum {
  readonly prefix: string;
  readonly area: string;
  readonly total: AnyRow;
  readonly sum: number;
  readonly published: number;
}

/** The parts `职称:高级`, `职称:中级` … of one block of rows, by prefix; a prefix with one part or an unpublished one says nothing about the total. */
function sumParts(block: readonly AnyRow[], name: string, value: string): readonly PartSum[] {
  const total = block.find((row) => row[name] === totalName);
  const published = total?.[value];
  if (total === undefined || typeof published !== 'number') return [];
  const prefixes = new Map<string, (string | number | null | undefined)[]>();
  for (const row of block) {
    const prefix = prefixOf(String(row[name] ?? ''));
    if (prefix !== undefined) prefixes.set(prefix, [...(prefixes.get(prefix) ?? []), row[value]]);
  }
  return [...prefixes].flatMap(([prefix, values]) => {
    const numbers = values.filter((one) => typeof one === 'number');
    if (numbers.length < 2 || numbers.length < values.length) return [];
    const sum = numbers.reduce((all, one) => all + one, 0);
    return [{ prefix, area: String(total['area'] ?? ''), total, sum, published }];
  });
}

/** Compares 合计 with the sum of each group of parts named `prefix:part`, one finding a prefix over all areas. */
function checkParts(schema: DatasetSchema, rows: readonly AnyRow[], value: string): readonly Finding[] {
  const name = partName(schema);
  if (name === undefined) return [];
  const keys = schema.key.filter((key) => key !== 'areaCode' && key !== name);
  return groupBy(rows, keys).flatMap((release) => {
    const wrong = groupBy(release, ['areaCode'])
      .flatMap((block) => sumParts(block, name, value))
      .filter(({ sum, published }) => sum !== published);
    return [...new Set(wrong.map(({ prefix }) => prefix))].flatMap((prefix) => {
      const found = wrong.filter((part) => part.prefix === prefix);
      const each = found.map(
        ({ area, sum, published }) =>
          `${area} ${thousands(sum)} 与 ${thousands(published)}，${difference(sum, published)}`,
      );
      const [first] = found;
      if (first === undefined) return [];
      const text = `${labelOf(first.total, keys)}“${prefix}”各项之和与“${totalName}”不一致：${each.join('；')}。按原数公布，未作改动。`;
      return [{ line: first.total.line, text, isPublic: true }];
    });
  });
}

/** Checks every 合计 of a release: by area along data/areas.csv and by parts of 合计. A difference stays as published and becomes a note with both numbers. */
export function checkTotals(
  schema: DatasetSchema,
  rows: readonly { readonly line: number }[],
  areas: readonly Area[],
  file: string,
): TotalsResult {
  const { problems, report } = problemList(file);
  const { value } = schema;
  if (value === undefined || !schema.key.includes('areaCode')) return { problems, notes: [] };
  const plain = rows.map(anyRow);
  const findings = [...checkAreas(schema, plain, areas, value), ...checkParts(schema, plain, value)];
  const heading = schema.columns.find(({ key }) => key === value)?.heading ?? null;
  for (const { line, text } of findings) report(line, heading, text, 'warning');
  return { problems, notes: findings.filter(({ isPublic }) => isPublic).map(({ text }) => text) };
}
