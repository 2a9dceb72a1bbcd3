import { scaleLinear } from 'd3';
import { placeWords, type PlacedAbsence, type PlacedWord } from './bar-group.ts';
import type { PlacedTick } from './bars.ts';
import { dodge } from './dodge.ts';
import { placeLine, type PlacedLine, type PlacedPoint } from './line-path.ts';
import { lineHeight, type Box } from './scene.ts';
import { isKnown, isPending, type Known } from './states.ts';
import { placeTarget, targetLines, targetText, type PlacedTarget } from './targets.ts';
import { linesWidth, textWidth, wrap } from './text.ts';
import { isNarrow, textSize } from './theme.ts';
import { axisFromZero, plotHeight, yearTicks } from './ticks.ts';
import type { Datum, LinesChart, Unit } from './types.ts';
import { chooseUnit, formatIn } from './units.ts';

/** Words in the gutter right of the plot: a line's name and latest value, or a target. */
export interface PlacedEndLabel {
  readonly x: number;
  readonly middle: number;
  readonly lines: readonly string[];
  /** From where a thin line leads to the words when they had to move. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

/** Lines over years in px. */
export interface PlacedLines {
  readonly plot: Box;
  readonly ticks: readonly PlacedTick[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly lines: readonly PlacedLine[];
  readonly targets: readonly PlacedTarget[];
  readonly ends: readonly PlacedEndLabel[];
  /** Labels of single points; only where one line stands alone. */
  readonly values: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly absences: readonly PlacedAbsence[];
  readonly words: readonly PlacedWord[];
  readonly pending: boolean;
  readonly bottom: number;
}

const dataOf = (chart: LinesChart): readonly Datum[] => chart.series.flatMap((series) => series.values);
const knownValues = (chart: LinesChart): number[] =>
  dataOf(chart)
    .filter(isKnown)
    .map((datum) => datum.value);
const goalsOf = (chart: LinesChart): number[] => (chart.targets ?? []).map((target) => target.value);

/** The unit of a line chart's axis. */
export const unitOfLines = (chart: LinesChart): Unit => chooseUnit(chart.unit, knownValues(chart), goalsOf(chart));

interface EndWords {
  readonly lines: readonly string[];
  readonly point: PlacedPoint | null;
  readonly value: number;
}

/** What stands in the gutter: the name and last value of each of several lines, and each target. */
function endWords(chart: LinesChart, lines: readonly PlacedLine[], unit: Unit, room: number, size: number): EndWords[] {
  const narrow = room < 120;
  const names = chart.series.flatMap(({ name }, index): EndWords[] => {
    const point = lines[index]?.points.at(-1);
    if (point === undefined || chart.series.length < 2) return [];
    const value = point.datum.label ?? formatIn(point.datum.value, unit);
    const whole = `${name} ${value}`;
    const own = textWidth(whole, size) <= room ? [whole] : [...wrap(name, room, size), value];
    return [{ lines: own, point, value: point.datum.value }];
  });
  const goals = (chart.targets ?? []).map((target): EndWords => {
    const own =
      textWidth(targetText(target, unit), size) <= room
        ? [targetText(target, unit)]
        : targetLines(target, unit, narrow);
    return { lines: own, point: null, value: target.value };
  });
  return [...names, ...goals];
}

function placeEnds(
  words: readonly EndWords[],
  y: (value: number) => number,
  plot: Box,
  size: number,
): PlacedEndLabel[] {
  const right = plot.x + plot.width;
  const middles = dodge(
    words.map(({ lines, value }) => ({ wanted: y(value), height: lines.length * lineHeight(size) + 2 })),
    plot.y - size,
    plot.y + plot.height + size,
  );
  return words.map(({ lines, point, value }, index) => {
    const middle = middles[index] ?? 0;
    const start = point ?? { x: right, y: y(value) };
    const moved = Math.abs(middle - start.y) > 5 || right - start.x > 12;
    return { x: right + 16, middle, lines, from: moved ? { x: start.x, y: start.y } : null };
  });
}

function placeAbsences(lines: readonly PlacedLine[], floor: number, step: number, size: number) {
  const all = lines.flatMap((line) => line.absent);
  const xs = [...new Set(all.map(({ x }) => x))];
  const groups = xs.map((x) => {
    const own = all.filter((absence) => absence.x === x);
    const width = Math.min(step, 64) / own.length;
    return own.map(({ datum }, index): PlacedAbsence => {
      const shift = (index - (own.length - 1) / 2) * Math.min(width, 16);
      return { x: x + shift, y: floor - 8, width, datum };
    });
  });
  return { absences: groups.flat(), words: groups.flatMap((group) => placeWords(group, size)) };
}

/** Puts lines below `top`. The axis starts at zero; names and targets stand at the right end, moved apart where they would touch. */
export function placeLines(chart: LinesChart, width: number, top: number, stretch = 0): PlacedLines {
  const size = textSize(width);
  const narrow = isNarrow(width);
  const unit = unitOfLines(chart);
  const axis = axisFromZero(Math.max(0, ...knownValues(chart), ...goalsOf(chart)), unit, narrow ? 4 : 5);
  const left =
    Math.ceil(
      linesWidth(
        axis.ticks.map((tick) => tick.text),
        size,
      ),
    ) + 8;
  const room = narrow ? 84 : 190;
  const height = plotHeight(narrow ? 210 : 280, stretch);
  const y = scaleLinear([0, axis.end], [top + size + 4 + height, top + size + 4]);
  const flat = chart.series.map((series) => placeLine(series.values, (index) => index, y));
  const words = endWords(chart, flat, unit, room, size);
  const gutter =
    words.length === 0 ? 12 : Math.ceil(Math.max(...words.map((word) => linesWidth(word.lines, size)))) + 16;
  const plot = { x: left, y: top + size + 4, width: width - left - gutter, height };
  const inset = Math.min(28, plot.width / (2 * chart.years.length));
  const x = scaleLinear(
    [chart.years[0] ?? 0, chart.years.at(-1) ?? 1],
    [plot.x + inset, plot.x + plot.width - inset / 2],
  );
  const at = (index: number): number => x(chart.years[index] ?? 0);
  const lines = chart.series.map((series) => placeLine(series.values, at, y));
  const floor = plot.y + plot.height;
  const pending = isPending(dataOf(chart));
  const { absences, words: absentWords } = placeAbsences(lines, floor, plot.width / chart.years.length, size);
  const ends = words.map((word) => {
    const point = word.point === null ? null : { ...word.point, x: at(word.point.x) };
    return { ...word, point };
  });
  const shown = yearTicks(chart.years, Math.floor(plot.width / (textWidth('2025', size) + 12)));
  return {
    plot,
    ticks: axis.ticks.map((tick) => ({ y: y(tick.value), text: tick.text })),
    years: shown.map((year) => ({ x: x(year), text: String(year) })),
    lines,
    targets: (chart.targets ?? []).map((target) => placeTarget(target, y(target.value), [])),
    ends: placeEnds(ends, y, plot, size),
    values: chart.series.length === 1 ? (lines[0]?.points ?? []).map((point) => valueLabel(point, unit)) : [],
    absences,
    words: pending ? [] : absentWords,
    pending,
    bottom: floor + 6 + lineHeight(size),
  };
}

const valueLabel = ({ x, y, datum }: PlacedPoint & { datum: Known }, unit: Unit) => ({
  x,
  y: y - 11,
  text: datum.label ?? formatIn(datum.value, unit),
});
