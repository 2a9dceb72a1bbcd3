import { unknownsOf, type Equation, type Range } from './equations.ts';

const free: Range = { least: 0, greatest: Infinity };

/** What the equation leaves to one of its cells when the others keep to their ranges. */
function leftTo(address: string, { signs, constant }: Equation, ranges: ReadonlyMap<string, Range>): Range {
  let [least, greatest] = [constant, constant];
  for (const [other, sign] of signs) {
    if (other === address) continue;
    const range = ranges.get(other) ?? free;
    least -= sign === 1 ? range.greatest : -range.least;
    greatest -= sign === 1 ? range.least : -range.greatest;
  }
  return signs.get(address) === 1 ? { least, greatest } : { least: 0 - greatest, greatest: 0 - least };
}

/** Narrows the cells of one equation; false when nothing changed, null when a cell has no value left. */
function narrow(equation: Equation, ranges: Map<string, Range>): boolean | null {
  let hasChanged = false;
  for (const address of equation.signs.keys()) {
    const old = ranges.get(address) ?? free;
    const left = leftTo(address, equation, ranges);
    const now = { least: Math.max(old.least, left.least), greatest: Math.min(old.greatest, left.greatest) };
    if (now.least > now.greatest) return null;
    if (now.least === old.least && now.greatest === old.greatest) continue;
    ranges.set(address, now);
    hasChanged = true;
  }
  return hasChanged;
}

/**
 * The exact ranges of all cells where the equations form a forest (`isForest`), or null when they contradict each other.
 * Each end is reached: hang the tree on the cell; below it every equation splits into subtrees that share no cell, so each takes its own end
 * freely, and sums of whole-number intervals have no gaps. On a forest the passes end: a bound travels each way once.
 */
export function propagate(equations: readonly Equation[]): ReadonlyMap<string, Range> | null {
  const ranges = new Map<string, Range>([...unknownsOf(equations)].map((address) => [address, free]));
  for (let isOpen = true; isOpen;) {
    isOpen = false;
    for (const equation of equations) {
      const changed = narrow(equation, ranges);
      if (changed === null) return null;
      isOpen ||= changed;
    }
  }
  return ranges;
}
