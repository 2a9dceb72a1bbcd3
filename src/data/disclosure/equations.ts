import type { Sum } from './sums.ts';
import { union } from './union.ts';

/** A sum with its published cells reckoned in: the unknown ones, each times its sign, make the constant. */
export interface Equation {
  readonly sum: Sum;
  /** +1 for a part, −1 for the total. */
  readonly signs: ReadonlyMap<string, 1 | -1>;
  readonly constant: number;
}

/** The whole numbers that a cell can be: one when both are equal. `greatest` is Infinity when nothing bounds it. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** How far the ends of a range lie apart: 0 for one value. */
export const widthOf = ({ least, greatest }: Range): number => greatest - least;

/** Reckons the known cells of a sum in; `valueOf` gives undefined for an unknown one. */
export function equationOf(sum: Sum, valueOf: (address: string) => number | undefined): Equation {
  const signs = new Map<string, 1 | -1>();
  let constant = 0;
  const add = (address: string, sign: 1 | -1): void => {
    const value = valueOf(address);
    if (value === undefined) signs.set(address, sign);
    else constant -= sign * value;
  };
  add(sum.total, -1);
  for (const part of sum.parts) add(part, 1);
  return { sum, signs, constant };
}

/** The cells that equations leave unknown. */
export const unknownsOf = (equations: readonly Equation[]): ReadonlySet<string> =>
  new Set(equations.flatMap(({ signs }) => [...signs.keys()]));

/** Whether no two ways lead from one cell to another through equations. */
export function isForest(equations: readonly Equation[]): boolean {
  const { join } = union();
  return equations.every(({ signs }, index) => [...signs.keys()].every((address) => join(address, `=${index}`)));
}
