import { foldWidth } from './canonical.ts';

/** A unit in two parts: what is counted, and by how many. */
interface Unit {
  /** Empty when only a number word is given, as in 万. */
  readonly base: string;
  readonly factor: number;
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };
const bases =
  '人次|人|名|位|个|家|所|处|户|场|项|次|件|篇|门|期|班|元|美元|平方米|公里|吨|亩|天|小时|课时|学时|张|份|本|套|台|座|条|批|对|组|件次|户次|家次|%|‰|百分点';
const power = '十万|百万|千万|[十百千万亿]';
const pattern = new RegExp(`^(10*)?(${power})?(${bases})?$`);

/** The source of a pattern that every unit matches: 万人, 名, 万. */
export const unitWords = `(?:${power})?(?:${bases})|${power}`;

const people = new Set(['人', '名', '位']);

/** Reads a unit: 万人, 10人, 名, 家; null when the text is none, as the name of an office. */
export function readUnit(text: string): Unit | null {
  const plain = foldWidth(text).replace(/\s/g, '');
  const [all, digits = '', prefix = '', base = ''] = pattern.exec(plain) ?? [];
  if (all === undefined || all === digits) return null;
  return { base, factor: Number(digits || '1') * 10 ** (powers[prefix] ?? 0) };
}

const isSame = (one: string, other: string): boolean => one === other || (people.has(one) && people.has(other));

/** By how much a number in one unit must be multiplied to be in another: 1 for 名 and 人, 10 000 for 万人 and 人; null when they count different things. */
export function factorBetween(stated: string, own: string): number | null {
  const [from, to] = [readUnit(stated), readUnit(own)];
  if (from === null || to === null) return null;
  return from.base === '' || isSame(from.base, to.base) ? from.factor / to.factor : null;
}

/** A decimal number multiplied by a power of ten, exactly; null when it is no number or the result is not whole. */
export function scaled(text: string, factor: number): string | null {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const zeros = Math.round(Math.log10(factor));
  if (whole === '' || zeros < 0 || part.length > zeros) return null;
  return `${whole}${part.padEnd(zeros, '0')}`.replace(/^0+(?=\d)/, '');
}

const stated =
  /(?:^|[（(【[\s，,；;:：。]|本表|表中|人数|数量)(?:计量)?单\s*位\s*(?:[:/]|为|是)?\s*(.*?)\s*[)）】\]。]*$/;
const behind = /(?:^|[（(])\s*([^()（）]+?)\s*[)）]?$/;

/** Units that a line around the table states, `单位：人、家`, `培育情况（万人）`, two cells `单位：` and `万人`, or a unit alone; empty when it states none or an organisation. */
export function unitsIn(cells: readonly string[]): readonly string[] {
  const filled = cells.map((cell) => foldWidth(cell).trim()).filter((cell) => cell !== '');
  return filled.flatMap((cell, index) => {
    const own = stated.exec(cell)?.[1];
    if (own === undefined) {
      const alone = behind.exec(cell)?.[1] ?? '';
      const isSecond = /单\s*位\s*[:：]?$/.test(filled[index - 1] ?? '');
      return isSecond || readUnit(alone) === null ? [] : [alone];
    }
    const text = own === '' ? (filled[index + 1] ?? '') : own;
    const names = text.split(/[、，,/;；和及]/).map((name) => name.trim());
    return names.every((name) => readUnit(name) !== null) ? names : [];
  });
}
