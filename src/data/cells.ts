import { type Status, statusWords } from '../kit/datum.ts';
import { categoryText, countText, dateText, numberText, plainText, whenText, yearText } from './canonical.ts';
import { privacyRefusal, refusal } from './guard.ts';
import { findArea, termsOf, type Known } from './lookup.ts';
import { endingMark, markAdvice } from './marks.ts';
import { phonesText } from './phones.ts';
import { limitOf, longestWord, type CellKind, type Column, type KindTypes } from './schema.ts';
import { suggestion } from './suggestion.ts';
import { factorBetween, scaled } from './unit.ts';

/** A cell that was read, or why it was not and what to write. */
export type Cell<T> = { readonly value: T } | { readonly problem: string };

type Parser<T> = (text: string, column: Column, known: Known) => Cell<T>;

const actual = (text: string): string => `，实际为「${text}」`;
const write = (text: string | undefined | null): string => (text == null ? '' : `；请写「${text}」`);
const expected = (what: string, text: string, instead?: string | null): { readonly problem: string } => ({
  problem: `应为${what}${actual(text)}${instead == null ? markAdvice(text) : write(instead)}`,
});

const prose: Parser<string> = (text) => {
  const problem = privacyRefusal(text);
  return problem === null ? { value: text } : { problem };
};

/** Only the canonical spelling is read; another certain spelling is named in the advice. */
const canonical =
  <T>(what: string, normal: (text: string) => string | null, read: (text: string) => T): Parser<T> =>
  (text) => {
    const plain = normal(text);
    return plain === text ? { value: read(text) } : expected(what, text, plain);
  };

/** What to write instead of a text that resembles a number. */
function numberAdvice(text: string, unit: string | undefined): string {
  const plain = plainText(text);
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(plain)) return '；科学计数法会丢掉末尾的数字，请把单元格设为“数值”格式再导出';
  if (/^(?:无|暂无|没有|零)$/.test(plain)) return '；是零请写 0，没有公布请留空并写明状态';
  const [, amount = '', power = ''] = /^(\d+(?:\.\d+)?)\s*([十百千万亿]+)[人名个家]?$/.exec(plain) ?? [];
  const factor = power === '' ? null : factorBetween(`${power}${unit ?? ''}`, unit ?? '');
  const found = factor === null ? null : scaled(amount, factor);
  return found === null ? '' : `；请写完整的数字，如「${found}」`;
}

const count: Parser<number> = (text, { unit }) => {
  const plain = countText(text);
  if (plain === null) return { problem: `${expected('非负整数', text).problem}${numberAdvice(text, unit)}` };
  if (plain !== text) return expected('非负整数', text, plain);
  return Number.isSafeInteger(Number(text)) ? { value: Number(text) } : expected('可以精确表示的整数', text);
};

const degrees: Parser<number> = (text) => {
  const plain = numberText(text);
  const good = plain === text && Math.abs(Number(text)) <= 180;
  return good ? { value: Number(text) } : expected('十进制度，如 119.64759', text, plain === text ? null : plain);
};

const areaCode: Parser<string> = (text, _column, known) => {
  if (known.areaByCode.has(text)) return { value: text };
  const area = known.areaByCode.get(plainText(text)) ?? findArea(text, known);
  const hint = area === undefined ? markAdvice(text) : `；${area.name}的代码是 ${area.code}`;
  return { problem: `没有这个地区代码：「${text}」${hint}；代码见 data/areas.csv` };
};

const areaName: Parser<string> = (text, _column, known) => {
  if (known.areaByName.has(text)) return { value: text };
  const area = findArea(text, known);
  const hint = area === undefined ? suggestion(text, known.areaNames) : write(area.name);
  return { problem: `没有这个地区：「${text}」${hint}${overlapAdvice(text)}；名称见 data/areas.csv` };
};

/** Why some names of offices are no area of a statistic. */
function overlapAdvice(text: string): string {
  if (/市直|本级|直属/.test(text)) return '；市直单位不属于任何县（市、区），只含在合计里，请删去这一行';
  if (/新区|高新|园区|度假区/.test(text))
    return '；它和县（市、区）有重叠，不能单列，也不能当作其中一个；请按所在县（市、区）归并';
  return /^(?:其他|其它|另)/.test(text) ? '；请归到具体的县（市、区），或删去这一行' : '';
}

const status: Parser<Status> = (text) => {
  const states = Object.keys(statusWords) as readonly Status[];
  const found = states.find((state) => statusWords[state] === text);
  if (found !== undefined) return { value: found };
  const words = Object.values(statusWords);
  return { problem: `状态只能是 ${words.join('、')}${actual(text)}${suggestion(text, words)}` };
};

const term: Parser<string> = (text, column, known) => {
  const words = termsOf(column, known);
  if (words.includes(text)) return { value: text };
  return { problem: `没有这个${column.heading}：「${text}」${suggestion(text, words)}；可以写 ${words.join('、')}` };
};

const url: Parser<string> = (text) =>
  /^https?:\/\/[^\s"'<>]+$/.test(text) && URL.canParse(text) ? { value: text } : expected(' http 或 https 网址', text);

const phone =
  /^(?:0\d{2,3}-(?:\d{5}|\d{7,8})(?:-\d{1,6})?|[2-9]\d{6,7}|1\d{4}|400-\d{3}-\d{4}|400-\d{4}-\d{3}|800-\d{3}-\d{4})$/;

const phones: Parser<string> = (text) => {
  const privacy = privacyRefusal(text);
  if (privacy !== null) return { problem: privacy };
  const good = text.split('；').every((number) => phone.test(number));
  return good
    ? { value: text }
    : expected('办公电话，如 0571-12345678，多个用「；」分隔，没有的留空', text, phonesText(text));
};

const id: Parser<string> = (text) =>
  /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(text) ? { value: text } : expected('字母、数字和连字符', text);

const clause: Parser<string> = (text, _column, known) => {
  // None is known while the plan itself cannot be read, which is said of the plan.
  if (known.clauses.size === 0 || known.clauses.has(text)) return { value: text };
  return { problem: `计划里没有这个条款：「${text}」${suggestion(text, [...known.clauses])}；标签见 content/plan.mdx` };
};

const name: Parser<string> = (text, column, known) => {
  const mark = endingMark(text);
  if (mark === undefined) return prose(text, column, known);
  return { problem: `末尾的「${mark}」像脚注标记，会随名称公布；请删去，注释写在备注列` };
};

const unit: Parser<string> = (text) =>
  /^(?![十百千万亿])\p{Script=Han}{1,4}$/u.test(text)
    ? { value: text }
    : { problem: `应为计量单位，如 人、家、个，实际为「${text}」；带万、千的请换算到数字里` };

const year: Parser<number> = (text, column, known) => {
  const cell = canonical('四位数字的年份', yearText, Number)(text, column, known);
  const isPart = 'problem' in cell && /[月季]|半年/.test(text);
  return isPart ? { problem: `${cell.problem}；不是整年的数，状态写初步，备注写明截至几月` } : cell;
};

/** How a cell of each kind is read: the value, or what to write instead. */
export const parsers: { readonly [K in CellKind]: Parser<KindTypes[K]> } = {
  text: prose,
  year,
  date: canonical('日期，如 2023-06-30', dateText, String),
  when: canonical('日期，如 2023-06-30、2023-06 或 2023', whenText, String),
  count,
  number: canonical('数字', numberText, Number),
  degrees,
  areaCode,
  areaName,
  status,
  term,
  url,
  phones,
  id,
  clause,
  category: canonical('「合计」或「类别:名称」，如 年龄:35岁以下', categoryText, String),
  unit,
  name,
  townName: prose,
};

/** The message for a required cell that is empty. */
export const emptyCell = '不能为空';

/** The typed value of one cell, `null` when it is empty and may be; or the message for its editor. */
export function parseCell(text: string, column: Column, known: Known): Cell<KindTypes[CellKind] | null> {
  if (text === '') return column.required ? { problem: emptyCell } : { value: null };
  const limit = limitOf(column) ?? longestWord;
  const length = [...text].length;
  if (length > limit)
    return { problem: `不能超过 ${limit} 个字，实际 ${length} 个字；请缩短，详细内容放在来源的网页上` };
  const problem = refusal(text);
  if (problem === null) return parsers[column.kind](text, column, known);
  return { problem };
}
