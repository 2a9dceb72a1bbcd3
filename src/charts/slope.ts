import { extent, scaleLinear, sum } from 'd3';
import { type Datum, isKnown, type KnownDatum, statusWords } from '../kit/datum.ts';
import { dodge } from './dodge.ts';
import { lineHeight, type Anchor, type Box } from './scene.ts';
import { isPending } from './states.ts';
import { linesWidth, textWidth, wrap } from './text.ts';
import { isNarrow, textSize } from './theme.ts';
import { plotHeight } from './ticks.ts';
import type { SlopeChart, SlopeRow, Unit } from './types.ts';
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
  const value = isKnown(datum) ? (datum.label ?? formatIn(datum.value, unit)) : statusWords[datum.status];
  const joined = isKnown(row.from) && isKnown(row.to);
  if (side === 'from') return joined ? [value] : [...wrap(row.label, room, size), value];
  return textWidth(`${value} ${row.label}`, size) <= room
    ? [`${value} ${row.label}`]
    : [value, ...wrap(row.label, room, size)];
}

interface Side {
  readonly key: 'from' | 'to';
  readonly x: number;
  readonly lines: readonly (readonly string[])[];
}

interface Upright {
  readonly y: (value: number) => number;
  readonly top: number;
  readonly foot: number;
  readonly step: number;
}

/** The ends of all rows at one side. Labels that would touch are moved apart; what is not there stands at the foot. */
function placeSide(chart: SlopeChart, { key, x, lines }: Side, { y, top, foot, step }: Upright): PlacedSlopeEnd[] {
  const way = key === 'from' ? -1 : 1;
  const standing = chart.rows.map((row, index) => {
    const datum = row[key];
    return { wanted: isKnown(datum) ? y(datum.value) : foot, height: (lines[index]?.length ?? 1) * step };
  });
  const middles = dodge(standing, top - 4, foot + step);
  return chart.rows.map((row, index) => {
    const datum = row[key];
    const labelMiddle = middles[index] ?? foot;
    return {
      x,
      y: isKnown(datum) ? y(datum.value) : labelMiddle,
      datum,
      lines: lines[index] ?? [],
      labelX: x + way * 20,
      labelMiddle,
      anchor: key === 'from' ? 'end' : 'start',
    };
  });
}

/** Puts a slope chart below `top`, at most 420 px from one moment to the other. */
export function placeSlope(chart: SlopeChart, width: number, top: number, stretch = 0): PlacedSlopeChart {
  const size = textSize(width);
  const unit = unitOfSlope(chart);
  const domain = slopeDomain(knownValues(chart));
  const room = isNarrow(width) ? 124 : 230;
  const step = lineHeight(size) + 2;
  const measure = (key: Side['key']) => {
    const lines = chart.rows.map((row) => endLines(row, key, room, unit, size));
    const gutter = Math.ceil(Math.max(0, ...lines.map((own) => linesWidth(own, size)))) + 24;
    return { key, lines, gutter, need: sum(lines, (own) => own.length * step) };
  };
  const [left, right] = [measure('from'), measure('to')];
  const spare = Math.max(0, (width - 420 - left.gutter - right.gutter) / 2);
  const [x1, x2] = [left.gutter + spare, width - right.gutter - spare];
  const plotTop = top + lineHeight(size) + 14;
  const usual = plotHeight(isNarrow(width) ? 240 : 280, stretch);
  const height = Math.max(left.need + 8, right.need + 8, usual);
  const foot = plotTop + height;
  const scale = scaleLinear(domain, [foot - size, plotTop + size / 2]);
  const upright = { y: (value: number) => scale(value), top: plotTop, foot, step };
  const froms = placeSide(chart, { ...left, x: x1 }, upright);
  const tos = placeSide(chart, { ...right, x: x2 }, upright);
  const anyEmphasis = chart.rows.some((row) => row.emphasis === true);
  return {
    rows: chart.rows.flatMap((row, index) => {
      const [from, to] = [froms[index], tos[index]];
      return from && to ? [{ from, to, emphasis: row.emphasis === true || !anyEmphasis }] : [];
    }),
    plot: { x: x1, y: plotTop, width: x2 - x1, height },
    moments: [
      { x: x1, text: chart.from },
      { x: x2, text: chart.to },
    ],
    fromZero: domain[0] === 0,
    pending: isPending(dataOf(chart)),
    bottom: foot + step + 2,
  };
}

/** Whether both ends of a row are there, so that a line may join them. */
export const isJoined = (
  row: PlacedSlope,
): row is PlacedSlope & { from: { datum: KnownDatum }; to: { datum: KnownDatum } } =>
  isKnown(row.from.datum) && isKnown(row.to.datum);
