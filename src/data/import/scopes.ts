import type { Area } from '../areas.ts';
import type { CsvRecord } from '../csv.ts';
import type { Known } from '../lookup.ts';
import { namedAreas } from './own-total.ts';
import { areWhole, otherCounty } from './scope-counties.ts';
import { addsUp, sumsOf, sumText, type Columns, type ScopeInput } from './scope-sums.ts';

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

/** Asks whether 合计 is the city's number where it only adds up some of its counties, and what a name such as 金华 beside some counties means. Where the titles name a county, its own total is asked for by itself. */
function cityReading(input: ScopeInput, at: Columns, area: Area): string | undefined {
  const { list, known, writings, hasCodes } = input;
  const { line = null, text = area.name } = writings.get(area.name) ?? {};
  const present = presentIn(input, at);
  if (hasCodes || text.includes(area.name) || present.size === 1 || areWhole(known, present)) return undefined;
  if (namedAreas(known, input.titles).length > 0) return undefined;
  const beside = sumsOf(input, at, () => false);
  if (/[合总共]计|总数/.test(text) && !addsUp(beside)) return undefined;
  const choices = [
    { value: area.name, label: `是${area.name}的数` },
    { value: leftOut, label: `只是表里这些地区的，这一行不导入：${sumText(beside)}` },
  ];
  const question = `表里没有列全各县（市、区），看不出「${text}」是不是${area.name}`;
  return list.ask({ id: `scope:${area.name}`, line, column: '地区', text: question, choices });
}

/** Asks what a short name means in a file of another county, which has a 开发区 of its own. */
function foreignReading(input: ScopeInput, at: Columns, area: Area): string | undefined {
  const { list, known, writings, hasCodes, titles } = input;
  const { line = null, text = area.name } = writings.get(area.name) ?? {};
  if (hasCodes || text === area.name || (area.level !== '功能区' && area.level !== '统计口径')) return undefined;
  const county = otherCounty(area, known, presentIn(input, at), titles);
  if (county === undefined) return undefined;
  const choices = [
    { value: area.name, label: `是${area.name}` },
    { value: leftOut, label: `是${county.name}自己的，这一行不导入` },
  ];
  const question = `这像是${county.name}的表，看不出「${text}」是不是${area.name}`;
  return list.ask({ id: `scope:${area.name}`, line, column: '地区', text: question, choices });
}

const presentIn = ({ records }: ScopeInput, at: Columns): ReadonlySet<string> =>
  new Set(records.map(({ cells }) => cells[at.code] ?? ''));

/** Settles what areas mean that offices write in two ways; rows that the editor leaves out are gone. */
export function settleScopes(input: ScopeInput): readonly CsvRecord[] {
  const { schema, known, records, writings } = input;
  const find = (key: string): number => schema.columns.findIndex((column) => column.key === key);
  const at = { code: find('areaCode'), name: find('area'), value: find(schema.value ?? '') };
  if (at.code < 0 || at.value < 0) return records;
  const present = presentIn(input, at);
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
    const reading = area.level === '市' ? cityReading(input, at, area) : foreignReading(input, at, area);
    if (reading === leftOut) left.add(area.code);
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
