import type { AnyRow } from '../addresses.ts';
import type { Area } from '../areas.ts';
import type { DatasetSchema } from '../schema.ts';
import { coverOf, groupBy, labelOf, partName, prefixOf, totalName } from '../totals.ts';

/** A total and the parts that make it up, by address. A part may have no row: then it is as unknown as one that is withheld. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  /** What adds up to what, for an editor: `2025年领军工程师：全市＝各地区之和`. */
  readonly text: string;
  /** Line of the total. */
  readonly line: number;
}

type AddressOf = (row: AnyRow) => string;

/** Each area with the topmost areas inside it that have a row. */
function areaSums(
  schema: DatasetSchema,
  rows: readonly AnyRow[],
  areas: readonly Area[],
  addressOf: AddressOf,
): readonly Sum[] {
  const keys = schema.key.filter((key) => key !== 'areaCode');
  return groupBy(rows, keys).flatMap((group) => {
    const byCode = new Map(group.map((row) => [String(row['areaCode']), row]));
    return areas.flatMap((area): readonly Sum[] => {
      const total = byCode.get(area.code);
      if (total === undefined) return [];
      const { parts, absent } = coverOf(area, byCode, areas);
      if (parts.length === 0) return [];
      const all = [...parts, ...absent.map(({ code }) => ({ ...total, areaCode: code }))];
      const text = `${labelOf(total, keys)}：${area.name}＝各地区之和`;
      return [{ total: addressOf(total), parts: all.map(addressOf), text, line: total.line }];
    });
  });
}

interface Block {
  readonly total: AnyRow;
  readonly parts: readonly AnyRow[];
}

/** The blocks of one prefix: 合计 and each `prefix:part` that the release names anywhere, with a row of no value where the block lacks it. */
function blocksOf(rows: readonly AnyRow[], keys: readonly string[], name: string, prefix: string): readonly Block[] {
  const names = new Set(rows.map((row) => String(row[name])).filter((one) => prefixOf(one) === prefix));
  if (names.size < 2) return [];
  return groupBy(rows, keys).flatMap((block) => {
    const total = block.find((row) => row[name] === totalName);
    if (total === undefined || !block.some((row) => names.has(String(row[name])))) return [];
    const empty = (one: string): AnyRow => ({ ...total, [name]: one, value: null });
    return [{ total, parts: [...names].map((one) => block.find((row) => row[name] === one) ?? empty(one)) }];
  });
}

/** Whether the data lets one believe that these parts make up 合计: a block published whole does add up, or none is published whole. */
function addsUp(blocks: readonly Block[], value: string): boolean {
  const whole = blocks.flatMap(({ total, parts }) => {
    const numbers = parts.map((row) => row[value]).filter((one) => typeof one === 'number');
    const published = total[value];
    if (typeof published !== 'number' || numbers.length < parts.length) return [];
    return [numbers.reduce((all, one) => all + one, 0) === published];
  });
  return whole.length === 0 || whole.includes(true);
}

/** Each 合计 with its parts `职称:高级`, `职称:中级` …, one sum a prefix. */
function partSums(schema: DatasetSchema, rows: readonly AnyRow[], value: string, addressOf: AddressOf): readonly Sum[] {
  const name = partName(schema);
  if (name === undefined) return [];
  const keys = schema.key.filter((key) => key !== name);
  const prefixes = new Set(rows.flatMap((row) => prefixOf(String(row[name])) ?? []));
  return [...prefixes].flatMap((prefix) => {
    const blocks = blocksOf(rows, keys, name, prefix);
    if (!addsUp(blocks, value)) return [];
    return blocks.map(({ total, parts }) => {
      const where = `${labelOf(
        total,
        keys.filter((key) => key !== 'areaCode'),
      )}${String(total['area'] ?? '')}`;
      const text = `${where}：${totalName}＝“${prefix}”各项之和`;
      return { total: addressOf(total), parts: parts.map(addressOf), text, line: total.line };
    });
  });
}

/** Every sum that a release publishes: areas within areas, and parts of 合计. */
export function publishedSums(
  schema: DatasetSchema,
  rows: readonly AnyRow[],
  areas: readonly Area[],
  addressOf: AddressOf,
): readonly Sum[] {
  const { value } = schema;
  if (value === undefined) return [];
  return [...areaSums(schema, rows, areas, addressOf), ...partSums(schema, rows, value, addressOf)];
}
