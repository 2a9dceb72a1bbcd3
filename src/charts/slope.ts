import { extent, scaleLinear } from 'd3';
import { dodge } from './dodge.ts';
import { lineHeight, type Anchor, type Box } from './scene.ts';
import { isKnown, isPending, stateWords, type Known } from './states.ts';
import { linesWidth, textWidth, wrap } from './text.ts';
import { isNarrow, textSize } from './theme.ts';
import { plotHeight } from './ticks.ts';
import type { Datum, SlopeChart, SlopeRow, Unit } from './types.ts';
import { chooseUnit, formatIn } from './units.ts';

/** One end of a row: a point, or nothing but words where the number is not there. */
export interface PlacedSlopeEnd {
  readonly x: number;
  readonly y: number;
  readonly datum: Datum;
  readonly lines: readonly string[];
  readonly labelX: number;
  readonly labelMiddle: number;
  readonly anchor: Anchor;
}

/** One row in px. */
export interface PlacedSlope {
  readonly from: PlacedSlopeEnd;
  readonly to: PlacedSlopeEnd;
  readonly emphasis: boolean;
}

/** A slope chart in px. */
export interface PlacedSlopeChart {
  readonly rows: readonly PlacedSlope[];
  readonly plot: Box;
  readonly moments: readonly { readonly x: number; readonly text: string }[];
  /** Whether the scale starts at zero; where not, the drawing says so. */
  readonly fromZero: boolean;
  readonly pending: boolean;
  readonly bottom: number;
}

const dataOf = (chart: SlopeChart): readonly Datum[] => chart.rows.flatMap(({ from, to }) => [from, to]);
const knownValues = (chart: SlopeChart): number[] =>
  dataOf(chart)
    .filter(isKnown)
    .map((datum) => datum.value);

/** The unit of a slope chart. */
export const unitOfSlope = (chart: SlopeChart): Unit => chooseUnit(chart.unit, knownValues(chart));

/** The scale's ends: from zero unless the values lie close together far above it. */
export function slopeDomain(values: readonly number[]): readonly [number, number] {
  const [low = 0, high = 1] = extent(values);
  if (high === low) return [0, Math.max(high, 1)];
  return low > high * 0.5 ? [low - (high - low) * 0.1, high] : [0, high];
}

/** The words at one end: the name stands at the right, and at both ends where no line joins them. */
function endLines(row: SlopeRow, side: 'from' | 'to', room: number, unit: Unit, size: number): string[] {
  const datum = row[side];
  const value = isKnown(datum) ? (datum.label ?? formatIn(datum.value, unit)) : stateWords[datum.status];
  const joined = isKnown(row.from) && isKnown(row.to);
  if (side === 'from') return joined ? [value] : [...wrap(row.label, room, size), value];
  return textWidth(`${value} ${row.label}`, size) <= room
    ? [`${value} ${row.label}`]
    : [value, ...wrap(row.label, room, size)];
}

/** Puts a slope chart below `top`. Labels that would touch are moved apart; numbers that are not there stand at the foot of their side. */
export function placeSlope(chart: SlopeChart, width: number, top: number, stretch = 0): PlacedSlopeChart {
  const size = textSize(width);
  const unit = unitOfSlope(chart);
  const values = knownValues(chart);
  const domain = slopeDomain(values);
  const room = isNarrow(width) ? 124 : 230;
  const lefts = chart.rows.map((row) => endLines(row, 'from', room, unit, size));
  const rights = chart.rows.map((row) => endLines(row, 'to', room, unit, size));
  const step = lineHeight(size) + 2;
  const need = Math.max(...[lefts, rights].map((ends) => ends.reduce((sum, lines) => sum + lines.length * step, 0)), 0);
  const gutters = [lefts, rights].map(
    (ends) => Math.ceil(Math.max(0, ...ends.map((lines) => linesWidth(lines, size)))) + 24,
  );
  const spare = Math.max(0, (width - 420 - (gutters[0] ?? 0) - (gutters[1] ?? 0)) / 2);
  const x1 = (gutters[0] ?? 0) + spare;
  const x2 = width - (gutters[1] ?? 0) - spare;
  const plotTop = top + lineHeight(size) + 14;
  const height = Math.max(need + 8, plotHeight(isNarrow(width) ? 240 : 280, stretch));
  const y = scaleLinear(domain, [plotTop + height - size, plotTop + size / 2]);
  const foot = plotTop + height;
  const level = (datum: Datum): number => (isKnown(datum) ? y(datum.value) : foot);
  const middles = (side: 'from' | 'to', ends: readonly (readonly string[])[]): number[] =>
    dodge(
      chart.rows.map((row, index) => ({ wanted: level(row[side]), height: (ends[index]?.length ?? 1) * step })),
      plotTop - 4,
      foot + step,
    );
  const leftMiddles = middles('from', lefts);
  const rightMiddles = middles('to', rights);
  const anyEmphasis = chart.rows.some((row) => row.emphasis === true);
  const pending = isPending(dataOf(chart));
  const rows = chart.rows.map((row, index): PlacedSlope => {
    const end = (datum: Datum, x: number, lines: readonly string[], middle: number, sign: number): PlacedSlopeEnd => ({
      x,
      y: isKnown(datum) ? y(datum.value) : middle,
      datum,
      lines,
      labelX: x + sign * 20,
      labelMiddle: middle,
      anchor: sign < 0 ? 'end' : 'start',
    });
    return {
      from: end(row.from, x1, lefts[index] ?? [], leftMiddles[index] ?? 0, -1),
      to: end(row.to, x2, rights[index] ?? [], rightMiddles[index] ?? 0, 1),
      emphasis: row.emphasis === true || !anyEmphasis,
    };
  });
  return {
    rows,
    plot: { x: x1, y: plotTop, width: x2 - x1, height: height },
    moments: [
      { x: x1, text: chart.from },
      { x: x2, text: chart.to },
    ],
    fromZero: domain[0] === 0,
    pending,
    bottom: foot + step + 2,
  };
}

/** Whether both ends of a row are there, so that a line may join them. */
export const isJoined = (row: PlacedSlope): row is PlacedSlope & { from: { datum: Known }; to: { datum: Known } } =>
  isKnown(row.from.datum) && isKnown(row.to.datum);
