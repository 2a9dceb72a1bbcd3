import { max, scaleBand, scaleLinear } from 'd3';
import { lineHeight, type Box } from './scene.ts';
import { isKnown, isPending, stateWords, type Known } from './states.ts';
import { fits, linesWidth, textWidth, wrap } from './text.ts';
import { textSize, tonesFor } from './theme.ts';
import { axisFromZero } from './ticks.ts';
import { targetLines } from './targets.ts';
import type { BarsChart, Datum, Unit } from './types.ts';
import { chooseUnit, formatIn } from './units.ts';

/** A bar in px with its label. */
export interface PlacedBar extends Box {
  readonly tone: number;
  readonly datum: Known;
  readonly label: string;
}

/** The place of a number that is not there: where its sign stands, and how wide its slot is. */
export interface PlacedAbsence {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly datum: Datum;
}

/** A word over one or several neighbouring signs of the same state. */
export interface PlacedWord {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Vertical bars in px. */
export interface PlacedBars {
  readonly unit: Unit;
  readonly plot: Box;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly bars: readonly PlacedBar[];
  readonly absences: readonly PlacedAbsence[];
  readonly words: readonly PlacedWord[];
  readonly categories: readonly { readonly x: number; readonly lines: readonly string[] }[];
  readonly target: { readonly y: number; readonly lines: readonly string[] } | null;
  readonly pending: boolean;
  /** Lowest used y. */
  readonly bottom: number;
}

const allOf = (chart: BarsChart): readonly Datum[] => chart.series.flatMap((series) => series.values);
const known = (chart: BarsChart): readonly Known[] => allOf(chart).filter(isKnown);

/** The unit of a bar chart's axis. */
export const unitOfBars = (chart: BarsChart): Unit =>
  chooseUnit(
    chart.unit,
    known(chart).map((datum) => datum.value),
    chart.target ? [chart.target.value] : [],
  );

/** Words for runs of absent numbers of one state in one category: level where there is room, else one character below the other. */
function placeWords(group: readonly PlacedAbsence[], size: number): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let start = 0; start < group.length;) {
    let end = start + 1;
    while (end < group.length && group[end]?.datum.status === group[start]?.datum.status) end += 1;
    const run = group.slice(start, end);
    const first = run[0];
    if (first) {
      const word = stateWords[first.datum.status];
      const room = run.length * first.width;
      const x = run.reduce((sum, absence) => sum + absence.x, 0) / run.length;
      const lines = room >= textWidth(word, size) + 4 ? [word] : room >= size + 2 ? [...word] : [];
      if (lines.length > 0) words.push({ x, y: first.y - 10 - (lines.length - 1) * lineHeight(size), lines });
    }
    start = end;
  }
  return words;
}

/** Puts vertical bars between `top` and the height that suits the width. Axis from zero; the target has its own gutter at the right. */
export function placeBars(chart: BarsChart, width: number, top: number): PlacedBars {
  const size = textSize(width);
  const unit = unitOfBars(chart);
  const greatest = max([...known(chart).map((datum) => datum.value), chart.target?.value ?? 0]) ?? 0;
  const axis = axisFromZero(greatest, unit, width < 520 ? 4 : 5);
  const left =
    Math.ceil(
      linesWidth(
        axis.ticks.map((tick) => tick.text),
        size,
      ),
    ) + 8;
  const goal = chart.target ? targetLines(chart.target, unit, width < 520) : [];
  const right = goal.length > 0 ? Math.ceil(linesWidth(goal, size)) + 8 : 0;
  const plot = { x: left, y: top + size + 6, width: width - left - right, height: width < 520 ? 200 : 280 };
  const y = scaleLinear([0, axis.end], [plot.y + plot.height, plot.y]);
  const outer = scaleBand<number>(
    chart.categories.map((_, index) => index),
    [plot.x, plot.x + plot.width],
  )
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const inner = scaleBand<number>(
    chart.series.map((_, index) => index),
    [0, outer.bandwidth()],
  ).paddingInner(chart.series.length > 1 ? 0.12 : 0);
  const barWidth = Math.min(inner.bandwidth(), 64);
  const tones = tonesFor(chart.series.length);
  const bars: PlacedBar[] = [];
  const absences: PlacedAbsence[] = [];
  const words: PlacedWord[] = [];
  const pending = isPending(allOf(chart));
  chart.categories.forEach((_, category) => {
    const group: PlacedAbsence[] = [];
    chart.series.forEach((series, index) => {
      const datum = series.values[category];
      if (!datum) return;
      const x = (outer(category) ?? 0) + (inner(index) ?? 0) + (inner.bandwidth() - barWidth) / 2;
      if (isKnown(datum)) {
        const barTop = datum.value === 0 ? y(0) - 1.5 : Math.min(y(datum.value), y(0) - 2);
        const label = datum.label ?? formatIn(datum.value, unit);
        bars.push({ x, y: barTop, width: barWidth, height: y(0) - barTop, tone: tones[index] ?? 2, datum, label });
      } else
        group.push({
          x: x + barWidth / 2,
          y: y(0) - 8,
          width: chart.series.length > 1 ? inner.step() : outer.step(),
          datum,
        });
    });
    absences.push(...group);
    if (!pending) words.push(...placeWords(group, size));
  });
  const categories = chart.categories.map((name, index) => ({
    x: (outer(index) ?? 0) + outer.bandwidth() / 2,
    lines: wrap(name, outer.step() - 4, size),
  }));
  const rows = max(categories, (category) => category.lines.length) ?? 1;
  return {
    unit,
    plot,
    ticks: axis.ticks.map((tick) => ({ y: y(tick.value), text: tick.text })),
    bars,
    absences,
    words,
    categories,
    target: chart.target ? { y: y(chart.target.value), lines: goal } : null,
    pending,
    bottom: plot.y + plot.height + 6 + rows * lineHeight(size),
  };
}

/** Whether vertical bars have room for all their labels at this width; where not, horizontal bars are drawn. */
export function barsFit(chart: BarsChart, width: number): boolean {
  const size = textSize(width);
  const placed = placeBars(chart, width, 0);
  const step = placed.plot.width / Math.max(1, chart.categories.length);
  const slot = (step * 0.75) / Math.max(1, chart.series.length);
  const room = chart.series.length > 1 ? slot + 1 : step - 4;
  return (
    placed.bars.every((bar) => textWidth(bar.label, size) <= room) &&
    chart.categories.every((name) => fits(name, step - 4, size, 3))
  );
}
