import { workOut } from './cases.ts';
import { widthOf, type Range } from './equations.ts';
import type { Reach } from './ranges.ts';
import type { Sum } from './sums.ts';
import type { Table } from './table.ts';

/** What else to withhold in the newest release, and what can then still be worked out of the cell. */
export interface Cure {
  readonly cells: readonly string[];
  readonly range: Range;
}

/** What a cure is looked for in: the releases of a case, that which can still be changed, and how wide a range must be. */
export interface CureTask {
  readonly tables: readonly Table[];
  readonly fresh: Table;
  readonly least: number;
}

const free: Range = { least: 0, greatest: Infinity };
const mostCells = 20;

const cellsOf = ({ total, parts }: Sum): readonly string[] => [...parts, total];

function without({ tables, fresh }: CureTask, hidden: readonly string[]): readonly Table[] {
  const values = new Map([...fresh.values].filter(([address]) => !hidden.includes(address)));
  return tables.map((table) => (table === fresh ? { ...fresh, values } : table));
}

/** Those of some cells that can still be worked out too well when the hidden ones are withheld. */
async function openCells(
  task: CureTask,
  cells: readonly string[],
  hidden: readonly string[],
): Promise<readonly Reach[]> {
  const { reaches } = await workOut(without(task, hidden), cells);
  return [...reaches.values()].filter((reach) => widthOf(reach) < task.least);
}

const isSafe = async (task: CureTask, address: string, hidden: readonly string[]): Promise<boolean> =>
  (await openCells(task, [address, ...hidden], hidden)).length === 0;

const valueIn = ({ fresh }: CureTask, cell: string): number => fresh.values.get(cell) ?? 0;

/** Published cells of a sum that no release but the newest has published, the smallest first: those that withholding can still hide. */
function candidates(task: CureTask, sum: Sum, hidden: readonly string[]): readonly string[] {
  const { tables, fresh } = task;
  const old = tables.filter((table) => table !== fresh);
  return cellsOf(sum)
    .filter((cell) => fresh.values.has(cell) && !hidden.includes(cell) && !old.some(({ values }) => values.has(cell)))
    .toSorted((one, other) => valueIn(task, one) - valueIn(task, other));
}

/** The cell to hide next in a sum: one whose other sums hold an unknown cell already, so that it does not follow from them; of these the smallest. */
function nextIn(task: CureTask, sum: Sum, hidden: readonly string[]): string | undefined {
  const tables = without(task, hidden);
  const isKnown = (cell: string): boolean => tables.some(({ values }) => values.has(cell));
  const cost = (cell: string): number => {
    const others = task.fresh.sums.filter((one) => one !== sum);
    return others.filter((one) => cellsOf(one).includes(cell) && cellsOf(one).every(isKnown)).length;
  };
  return candidates(task, sum, hidden).toSorted((one, other) => cost(one) - cost(other))[0];
}

/** Hides cells one by one, each in the sum that leaves the fewest unknown. */
async function hideStepwise(task: CureTask, address: string): Promise<readonly string[] | null> {
  const hidden: string[] = [];
  while (hidden.length < mostCells) {
    const open = await openCells(task, [address, ...hidden], hidden);
    if (open.length === 0) return hidden;
    const barest = open
      .flatMap(({ equations }) => equations)
      .toSorted((one, other) => one.signs.size - other.signs.size);
    const next = barest
      .values()
      .map(({ sum }) => nextIn(task, sum, hidden))
      .find((cell) => cell !== undefined);
    if (next === undefined) return null;
    hidden.push(next);
  }
  return null;
}

async function firstSafe(
  task: CureTask,
  address: string,
  choices: readonly (readonly string[])[],
): Promise<readonly string[] | undefined> {
  for (const choice of choices) if (await isSafe(task, address, choice)) return choice;
  return undefined;
}

/** Takes out what is not needed. */
async function spared(task: CureTask, address: string, hidden: readonly string[]): Promise<readonly string[]> {
  let needed = hidden;
  for (const cell of hidden) {
    const fewer = needed.filter((one) => one !== cell);
    if (await isSafe(task, address, fewer)) needed = fewer;
  }
  return needed;
}

/**
 * Cells to withhold besides `address`, which follows from `sums`; null when none are found. First what is proposed already for others, then
 * one cell of the same sums, the smallest first, then several: in a table with two margins one more is never enough. Each answer is checked
 * by working everything out again, and none of its cells can be spared; whether others would be fewer is not looked for.
 */
export async function findCure(
  task: CureTask,
  address: string,
  sums: readonly Sum[],
  proposed: readonly string[],
): Promise<Cure | null> {
  const singles = sums.flatMap((sum) => candidates(task, sum, [])).map((cell) => [cell]);
  const hidden = (await firstSafe(task, address, [proposed, ...singles])) ?? (await hideStepwise(task, address));
  if (hidden === null) return null;
  const cells = await spared(task, address, hidden);
  const { reaches } = await workOut(without(task, cells), [address]);
  return { cells, range: reaches.get(address) ?? free };
}
