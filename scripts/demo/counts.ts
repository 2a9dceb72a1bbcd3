import { needed } from './needed.ts';
import { between, randomFor } from './random.ts';
import type { CellStates } from './recipe.ts';
import { split } from './split.ts';
import type { World } from './world.ts';

/** What is counted: a flow is split anew each year, a stock only grows. */
export interface Series {
  readonly name: string;
  readonly type: 'flow' | 'stock';
  /** Totals of the city from the first year of the plan on. */
  readonly totals: readonly number[];
  readonly cityOnly: boolean;
}

/** One number of one area in one year, as finally published. */
export interface Count {
  readonly year: number;
  readonly areaCode: string;
  readonly area: string;
  readonly name: string;
  readonly value: number;
}

/** A cell as one release shows it: the 状态 word, and the number or an empty text. */
export interface PublishedCount extends Count {
  readonly text: string;
  readonly status: string;
}

type Fixed = readonly { readonly year: number; readonly name: string; readonly area: string; readonly value: number }[];

/** Final numbers by year, series and area, each block led by its total; parts sum to the total. */
export function countsOf(world: World, purpose: string, allSeries: readonly Series[], fixed: Fixed = []): Count[] {
  const years = allSeries[0]?.totals.map((_, index) => world.vocabulary.period.from + index) ?? [];
  const parts = new Map(allSeries.map((series) => [series.name, partsOf(world, purpose, series, fixed)]));
  return years.flatMap((year, index) =>
    allSeries.flatMap((series): Count[] => [
      {
        year,
        areaCode: world.city.code,
        area: world.city.name,
        name: series.name,
        value: needed(series.totals[index], `total of ${series.name}`),
      },
      ...(series.cityOnly ? [] : world.areas).map((area, at) => ({
        year,
        areaCode: area.recipe.code,
        area: area.name,
        name: series.name,
        value: needed(parts.get(series.name)?.[index]?.[at], `part of ${series.name}`),
      })),
    ]),
  );
}

function partsOf(world: World, purpose: string, series: Series, fixed: Fixed): number[][] {
  const random = randomFor(world.recipe.seed, `${purpose}/${series.name}`);
  const rows: number[][] = [];
  for (const [index, total] of series.totals.entries()) {
    const year = world.vocabulary.period.from + index;
    const weights = world.areas.map((area) => area.weight * between(random, 0.86, 1.14));
    const set = world.areas.map((area) =>
      fixed.find((cell) => cell.year === year && cell.name === series.name && cell.area === area.recipe.code),
    );
    const before = series.type === 'stock' && index > 0 ? needed(rows[index - 1], 'year before') : weights.map(() => 0);
    const open = total - sum(before) - sum(set.map((cell) => cell?.value ?? 0));
    const drawn = split(
      open,
      weights.map((weight, at) => (set[at] ? 0 : weight)),
    );
    rows.push(drawn.map((value, at) => (before[at] ?? 0) + (set[at]?.value ?? value)));
  }
  return rows;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What the release that ends with `lastYear` shows of these numbers: that year is provisional, some cells hold a state instead. */
export function publish(
  counts: readonly Count[],
  lastYear: number,
  states: CellStates,
  revisions: readonly {
    readonly year: number;
    readonly name: string;
    readonly area: string;
    readonly before: number;
  }[] = [],
): PublishedCount[] {
  return counts
    .filter((count) => count.year <= lastYear)
    .map((count) => {
      const provisional = count.year === lastYear;
      const state = states.find(
        ({ year, name, areas }) => year === count.year && name === count.name && areas.includes(count.areaCode),
      );
      if (state) return { ...count, text: '', status: state.state };
      const revised = revisions.find(
        ({ year, name, area }) => year === count.year && name === count.name && area === count.areaCode,
      );
      const value = provisional && revised ? revised.before : count.value;
      return { ...count, text: String(value), status: provisional ? '初步' : '正式' };
    });
}
