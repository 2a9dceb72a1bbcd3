import {
  categoryText,
  countText,
  dateText,
  foldWidth,
  numberText,
  plainText,
  whenText,
  yearText,
} from '../canonical.ts';
import { findArea, termsOf, type Known } from '../lookup.ts';
import { phonesText } from '../phones.ts';
import type { CellKind, Column } from '../schema.ts';
import { unwrap } from './unwrap.ts';

/** A cell in its canonical spelling, and the kind of change that led there; `null` when nothing changed. */
export interface NormalCell {
  readonly text: string;
  readonly change: string | null;
}

type Normal = (text: string, column: Column, known: Known) => string | null;

const dashes = /^(?:[-—–―－‐−─]{1,6}|[…⋯]{1,6}|\.{2,6}|[。．·]{3,6}|[/／\\＼]|[*＊]|空)$/;

/** Whether a cell says that there is nothing to say: empty, or one of the marks that offices use (— -- … ／ * 空). */
export const isMissing = (text: string): boolean => text === '' || dashes.test(text);

const nothing = /^(?:无|暂无|没有|未填)$/;
const forGood = /^(?:长期|长期有效|永久|永久有效|无期限|无固定期限|不限)$/;

/** Words that mean an empty cell in some columns: 无 where a cell may be empty and holds no number, 长期 where an end is meant. */
const meansEmpty = (text: string, { key, kind, required }: Column): boolean =>
  !required &&
  kind !== 'count' &&
  kind !== 'number' &&
  (nothing.test(text) || (key === 'validUntil' && forGood.test(text)));

/** The same word in another width or with spaces in it. */
const squeeze = (text: string): string => foldWidth(text).replace(/\s/g, '');
const sameWord = (text: string, words: Iterable<string>): string | null => {
  const wanted = squeeze(text);
  for (const word of words) if (word === text || squeeze(word) === wanted) return word;
  return null;
};

const people = ['人', '名', '位'];
const unitsOf = (unit: string): readonly string[] => (people.includes(unit) ? people : [unit]);

/** A number with or without its own unit behind it: 1234人, 1234名. */
export function countWith(text: string, unit: string | undefined): string | null {
  const plain = plainText(text);
  const found = unit === undefined ? undefined : unitsOf(unit).find((one) => plain.endsWith(one));
  return countText(found === undefined ? plain : plain.slice(0, -found.length));
}

/** An area by any way to write it, also after 其中. */
const area: Normal = (text, _column, known) =>
  known.areaByName.has(text)
    ? text
    : (findArea(text, known)?.name ??
      findArea(text.replace(/^(?:其中|＃|#)\s*[:：、]?/, '').replace(/\s/g, ''), known)?.name ??
      null);

const towns: Normal = (text, _column, known) =>
  text === plainText(text)
    ? text
    : sameWord(
        text,
        known.context.towns.map(({ name }) => name),
      );

/** An indicator with its own unit in brackets, as offices write it where units differ from row to row. */
function indicatorWithUnit(text: string, { list }: Column, { context }: Known): string | null {
  if (list !== 'indicators') return null;
  const { indicators } = context.vocabulary;
  return indicators.find(({ name, unit }) => squeeze(text) === squeeze(`${name}(${unit})`))?.name ?? null;
}

const normals: Partial<Readonly<Record<CellKind, Normal>>> = {
  year: yearText,
  date: dateText,
  when: whenText,
  count: (text, { unit }) => countWith(text, unit),
  number: numberText,
  degrees: numberText,
  areaCode: plainText,
  areaName: area,
  status: (text) => plainText(text).replace(/^(正式|初步)数$/, '$1'),
  term: (text, column, known) => sameWord(text, termsOf(column, known)) ?? indicatorWithUnit(text, column, known),
  phones: phonesText,
  category: categoryText,
  unit: plainText,
  id: plainText,
  clause: (text, _column, known) => sameWord(text, known.clauses),
  townName: towns,
};

/** The kind of change by which the bare number of a day, as Excel counts from 1900, became a date. */
export const serialDate = 'Excel 日期序号';

/** The same day in a workbook that counts from 1904: 1462 days later. */
export const laterSystem = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + 1462 * 86_400_000).toISOString().slice(0, 10);

/** The kind of change by which an area's alias or short name became its name. */
const areaAlias = '地区别名';

const changeNames: Partial<Readonly<Record<CellKind, string>>> = {
  year: '年份写法',
  date: '日期写法',
  when: '日期写法',
  count: '千位分隔或单位',
  number: '数字写法',
  degrees: '数字写法',
  areaName: areaAlias,
  status: '状态写法',
  phones: '电话写法',
};

/** Kinds whose words are the office's own. */
const isProse = (kind: CellKind): boolean => kind === 'text' || kind === 'name';

function changeOf(raw: string, text: string, kind: CellKind): string | null {
  if (raw === text) return null;
  if (raw.trim() === text) return '首尾空格';
  if (plainText(raw) === text) return '全角字符';
  if (unwrap(raw.trim(), isProse(kind)) === text) return '文本格式的写法';
  return (kind === 'date' || kind === 'when') && /^\d{5}(\.0+)?$/.test(plainText(raw))
    ? serialDate
    : (changeNames[kind] ?? '文字写法');
}

/** The canonical spelling of an office cell. What is not certain stays as it is, for the strict reader to refuse with advice. */
export function normaliseCell(raw: string, column: Column, known: Known): NormalCell {
  const trimmed = unwrap(raw.trim(), isProse(column.kind)).trim();
  if (isMissing(trimmed)) return { text: '', change: raw.trim() === '' ? null : '缺失标记' };
  if (meansEmpty(trimmed, column)) return { text: '', change: `「${trimmed}」留空` };
  const text = normals[column.kind]?.(trimmed, column, known) ?? trimmed;
  return { text, change: changeOf(raw, text, column.kind) };
}
