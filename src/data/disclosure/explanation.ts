import { unknownsOf, widthOf, type Equation } from './equations.ts';
import { findRanges, type Reach } from './ranges.ts';
import type { Sum } from './sums.ts';

async function isFixed(equations: readonly Equation[], address: string): Promise<boolean> {
  const reach = (await findRanges(equations, [address])).reaches.get(address);
  return reach !== undefined && widthOf(reach) === 0;
}

/** The shortest sum of the cell whose other cells are all known or fixed themselves. */
async function singleSum(equations: readonly Equation[], address: string): Promise<Equation | undefined> {
  const { reaches } = await findRanges(equations, unknownsOf(equations));
  const isKnown = (other: string): boolean => {
    const reach = reaches.get(other);
    return reach !== undefined && widthOf(reach) === 0;
  };
  return equations
    .filter(({ signs }) => signs.has(address) && [...signs.keys()].every(isKnown))
    .toSorted((one, other) => one.signs.size - other.signs.size)[0];
}

/** The sums from which a cell with one possible value follows: one where one is enough, else a set of which none can be spared. */
export async function explain({ equations }: Reach, address: string): Promise<readonly Sum[]> {
  const single = await singleSum(equations, address);
  if (single !== undefined) return [single.sum];
  let needed = equations;
  for (const equation of equations) {
    const fewer = needed.filter((one) => one !== equation);
    if (await isFixed(fewer, address)) needed = fewer;
  }
  return needed.map(({ sum }) => sum);
}
