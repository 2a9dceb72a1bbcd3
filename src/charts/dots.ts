import { scaleLinear } from 'd3';
import type { PlacedEnd } from './hbar-row.ts';
import { signRoom } from './hbar-row.ts';
import type { PlacedName } from './hbars.ts';
import type { PlacedPoint } from './line-path.ts';
import { rangeEnd } from './range.ts';
import { arrangeNames, placeRowTop } from './row-names.ts';
import { lineHeight, type Anchor, type Box } from './scene.ts';
import { isKnown, isPending, stateWords, type Known } from './states.ts';
import { placeUpright, type PlacedUpright } from './targets.ts';
import { textWidth } from './text.ts';
import { textSize, tonesFor } from './theme.ts';
import { axisFromZero } from './ticks.ts';
import type { Datum, DotsChart, Unit } from './types.ts';
import { chooseUnit, formatIn } from './units.ts';

/** A dot with its tone and symbol. */
export interface PlacedDot extends PlacedPoint {
  readonly tone: number;
  readonly symbol: number;
}

/** The number beside the outermost dots of a row. */
export interface PlacedDotLabel {
  readonly x: number;
  readonly middle: number;
  readonly text: string;
  readonly anchor: Anchor;
}

/** A dot plot in px. */
export interface PlacedDots {
  readonly plot: Box;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly dots: readonly PlacedDot[];
  /** From the least to the greatest dot of each row. */
  readonly spans: readonly { readonly x1: number; readonly x2: number; readonly middle: number }[];
  readonly labels: readonly PlacedDotLabel[];
  readonly absences: readonly PlacedEnd[];
  readonly names: readonly PlacedName[];
  readonly above: boolean;
  readonly target: PlacedUpright | null;
  readonly pending: boolean;
  readonly bottom: number;
}

const thickness = 18;
const dataOf = (chart: DotsChart): readonly Datum[] => chart.series.flatMap((series) => series.values);

/** The unit of a dot plot's axis. */
export const unitOfDots = (chart: DotsChart): Unit =>
  chooseUnit(
    chart.unit,
    dataOf(chart)
      .filter(isKnown)
      .map((datum) => datum.value),
    chart.target ? [chart.target.value] : [],
  );

interface Row {
  readonly known: readonly { readonly datum: Known; readonly index: number }[];
  readonly absent: readonly Datum[];
}

function rowOf(chart: DotsChart, category: number): Row {
  const all = chart.series.flatMap((series, index) => {
    const datum = series.values[category];
    return datum === undefined ? [] : [{ datum, index }];
  });
  return {
    known: all.flatMap(({ datum, index }) => (isKnown(datum) ? [{ datum, index }] : [])),
    absent: all.flatMap(({ datum }) => (isKnown(datum) ? [] : [datum])),
  };
}

const greatestOf = (row: Row): number => Math.max(0, ...row.known.map(({ datum }) => datum.value));
const absentRoom = (datum: Datum, size: number): number => signRoom + textWidth(stateWords[datum.status], size) + 12;
const lastLabel = (row: Row, write: (datum: Known) => string, size: number): number =>
  Math.max(0, ...row.known.map(({ datum }) => textWidth(write(datum), size))) + 12;

/** Px left of zero that the label of a row's least dot needs. */
function leftRoom(row: Row, write: (datum: Known) => string, size: number, greatest: number, width: number): number {
  const least = row.known.reduce<Known | null>(
    (a, { datum }) => (a === null || datum.value < a.value ? datum : a),
    null,
  );
  if (least === null || row.known.length < 2) return 0;
  return Math.ceil(textWidth(write(least), size) + 12 - (least.value / greatest) * width * 0.6);
}

/** As many ticks up to the greatest value as stand apart. */
function ticksThatFit(greatest: number, unit: Unit, x: (value: number) => number, size: number) {
  for (let count = 5; count > 1; count--) {
    const ticks = axisFromZero(greatest, unit, count).ticks.filter((tick) => tick.value <= greatest * 1.0001);
    const placed = ticks.map((tick) => ({ x: x(tick.value), text: tick.text }));
    const apart = placed.every((tick, index) => {
      const before = placed[index - 1];
      return (
        before === undefined || tick.x - before.x > (textWidth(tick.text, size) + textWidth(before.text, size)) / 2 + 12
      );
    });
    if (apart) return placed;
  }
  return [{ x: x(0), text: '0' }];
}

/** Puts a dot plot below `top`, rows in the order given. The axis starts at zero. */
export function placeDots(chart: DotsChart, width: number, top: number): PlacedDots {
  const size = textSize(width);
  const unit = unitOfDots(chart);
  const tones = tonesFor(chart.series.length);
  const write = (datum: Known): string => datum.label ?? formatIn(datum.value, unit);
  const { above, gutter, lines } = arrangeNames(chart.categories, width, size);
  const rows = chart.categories.map((_, category) => rowOf(chart, category));
  const greatest = Math.max(1e-9, ...rows.map(greatestOf), chart.target?.value ?? 0);
  const start = top + (chart.target ? lineHeight(size) + 8 : 6);
  const ends = rows.map((row) => ({
    value: greatestOf(row),
    room: row.absent.reduce((sum, datum) => sum + absentRoom(datum, size), lastLabel(row, write, size)),
  }));
  const left = gutter + Math.max(8, ...rows.map((row) => leftRoom(row, write, size, greatest, width - gutter)));
  const x = scaleLinear(
    [0, greatest],
    [left, rangeEnd([...ends, { value: greatest, room: 16 }], greatest, left, width)],
  );
  const ticks = ticksThatFit(greatest, unit, (value) => x(value), size);
  const names: PlacedName[] = [];
  const dots: PlacedDot[] = [];
  const spans: { x1: number; x2: number; middle: number }[] = [];
  const labels: PlacedDotLabel[] = [];
  const absences: PlacedEnd[] = [];
  const pending = isPending(dataOf(chart));
  let y = start;
  rows.forEach((row, category) => {
    const own = lines[category] ?? [];
    const { marks, baseline, next } = placeRowTop(own, above, y, thickness, above ? 12 : 10, size);
    y = next;
    const middle = marks + thickness / 2;
    names.push({ x: above ? 0 : gutter - 10, y: baseline, lines: own });
    for (const { datum, index } of row.known) {
      dots.push({ x: x(datum.value), y: middle, datum, tone: tones[index] ?? 2, symbol: index });
    }
    const sorted = row.known.map(({ datum }) => datum).sort((a, b) => a.value - b.value);
    const [first, last] = [sorted[0], sorted.at(-1)];
    let end = x(0) + 8;
    if (first !== undefined && last !== undefined) {
      labels.push({ x: x(last.value) + 9, middle, text: write(last), anchor: 'start' });
      if (first !== last) {
        spans.push({ x1: x(first.value), x2: x(last.value), middle });
        labels.push({ x: x(first.value) - 9, middle, text: write(first), anchor: 'end' });
      }
      end = x(last.value) + 9 + textWidth(write(last), size) + 12;
    }
    for (const datum of row.absent) {
      absences.push({ x: end, middle, datum, label: pending ? '' : stateWords[datum.status] });
      end += absentRoom(datum, size);
    }
  });
  const bottom = Math.max(y - 8, start + (pending ? 56 : 0));
  return {
    plot: { x: left, y: start, width: x(greatest) - left, height: bottom - start },
    ticks,
    dots,
    spans,
    labels,
    absences,
    names,
    above,
    target: chart.target ? placeUpright(chart.target, x(chart.target.value), width, size, unit) : null,
    pending,
    bottom: bottom + 6 + lineHeight(size),
  };
}
