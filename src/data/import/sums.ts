import { anyRow, type AnyRow } from '../addresses.ts';
import type { Area } from '../areas.ts';
import type { DatasetSchema } from '../schema.ts';
import { coverOf, groupBy, labelOf } from '../totals.ts';

/** What a group of rows comes to, for the eye of whoever sends the table in. */
export interface Sum {
  /** `2025年领军工程师`, or the word that the rows of a list share. */
  readonly label: string;
  readonly rows: number;
  /** The row of the whole city; null where it has none or no number. */
  readonly total: number | null;
  /** The sum of the areas inside it, each counted once; null where there are none, or nothing to add. */
  readonly parts: number | null;
}

const sumOf = (rows: readonly AnyRow[], key: string): number =>
  rows.reduce((all, row) => all + (typeof row[key] === 'number' ? row[key] : 0), 0);

function sumAreas(rows: readonly AnyRow[], areas: readonly Area[], value: string): Pick<Sum, 'total' | 'parts'> {
  const byCode = new Map(rows.map((row) => [String(row['areaCode']), row]));
  const city = areas.find(({ parent }) => parent === null);
  const published = byCode.get(city?.code ?? '')?.[value];
  const { parts } = city === undefined ? { parts: [] } : coverOf(city, byCode, areas);
  return {
    total: typeof published === 'number' ? published : null,
    parts: parts.length === 0 ? null : sumOf(parts, value),
  };
}

/** Rows and sums of a release: by its key without the area where it has a number a row, else by each list of words that a row is filed under. */
export function sumsOf(
  schema: DatasetSchema,
  rows: readonly { readonly line: number }[],
  areas: readonly Area[],
): readonly Sum[] {
  const { value } = schema;
  const plain = rows.map(anyRow);
  if (value !== undefined && schema.key.includes('areaCode')) {
    const keys = schema.key.filter((key) => key !== 'areaCode');
    return groupBy(plain, keys).flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ label: labelOf(first, keys), rows: group.length, ...sumAreas(group, areas, value) }];
    });
  }
  const filed = schema.columns.filter(({ kind, list }) => kind === 'areaName' || list !== undefined);
  return filed.flatMap(({ key }) =>
    groupBy(plain, [key]).map((group) => ({
      label: String(group[0]?.[key] ?? ''),
      rows: group.length,
      total: null,
      parts: value === undefined ? null : sumOf(group, value),
    })),
  );
}
