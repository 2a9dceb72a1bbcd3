import { max, scaleLinear } from 'd3';
import { type Datum, isKnown, type KnownDatum } from '../kit/datum.ts';
import { placeBarGroup, type PlacedBarGroup } from './bar-group.ts';
import { numberWriter } from './number-words.ts';
import { lineHeight, type Box } from './scene.ts';
import { isPending } from './states.ts';
import { placeTarget, type PlacedTarget, targetLines } from './targets.ts';
import { wholePx } from './round.ts';
import { fits, linesWidth, wrap } from './text.ts';
import { isNarrow, textSize } from './theme.ts';
import { axisFromZero, plotHeight } from './ticks.ts';
import type { BarsChart, Unit } from './types.ts';
import { chooseUnit } from './units.ts';

/** A tick of an upright axis in px. */
export interface PlacedTick {
  readonly y: number;
  readonly text: string;
}

/** Vertical bars in px. */
export interface PlacedBars extends PlacedBarGroup {
  readonly plot: Box;
  readonly ticks: readonly PlacedTick[];
  readonly categories: readonly { readonly x: number; readonly lines: readonly string[] }[];
  readonly target: PlacedTarget | null;
  readonly pending: boolean;
  /** Lowest used y. */
  readonly bottom: number;
}

const dataOf = (chart: BarsChart): readonly Datum[] => chart.series.flatMap((series) => series.values);
const knownOf = (chart: BarsChart): readonly KnownDatum[] => dataOf(chart).filter(isKnown);
const goalsOf = (chart: BarsChart): readonly number[] => (chart.target ? [chart.target.value] : []);

/** The unit of a bar chart's axis. */
export const unitOfBars = (chart: BarsChart): Unit =>
  chooseUnit(
    chart.unit,
    knownOf(chart).map((datum) => datum.value),
    goalsOf(chart),
  );

/** Px above the greatest bar for its number. */
export const labelHeight = (demo: boolean | undefined, size: number): number =>
  size + 4 + (demo === true ? lineHeight(size) : 0);

/** Puts vertical bars below `top`. The axis starts at zero; the target's words have their own gutter at the right. */
export function placeBars(chart: BarsChart, width: number, top: number, stretch = 0): PlacedBars {
  const size = textSize(width);
  const narrow = isNarrow(width);
  const unit = unitOfBars(chart);
  const greatest = max([0, ...knownOf(chart).map((datum) => datum.value), ...goalsOf(chart)]) ?? 0;
  const axis = axisFromZero(greatest, unit, narrow ? 4 : 5);
  const left = Math.ceil(
    linesWidth(
      axis.ticks.map((tick) => tick.text),
      size,
    ),
  );
  const goal = chart.target ? targetLines(chart.target, unit, narrow) : [];
  const right = goal.length > 0 ? Math.ceil(linesWidth(goal, size)) + 8 : 0;
  const plot = {
    x: left + 8,
    y: top + labelHeight(chart.demo, size),
    width: width - left - 8 - right,
    height: plotHeight(narrow ? 200 : 270, stretch),
  };
  const floor = plot.y + plot.height;
  const y = wholePx(scaleLinear([0, axis.end], [floor, plot.y]));
  const pending = isPending(dataOf(chart));
  const group = placeBarGroup(chart.series, chart.categories.length, plot, y, numberWriter(unit, chart.demo), size);
  const categories = chart.categories.map((name, index) => ({
    x: group.centres[index] ?? 0,
    lines: wrap(name, group.step - 4, size),
  }));
  return {
    ...group,
    words: pending ? [] : group.words,
    plot,
    ticks: axis.ticks.map((tick) => ({ y: y(tick.value), text: tick.text })),
    categories,
    target: chart.target ? placeTarget(chart.target, y(chart.target.value), goal) : null,
    pending,
    bottom: floor + 6 + (max(categories, (category) => category.lines.length) ?? 1) * lineHeight(size),
  };
}

/** Whether vertical bars have room for all their labels at this width; where not, horizontal bars are drawn. */
export function barsFit(chart: BarsChart, width: number): boolean {
  const size = textSize(width);
  const { bars, slot, step } = placeBars(chart, width, 0);
  return (
    bars.every((bar) => linesWidth(bar.lines, size) <= slot + 1) &&
    chart.categories.every((name) => fits(name, step - 4, size, 3))
  );
}
