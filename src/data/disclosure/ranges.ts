import { isForest, unknownsOf, type Equation, type Range } from './equations.ts';
import { propagate } from './propagation.ts';
import { connected } from './union.ts';

type Ranges = ReadonlyMap<string, Range>;

/** The range of a cell and the equations that give it: those that it hangs together with. */
export interface Reach extends Range {
  readonly equations: readonly Equation[];
}

/** What equations say of some cells, and which of the equations contradict others. */
export interface Found {
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly contradicting: readonly Equation[];
}

/** Finds ranges under any equations; null when these contradict each other. */
type Solve = (equations: readonly Equation[], wanted: readonly string[]) => Promise<Ranges | null>;

/** The solver is loaded when it is first needed: where cells lie on a circle. */
const solveLinear: Solve = async (equations, wanted) => {
  const { solve } = await import('./linear-programme.ts');
  return solve(equations, wanted);
};

const withShortcut =
  (solve: Solve): Solve =>
  (equations, wanted) =>
    isForest(equations) ? Promise.resolve(propagate(equations)) : solve(equations, wanted);

/** The equations that agree, taken in the order given, and those that contradict the ones before them. */
async function agreeing(equations: readonly Equation[], solve: Solve): Promise<readonly [Equation[], Equation[]]> {
  const [kept, left]: [Equation[], Equation[]] = [[], []];
  for (const equation of equations) {
    const agrees = (await solve([...kept, equation], [...equation.signs.keys()].slice(0, 1))) !== null;
    (agrees ? kept : left).push(equation);
  }
  return [kept, left];
}

/** Equations that say something of their own, and those that give the same cells another sum than an earlier one. Two releases mostly say the same twice, which would look like a circle. */
function distinct(equations: readonly Equation[]): readonly [Equation[], Equation[]] {
  const constants = new Map<string, number>();
  const [kept, left]: [Equation[], Equation[]] = [[], []];
  for (const equation of equations) {
    const name = JSON.stringify([...equation.signs].sort());
    const constant = constants.get(name);
    constants.set(name, constant ?? equation.constant);
    if (constant === undefined) kept.push(equation);
    else if (constant !== equation.constant) left.push(equation);
  }
  return [kept, left];
}

/** Finds the ranges of the wanted cells, each group of equations alone. Where some contradict each other, the earlier one is believed. */
export async function findRanges(
  equations: readonly Equation[],
  wanted: Iterable<string>,
  solver: Solve = solveLinear,
): Promise<Found> {
  const solve = withShortcut(solver);
  const cells = new Set(wanted);
  const reaches = new Map<string, Reach>();
  const [own, contradicting] = distinct(equations.filter(({ signs }) => signs.size > 0));
  for (const group of connected(own, ({ signs }) => signs.keys())) {
    const here = [...unknownsOf(group)].filter((address) => cells.has(address));
    if (here.length === 0) continue;
    const ranges = await solve(group, here);
    if (ranges === null) {
      const [kept, left] = await agreeing(group, solve);
      contradicting.push(...left);
      for (const [address, reach] of (await findRanges(kept, here, solver)).reaches) reaches.set(address, reach);
      continue;
    }
    for (const address of here) {
      const range = ranges.get(address);
      if (range !== undefined) reaches.set(address, { ...range, equations: group });
    }
  }
  return { reaches, contradicting };
}
