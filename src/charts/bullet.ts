import { max, scaleLinear } from 'd3';
import { type Datum, isKnown, statusWords } from '../kit/datum.ts';
import { numberWriter } from './number-words.ts';
import { rangeEnd } from './range.ts';
import { wholePx } from './round.ts';
import { lineHeight, type Box } from './scene.ts';
import { isPending } from './states.ts';
import { besideTarget, targetDatum, targetText } from './targets.ts';
import { fits, linesWidth, textWidth, wrap } from './text.ts';
import { isNarrow, textSize } from './theme.ts';
import type { BulletChart, BulletRow, Unit } from './types.ts';
import { chooseUnit } from './units.ts';

/** One row of a bullet chart in px. */
export interface PlacedBullet {
  readonly name: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
  /** The bar, or null where the number is not there. */
  readonly bar: Box | null;
  /** The room up to the target, pale. */
  readonly track: Box;
  readonly datum: Datum;
  /** The value with its unit, or the state's word. */
  readonly label: string;
  readonly labelX: number;
  readonly middle: number;
  readonly target: {
    readonly x: number;
    readonly words: string;
    readonly wordsX: number;
    readonly wordsY: number;
    readonly datum?: Datum;
  } | null;
}

/** A bullet chart in px. */
export interface PlacedBulletChart {
  readonly rows: readonly PlacedBullet[];
  readonly plot: Box;
  readonly above: boolean;
  readonly bottom: number;
}

const thickness = 16;
const overhang = 5;

const unitOf = (chart: BulletChart, row: BulletRow): Unit =>
  chooseUnit(row.unit ?? chart.unit, isKnown(row.value) ? [row.value.value] : [], row.target ? [row.target.value] : []);

/** A row's value as a share of its target, cut (not rounded) to whole percents, so that 100% means reached. */
const wholeShare = (value: number, target: number): string => `${Math.floor((value / target) * 100 + 1e-9)}%`;

function labelOf(chart: BulletChart, row: BulletRow, width: number, size: number): string {
  if (!isKnown(row.value)) {
    return isPending(chart.rows.map(({ value }) => value)) ? '数据待发布' : statusWords[row.value.status];
  }
  const unit = unitOf(chart, row);
  const number = numberWriter(unit, chart.demo)(row.value);
  const value = row.value.label === undefined ? `${number}${unit.label}` : number;
  if (chart.scale === 'common' || row.target === undefined || row.target.value <= 0) return value;
  const withShare = `${value}（${wholeShare(row.value.value, row.target.value)}）`;
  // The bar shows the share as well.
  return textWidth(withShare, size) <= width * 0.6 ? withShare : value;
}

/** What a value or a target comes to on the chart's scale. */
const measure = (chart: BulletChart, row: BulletRow, value: number): number =>
  chart.scale === 'share' ? value / (row.target?.value ?? Math.max(1, value)) : value;

/** Puts the rows of a bullet chart below `top`: name, bar, and the target as an upright line with its words below. */
export function placeBullet(chart: BulletChart, width: number, top: number): PlacedBulletChart {
  const size = textSize(width);
  const names = chart.rows.map((row) => row.label);
  const most = width * 0.3;
  const above = isNarrow(width) || !names.every((name) => fits(name, most, size, 2));
  const gutter =
    above || names.every((name) => name === '')
      ? 0
      : Math.ceil(Math.max(...names.map((name) => linesWidth(wrap(name, most, size), size)))) + 12;
  const labels = chart.rows.map((row) => labelOf(chart, row, width, size));
  const ends = chart.rows.map((row, index) => {
    const value = measure(chart, row, row.value.value ?? 0);
    const goal = row.target ? measure(chart, row, row.target.value) : 0;
    return { value: Math.max(value, goal), room: textWidth(labels[index] ?? '', size) + 10 };
  });
  const greatest = max(ends, (end) => end.value) || 1;
  const x = wholePx(scaleLinear([0, greatest], [gutter, rangeEnd(ends, greatest, gutter, width)]));
  let y = top;
  const rows = chart.rows.map((row, index) => {
    const placed = placeRow(chart, row, { x, y, gutter, above, width, size, label: labels[index] ?? '' });
    y = placed.end + (above ? 14 : 10);
    return placed.bullet;
  });
  const bottom = y - (above ? 14 : 10);
  return { rows, above, plot: { x: gutter, y: top, width: width - gutter, height: bottom - top }, bottom: bottom + 2 };
}

interface RowRoom {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly gutter: number;
  readonly above: boolean;
  readonly width: number;
  readonly size: number;
  readonly label: string;
}

function placeRow(chart: BulletChart, row: BulletRow, room: RowRoom): { bullet: PlacedBullet; end: number } {
  const { x, y, gutter, above, width, size, label } = room;
  const lines = row.label === '' ? [] : wrap(row.label, above ? width : gutter - 12, size);
  const high = lines.length * lineHeight(size);
  const barTop = y + (above ? high + (high > 0 ? 6 : 4) : Math.max(overhang, (high - thickness) / 2));
  const middle = barTop + thickness / 2;
  const zero = x(0);
  const target = row.target;
  const goal = target ? x(measure(chart, row, target.value)) : null;
  const end = isKnown(row.value) ? x(measure(chart, row, row.value.value)) : zero;
  const barWidth = row.value.value === 0 ? 1.5 : Math.max(2, end - zero);
  const words = target ? targetText(target, unitOf(chart, row)) : '';
  const half = textWidth(words, size) / 2;
  const wordsY = barTop + thickness + overhang + size;
  const datum = target ? targetDatum(target) : undefined;
  const bullet: PlacedBullet = {
    name: { x: above ? 0 : gutter - 12, y: above ? y + size : middle - high / 2 + size * 1.02, lines },
    bar: isKnown(row.value) ? { x: zero, y: barTop, width: barWidth, height: thickness } : null,
    track: { x: zero, y: barTop, width: Math.max(0, (goal ?? zero) - zero), height: thickness },
    datum: row.value,
    label,
    labelX: besideTarget(isKnown(row.value) ? zero + barWidth + 6 : zero + 20, textWidth(label, size), goal),
    middle,
    target:
      goal === null
        ? null
        : {
            x: goal,
            words,
            wordsX: Math.min(Math.max(goal, gutter + half), width - half),
            wordsY,
            ...(datum ? { datum } : {}),
          },
  };
  return { bullet, end: target ? wordsY + 4 : Math.max(barTop + thickness, above ? 0 : y + high) };
}
