import { scaleLinear } from 'd3';
import { type Datum, isKnown } from '../kit/datum.ts';
import {
  greatestOf,
  leftEnd,
  placeDotRow,
  rightRoom,
  rowOf,
  rowWords,
  type DotRow,
  type PlacedDotRow,
} from './dot-row.ts';
import { signRoom } from './hbar-row.ts';
import type { PlacedName } from './hbars.ts';
import { numberWriter, sizeOf } from './number-words.ts';
import { rangeEnd, rangeStart } from './range.ts';
import { wholePx } from './round.ts';
import { arrangeNames, placeRowTop } from './row-names.ts';
import { lineHeight, type Box } from './scene.ts';
import { isPending } from './states.ts';
import { textWidth } from './text.ts';
import { isNarrow, textSize, tonesFor } from './theme.ts';
import { axisFromZero } from './ticks.ts';
import type { DotsChart, Unit } from './types.ts';
import { chooseUnit } from './units.ts';

/** A dot plot in px. */
export interface PlacedDots extends PlacedDotRow {
  readonly plot: Box;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly names: readonly PlacedName[];
  readonly above: boolean;
  readonly pending: boolean;
  readonly bottom: number;
}

const thickness = 18;
const dataOf = (chart: DotsChart): readonly Datum[] => chart.series.flatMap((series) => series.values);

/** The unit of a dot plot's axis. */
export const unitOfDots = (chart: DotsChart): Unit => chooseUnit(chart.unit, dataOf(chart).filter(isKnown).map(sizeOf));

/** The tones of the series: later moments are darker; one that is called out has the accent. */
export const tonesOfDots = ({ series, own }: DotsChart): readonly number[] =>
  own === undefined ? tonesFor(series.length).toReversed() : series.map(() => accent);

const accent = 2;

/** As many ticks up to the greatest value as stand apart. */
function ticksThatFit(greatest: number, unit: Unit, x: (value: number) => number, size: number) {
  for (let count = isNarrow(x(greatest)) ? 3 : 5; count > 1; count--) {
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

/** The numbers of a row at the right end of its name's line, or of a line of their own below it where they touch. */
function placeHead(name: readonly string[], words: string, width: number, size: number) {
  const isBeside = name.length === 1 && textWidth(name[0] ?? '', size) + 12 + textWidth(words, size) <= width;
  return { lines: isBeside ? name : [...name, ''], last: isBeside ? 0 : name.length };
}

/** Puts a dot plot below `top`, rows in the order given. The axis starts at zero. Where it is narrow, numbers stand above their rows. */
export function placeDots(chart: DotsChart, width: number, top: number): PlacedDots {
  const size = textSize(width);
  const unit = unitOfDots(chart);
  const write = numberWriter(unit, chart.demo);
  const arranged = arrangeNames(chart.categories, width, size, isNarrow(width));
  const { above, gutter } = arranged;
  const rows = chart.categories.map((_, category) => rowOf(chart, category));
  // Away from its dot a number says whose it is.
  const wordsOf = (row: DotRow): string => `${chart.own === undefined ? '' : `${chart.own} `}${rowWords(row, write)}`;
  const heads = rows.map((row, index) => {
    const lines = arranged.lines[index] ?? [];
    return above ? placeHead(lines, wordsOf(row), width, size) : { lines, last: 0 };
  });
  const greatest = Math.max(1e-9, ...rows.map(greatestOf));
  const start = top + 6;
  const sides = above ? [] : rows;
  const signs = (row: DotRow): number => 16 + row.absent.length * signRoom;
  const ends = rows.map((row) => ({
    value: greatestOf(row),
    room: above ? signs(row) : rightRoom(row, write, size),
  }));
  const half = textWidth(axisFromZero(greatest, unit, 5).ticks.at(-1)?.text ?? '', size) / 2;
  const endFrom = (from: number): number =>
    rangeEnd([...ends, { value: greatest, room: Math.max(16, half) }], greatest, from, width);
  const starts = sides.flatMap((row) => leftEnd(row, write, size) ?? []);
  const left = Math.max(rangeStart(starts, greatest, gutter, endFrom), gutter + 8);
  const x = wholePx(scaleLinear([0, greatest], [left, endFrom(left)]));
  const ticks = ticksThatFit(greatest, unit, x, size);
  const common = { x, tones: tonesOfDots(chart), size, write, isBare: above };
  const pending = isPending(dataOf(chart));
  let y = start;
  const placed = rows.map((row, category) => {
    const { lines, last } = heads[category] ?? { lines: [], last: 0 };
    const { marks, baseline, next } = placeRowTop(lines, above, y, thickness, 10, size);
    y = next;
    const own = placeDotRow(row, { ...common, middle: marks + thickness / 2 });
    const middle = baseline + last * lineHeight(size) - size * 0.36;
    const numbers = { x: width, middle, text: wordsOf(row), anchor: 'end' as const };
    return {
      ...own,
      labels: above ? [numbers] : own.labels,
      name: { x: above ? 0 : gutter - 10, y: baseline, lines: lines.filter((line) => line !== '') },
    };
  });
  const bottom = Math.max(y - 8, start + (pending ? 56 : 0));
  return {
    plot: { x: left, y: start, width: x(greatest) - left, height: bottom - start },
    ticks,
    dots: placed.flatMap((row) => row.dots),
    spans: placed.flatMap((row) => row.spans),
    labels: pending ? [] : placed.flatMap((row) => row.labels),
    absences: placed.flatMap((row) => (pending ? row.absences.map((end) => ({ ...end, label: '' })) : row.absences)),
    names: placed.map((row) => row.name),
    above,
    pending,
    bottom: bottom + 6 + lineHeight(size),
  };
}
