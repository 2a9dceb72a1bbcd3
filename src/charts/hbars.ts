import { scaleLinear, sum } from 'd3';
import { type Datum, isKnown, type KnownDatum } from '../kit/datum.ts';
import {
  groupGap,
  placeGroupedRow,
  placeStackedRow,
  signRoom,
  stackEndRoom,
  type PlacedEnd,
  type PlacedHRow,
  type RowLayout,
} from './hbar-row.ts';
import { numberWriter } from './number-words.ts';
import { rangeEnd, type RowEnd } from './range.ts';
import { wholePx } from './round.ts';
import { arrangeNames, placeRowTop } from './row-names.ts';
import { lineHeight, type Box } from './scene.ts';
import { isPending } from './states.ts';
import { placeUpright, type PlacedUpright } from './targets.ts';
import { textWidth } from './text.ts';
import { isNarrow, textSize, tonesFor } from './theme.ts';
import type { BarsChart, HBarsChart, Unit } from './types.ts';
import { chooseUnit } from './units.ts';

/** A name of a row. */
export interface PlacedName {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
}

/** Horizontal bars in px. */
export interface PlacedHBars extends PlacedHRow {
  readonly stacked: boolean;
  readonly plot: Box;
  readonly names: readonly PlacedName[];
  /** True when names stand above their bars instead of left of them. */
  readonly above: boolean;
  /** The axis at zero: one piece, or one beside each row's bars when names stand between them. */
  readonly axis: readonly { readonly from: number; readonly to: number }[];
  readonly target: PlacedUpright | null;
  readonly pending: boolean;
  readonly bottom: number;
}

const dataOf = (chart: HBarsChart): readonly Datum[] => chart.series.flatMap((series) => series.values);
const valueOf = (datum: Datum | undefined): number => datum?.value ?? 0;
const isStacked = (chart: HBarsChart): boolean => chart.layout === 'stacked' && chart.series.length > 1;

/** The same numbers as horizontal bars, for widths at which vertical ones cannot carry their labels. */
export const toHBars = (chart: BarsChart): HBarsChart => ({ ...chart, kind: 'hbars', layout: 'grouped' });

/** The unit of a horizontal bar chart. */
export const unitOfHBars = (chart: HBarsChart): Unit =>
  chooseUnit(
    chart.unit,
    [...dataOf(chart), ...(chart.totals ?? [])].filter(isKnown).map((datum) => datum.value),
    chart.target ? [chart.target.value] : [],
  );

/** How long each row is and what stands after it. */
function rowEnds(chart: HBarsChart, write: (datum: KnownDatum) => string, size: number): RowEnd[] {
  if (!isStacked(chart)) {
    return dataOf(chart).map((datum) => ({
      value: valueOf(datum),
      room: isKnown(datum) ? textWidth(write(datum), size) + 6 : 0,
    }));
  }
  return chart.categories.map((_, index) => {
    const values = chart.series.flatMap((series) => series.values[index] ?? []);
    const names = chart.series.map((series) => series.name);
    return { value: sum(values, valueOf), room: stackEndRoom(values, names, chart.totals?.[index], write, size) };
  });
}

/** Whether the words of what is not there have room; where not, its sign stands alone and the line below names it. */
const endFits = ({ x, label }: PlacedEnd, width: number, size: number): boolean =>
  x + signRoom + textWidth(label, size) <= width;

/** Puts horizontal bars below `top`, in the order given. */
export function placeHBars(chart: HBarsChart, width: number, top: number): PlacedHBars {
  const size = textSize(width);
  const unit = unitOfHBars(chart);
  const stacked = isStacked(chart);
  const { above, gutter, lines } = arrangeNames(chart.categories, width, size);
  const grouped = !stacked && chart.series.length > 1;
  const bar = grouped ? 18 : 20;
  const between = above || grouped ? 12 : isNarrow(width) ? 8 : 10;
  const write = numberWriter(unit, chart.demo);
  const start = top + (chart.target ? lineHeight(size) + 8 : 6);
  const own = rowEnds(chart, write, size);
  const beyond = { value: chart.target?.value ?? 0, room: Math.max(0, ...own.map((end) => end.room)) + 4 };
  const ends = [...own, beyond];
  const greatest = Math.max(1e-9, chart.target?.value ?? 0, ...ends.map((end) => end.value));
  const scale = wholePx(scaleLinear([0, greatest], [gutter, rangeEnd(ends, greatest, gutter, width)]));
  const goal = chart.target ? scale(chart.target.value) : null;
  const common = { x: scale, bar, tones: tonesFor(chart.series.length), size, write, goal };
  const thickness = stacked ? bar : chart.series.length * (bar + groupGap) - groupGap;
  let y = start;
  const rows = chart.categories.map((_, index) => {
    const name = lines[index] ?? [];
    const { marks, baseline, next } = placeRowTop(name, above, y, thickness, between, size);
    y = next;
    return {
      axis: { from: marks - 3, to: marks + thickness + 3 },
      name: { x: above ? 0 : gutter - 10, y: baseline, lines: name },
      ...placeRow(chart, index, { ...common, top: marks }),
    };
  });
  const pending = isPending(dataOf(chart));
  const bottom = Math.max(y - between, start + (pending ? 56 : 0));
  return {
    stacked,
    plot: { x: gutter, y: start, width: width - gutter, height: bottom - start },
    bars: rows.flatMap((row) => row.bars),
    totals: rows.flatMap((row) => row.totals),
    absences: rows.flatMap((row) =>
      row.absences.map((end) => (pending || !endFits(end, width, size) ? { ...end, label: '' } : end)),
    ),
    names: rows.map((row) => row.name),
    above,
    axis: above ? rows.map((row) => row.axis) : [{ from: start - 4, to: bottom + 4 }],
    target: chart.target ? placeUpright(chart.target, scale(chart.target.value), width, size, unit) : null,
    pending,
    bottom: bottom + 4,
  };
}

function placeRow(chart: HBarsChart, index: number, layout: RowLayout): PlacedHRow {
  const values = chart.series.flatMap((series) => series.values[index] ?? []);
  if (!isStacked(chart)) return placeGroupedRow(values, layout);
  const names = chart.series.map((series) => series.name);
  return placeStackedRow(values, names, chart.totals?.[index], layout);
}
