import { thousands } from '../../kit/numbers.ts';
import type { Area } from '../areas.ts';
import type { CsvRecord } from '../csv.ts';
import type { Known } from '../lookup.ts';
import type { DatasetSchema } from '../schema.ts';
import type { QuestionList } from './question.ts';

/** How an area was first written in the file. */
export interface Writing {
  readonly line: number;
  readonly text: string;
}

/** What the scope of an area is read from. */
export interface ScopeInput {
  readonly schema: DatasetSchema;
  readonly known: Known;
  /** By the name of the area that was read. */
  readonly writings: ReadonlyMap<string, Writing>;
  readonly records: readonly CsvRecord[];
  /** Whether the file gives codes, which tell scopes apart. */
  readonly hasCodes: boolean;
  readonly list: QuestionList;
}

interface Columns {
  readonly code: number;
  readonly name: number;
  readonly value: number;
}

type Sums = readonly { readonly total: number; readonly sum: number }[];

const number = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;

/** For each group of rows with one key but for the area: the city's number, and the sum of the others without some areas. */
function sumsOf({ schema, known, records }: ScopeInput, at: Columns, isOut: (code: string) => boolean): Sums {
  const keys = schema.columns.flatMap(({ key }, index) =>
    schema.key.includes(key) && index !== at.code ? [index] : [],
  );
  const groups = new Map<string, Map<string, number | null>>();
  for (const { cells } of records) {
    const name = keys.map((index) => cells[index]).join('/');
    const group = groups.get(name) ?? new Map<string, number | null>();
    groups.set(name, group.set(cells[at.code] ?? '', number(cells[at.value])));
  }
  return [...groups.values()].flatMap((group) => {
    const total = [...group].find(([code]) => known.areaByCode.get(code)?.level === '市')?.[1];
    const parts = [...group].filter(([code]) => known.areaByCode.get(code)?.level !== '市' && !isOut(code));
    if (total == null || parts.length === 0 || parts.some(([, value]) => value === null)) return [];
    return [{ total, sum: parts.reduce((all, [, value]) => all + (value ?? 0), 0) }];
  });
}

const addsUp = (sums: Sums): boolean => sums.length > 0 && sums.every(({ total, sum }) => total === sum);

function sumText(sums: Sums): string {
  const [first] = sums.filter(({ total, sum }) => total !== sum);
  if (sums.length === 0) return '没有合计可以核对';
  if (first === undefined) return '各地区之和正好等于合计';
  return `各地区之和 ${thousands(first.sum)}，合计 ${thousands(first.total)}，对不上`;
}

const leftOut = '不导入';
const explicit = /含|除|外/;

/** Asks with or without the zone inside it, for an area that stands beside that zone: both readings are tried against 合计. */
function zoneReading(input: ScopeInput, at: Columns, area: Area, zone: Area, without: Area): string | undefined {
  const { list, writings, hasCodes } = input;
  const { line, text } = writings.get(area.name) ?? { line: null, text: area.name };
  const [apart, inside] = [sumsOf(input, at, () => false), sumsOf(input, at, (code) => code === zone.code)];
  const isCertain = explicit.test(text) || (hasCodes && !(addsUp(apart) && !addsUp(inside)));
  if (isCertain) return undefined;
  const choices = [
    { value: area.name, label: `「${text}」含${zone.name}：${sumText(inside)}` },
    { value: without.name, label: `「${text}」不含${zone.name}：${sumText(apart)}` },
  ];
  const question = `「${text}」和${zone.name}并列，看不出「${text}」含不含${zone.name}`;
  return list.ask({ id: `scope:${area.name}`, line, column: '地区', text: question, choices });
}

/** Asks what 市本级 means beside the districts: all of them together, or the city's own offices, which no area stands for. */
function citySelf(input: ScopeInput, at: Columns, area: Area): string | undefined {
  const { list, writings } = input;
  const { line = null, text = area.name } = writings.get(area.name) ?? {};
  const inArea = (code: string): boolean =>
    input.known.areaByCode.get(code)?.parent === area.code || isZone(input.known, code);
  const [whole, beside] = [sumsOf(input, at, inArea), sumsOf(input, at, () => false)];
  const choices = [
    { value: area.name, label: `指${area.name}，各区是其中的一部分：${sumText(whole)}` },
    { value: leftOut, label: `只指市直单位，和各区并列，这一行不导入：${sumText(beside)}` },
  ];
  return list.ask({ id: `scope:${text}`, line, column: '地区', text: `「${text}」和各区并列，看不出指什么`, choices });
}

const isZone = (known: Known, code: string): boolean => known.areaByCode.get(code)?.level === '功能区';

/** Settles what areas mean that offices write in two ways; rows that the editor leaves out are gone. */
export function settleScopes(input: ScopeInput): readonly CsvRecord[] {
  const { schema, known, records, writings } = input;
  const find = (key: string): number => schema.columns.findIndex((column) => column.key === key);
  const at = { code: find('areaCode'), name: find('area'), value: find(schema.value ?? '') };
  if (at.code < 0 || at.value < 0) return records;
  const present = new Set(records.map(({ cells }) => cells[at.code] ?? ''));
  const { areas } = known.context;
  const renamed = new Map<string, Area>();
  const left = new Set<string>();
  for (const area of areas.filter(({ code }) => present.has(code))) {
    const inside = areas.filter(({ parent }) => parent === area.code);
    const zone = inside.find(({ level, code }) => level === '功能区' && present.has(code));
    const without = inside.find(({ level, code }) => level === '统计口径' && !present.has(code));
    if (zone !== undefined && without !== undefined && zoneReading(input, at, area, zone, without) === without.name)
      renamed.set(area.code, without);
    const isSelf = /本级|市直/.test(writings.get(area.name)?.text ?? '');
    if (isSelf && inside.some(({ code }) => present.has(code)) && citySelf(input, at, area) === leftOut)
      left.add(area.code);
  }
  if (renamed.size === 0 && left.size === 0) return records;
  return records.flatMap((record) => {
    const code = record.cells[at.code] ?? '';
    if (left.has(code)) return [];
    const other = renamed.get(code);
    if (other === undefined) return [record];
    const cells = [...record.cells];
    [cells[at.code], cells[at.name]] = [other.code, other.name];
    return [{ ...record, cells }];
  });
}
