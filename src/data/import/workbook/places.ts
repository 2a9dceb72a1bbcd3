import { columnLetter } from '../../problem.ts';

/** A rectangle of cells, counted from 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `B12`, from row and column counted from 0. */
export const cellName = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

/** `A3:A5` */
export const rangeName = ({ top, left, bottom, right }: Range): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`;

const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Row and column of `B12`, from 0; undefined when it names no cell. */
export function parseCellName(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits = ''] = reference.exec(name) ?? [];
  if (digits === '') return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The range that `A3:A5` names; undefined when it names none. */
export function parseRange(name: string): Range | undefined {
  const [from = '', to = from] = name.split(':');
  const [first, last] = [parseCellName(from), parseCellName(to)];
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

const listed = 8;

/** `A3、B7 等 12 处`: the first ones by name, all by number. */
export const someOf = (names: readonly string[], unit = '处'): string =>
  names.length <= listed ? names.join('、') : `${names.slice(0, listed).join('、')} 等 ${names.length} ${unit}`;

/** Numbers in order as runs: `5、7–9`. */
export function runsOf(numbers: readonly number[], nameOf: (number: number) => string): readonly string[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`));
}
