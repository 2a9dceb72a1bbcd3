import type { BarsChart, HBarsChart, MultiplesChart } from '../charts/index.ts';
import type { Fact } from '../claims/fact.ts';
import { goalText } from '../claims/goals.ts';
import type { FigureRow, FigureTable } from './figure.ts';

/** Headings of the table beside small multiples. */
interface PanelHeadings {
  /** Of the column that names the panels. */
  readonly panel: string;
  /** Of the column of goals; left out where the table has none. */
  readonly goal?: string;
  /** Of a category's column: `2022年`. */
  readonly category: (category: string) => string;
}

const wordOf = (unit: MultiplesChart['unit']): string => (typeof unit === 'string' ? unit : unit.label);

/** The numbers of small multiples: a row for each panel, a column for each category. Panels with units of their own say them in their rows. */
export function panelTable({ categories, panels, unit }: MultiplesChart, headings: PanelHeadings): FigureTable {
  const { panel, goal, category } = headings;
  const isMixed = panels.some((each) => each.unit !== undefined);
  const column = (heading: string) => (isMixed ? { heading } : { heading, unit: wordOf(unit) });
  const from = goal === undefined ? 0 : 1;
  return {
    across: '年份',
    series: { from, to: from + categories.length },
    columns: [
      { heading: panel },
      ...(goal === undefined ? [] : [column(goal)]),
      ...categories.map((each) => column(category(each))),
    ],
    rows: panels.map(({ title, values, target, unit: own }): FigureRow => {
      const goals = goal === undefined ? [] : [target === undefined ? '计划未写明' : goalText(target.value)];
      const cells = [...goals, ...values];
      return own === undefined
        ? { head: title, cells }
        : { head: `${title}（${wordOf(own)}）`, unit: wordOf(own), cells };
    }),
  };
}

/** Rows of facts by year, the columns the years up to `until`: no column where nothing is published. */
export function yearTable(
  heading: string,
  unit: string,
  rows: readonly (FigureRow & { readonly cells: readonly Fact[] })[],
  until = 0,
): FigureTable {
  const upTo = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ period }) => period.year <= until);
  const years = upTo(rows[0]?.cells ?? []).map(({ period }) => `${String(period.year)}年`);
  return {
    series: { from: 0, to: years.length },
    columns: [{ heading }, ...years.map((year) => ({ heading: year, unit }))],
    rows: rows.map((row) => ({ ...row, cells: upTo(row.cells) })),
  };
}

/**
 * The numbers of bars: a row for each category, called by `heads`, and a column for each series, then for the totals where the
 * drawing has them. `sums`: rows below them that no bar shows.
 */
export function barTable(
  chart: BarsChart | HBarsChart,
  columns: FigureTable['columns'],
  heads: readonly Omit<FigureRow, 'cells'>[],
  sums: readonly FigureRow[] = [],
): FigureTable {
  const totals = chart.kind === 'hbars' && chart.totals !== undefined ? [chart.totals] : [];
  const drawn = [...chart.series.map(({ values }) => values), ...totals];
  const rows = heads.map((head, index) => ({ ...head, cells: drawn.flatMap((values) => values[index] ?? []) }));
  return { columns, rows: [...rows, ...sums] };
}
