import load, { type Highs, type Model, type ModelData } from 'highs';
import { unknownsOf, type Equation, type Range } from './equations.ts';

/** The package types its ES module as CommonJS, which Node's and the bundler's way of resolving types read differently. */
const isLoader = (value: unknown): value is () => Promise<Highs> => typeof value === 'function';

let started: Promise<Highs> | undefined;

/** HiGHS is 3.5 MB of WebAssembly: started when the first table needs it. */
function highs(): Promise<Highs> {
  if (!isLoader(load)) throw new Error('highs exports no loader');
  return (started ??= load());
}

/** HiGHS holds equations to 1e-7; what is closer than this to a whole number is one. */
const tolerance = 1e-5;

function dataOf(equations: readonly Equation[], columns: ReadonlyMap<string, number>): ModelData {
  const entries = equations.map(({ signs }) =>
    [...signs].map(([address, sign]) => [columns.get(address) ?? 0, sign] as const),
  );
  let end = 0;
  const starts = [end, ...entries.map((row) => (end += row.length))];
  const constants = equations.map(({ constant }) => constant);
  const zeros = new Array<number>(columns.size).fill(0);
  const [numRows, numCols] = [equations.length, columns.size];
  const indices = entries.flat().map(([column]) => column);
  const values = entries.flat().map(([, sign]) => sign);
  return {
    numCols,
    numRows,
    colCost: zeros,
    colLower: zeros,
    colUpper: zeros.map(() => Infinity),
    rowLower: constants,
    rowUpper: constants,
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
  };
}

/** Runs the programme from where the last one ended; anew where that leads HiGHS astray, as a cell without an upper end can. */
function statusOf({ constants: { modelStatus } }: Highs, model: Model): number {
  model.run();
  if (model.getModelStatus() === modelStatus.unknown) {
    model.clearSolver();
    model.run();
  }
  return model.getModelStatus();
}

/** The least of a cell's value times `sign`; null when the equations contradict each other, −Infinity when nothing bounds it. */
function leastOf(runtime: Highs, model: Model, column: number, sign: 1 | -1): number | null {
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = runtime.constants.modelStatus;
  model.changeColCost(column, sign);
  const status = statusOf(runtime, model);
  const least = model.getObjectiveValue();
  model.changeColCost(column, 0);
  if (status === optimal) return least;
  if (status === infeasible) return null;
  if (status === unbounded || status === unboundedOrInfeasible) return -Infinity;
  throw new Error(`HiGHS gave no answer: model status ${status}`);
}

function rangeOf(runtime: Highs, model: Model, column: number): Range | null {
  // A count is never below 0, so the first programme is bounded: it alone finds a contradiction.
  const low = leastOf(runtime, model, column, 1);
  const high = low === null ? null : leastOf(runtime, model, column, -1);
  if (low === null || high === null) return null;
  const range = { least: Math.max(0, Math.ceil(low - tolerance)), greatest: Math.floor(-high + tolerance) };
  // No whole number between: the ends lie within one, which is told as a range of width 1.
  return range.least <= range.greatest ? range : { least: range.greatest, greatest: range.least };
}

/** The ranges of some cells under any equations and non-negativity, by two linear programmes a cell; ends rounded to whole numbers inside. Null when the equations contradict each other. */
export async function solve(
  equations: readonly Equation[],
  wanted: Iterable<string>,
): Promise<ReadonlyMap<string, Range> | null> {
  const columns = new Map([...unknownsOf(equations)].map((address, index) => [address, index]));
  const runtime = await highs();
  return runtime.withModel(dataOf(equations, columns), (model) => {
    // Only costs change from run to run: the primal simplex goes on from the last corner.
    model.options.set({ output_flag: false, simplex_strategy: 4 });
    const ranges = new Map<string, Range>();
    for (const address of wanted) {
      const column = columns.get(address);
      const range = column === undefined ? null : rangeOf(runtime, model, column);
      if (range === null) return null;
      ranges.set(address, range);
    }
    return ranges;
  });
}
