import { findArea, termsOf, type Known } from '../lookup.ts';
import { countText, dateText, numberText, plainText, whenText, yearText } from '../canonical.ts';
import type { CellKind, Column } from '../schema.ts';

/** A cell in its canonical spelling, and the kind of change that led there; `null` when nothing changed. */
export interface NormalCell {
  readonly text: string;
  readonly change: string | null;
}

type Normal = (text: string, column: Column, known: Known) => string | null;

const marks = new Set(['—', '——', '–', '-', '－', '…', '……', '...', '/', '／', '*', '＊', '空']);

/** Whether a cell says that there is nothing to say: empty, or one of the marks that offices use (— … ／ * 空). */
export const isMissing = (text: string): boolean => text === '' || marks.has(text);

/** The same word in another width or with spaces in it. */
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const sameWord = (text: string, words: Iterable<string>): string | null => {
  const wanted = squeeze(text);
  for (const word of words) if (word === text || squeeze(word) === wanted) return word;
  return null;
};

const count: Normal = (text, { unit }) => {
  const plain = plainText(text);
  const bare = unit !== undefined && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  return countText(bare);
};

const area: Normal = (text, _column, known) =>
  known.areaByName.has(text) ? text : (findArea(text, known)?.name ?? null);

const phones: Normal = (text) =>
  plainText(text)
    .replace(/[−–—]/g, '-')
    .split(/\s*[;,、]\s*/)
    .join('；');

const towns: Normal = (text, _column, known) =>
  text === plainText(text)
    ? text
    : sameWord(
        text,
        known.context.towns.map(({ name }) => name),
      );

const normals: Partial<Readonly<Record<CellKind, Normal>>> = {
  year: yearText,
  date: dateText,
  when: whenText,
  count,
  number: numberText,
  degrees: numberText,
  areaCode: plainText,
  areaName: area,
  status: (text) => plainText(text).replace(/^(正式|初步)数$/, '$1'),
  term: (text, column, known) => sameWord(text, termsOf(column, known)),
  phones,
  id: plainText,
  clause: (text, _column, known) => sameWord(text, known.clauses),
  townName: towns,
};

/** The kind of change by which an area's alias or short name became its name. */
export const areaAlias = '地区别名';

const changeNames: Partial<Readonly<Record<CellKind, string>>> = {
  year: '年份写法',
  date: '日期写法',
  when: '日期写法',
  count: '千位分隔或单位',
  number: '数字写法',
  degrees: '数字写法',
  areaName: areaAlias,
  status: '状态写法',
  phones: '电话分隔',
};

function changeOf(raw: string, text: string, kind: CellKind): string | null {
  if (raw === text) return null;
  if (raw.trim() === text) return '首尾空格';
  if (plainText(raw) === text) return '全角字符';
  return (kind === 'date' || kind === 'when') && /^\d{5}(\.0+)?$/.test(plainText(raw))
    ? 'Excel 日期序号'
    : (changeNames[kind] ?? '文字写法');
}

/** The canonical spelling of an office cell. What is not certain stays as it is, for the strict reader to refuse with advice. */
export function normaliseCell(raw: string, column: Column, known: Known): NormalCell {
  const trimmed = raw.trim();
  if (isMissing(trimmed)) return { text: '', change: trimmed === '' ? null : '缺失标记' };
  const text = normals[column.kind]?.(trimmed, column, known) ?? trimmed;
  return { text, change: changeOf(raw, text, column.kind) };
}
