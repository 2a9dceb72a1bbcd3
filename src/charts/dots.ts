import { scaleLinear } from 'd3';
import { type Datum, isKnown, type KnownDatum } from '../kit/datum.ts';
import { greatestOf, leftRoom, placeDotRow, rightRoom, rowOf, type PlacedDotRow } from './dot-row.ts';
import type { PlacedName } from './hbars.ts';
import { rangeEnd } from './range.ts';
import { arrangeNames, placeRowTop } from './row-names.ts';
import { lineHeight, type Box } from './scene.ts';
import { isPending } from './states.ts';
import { placeUpright, type PlacedUpright } from './targets.ts';
import { textWidth } from './text.ts';
import { textSize, tonesFor } from './theme.ts';
import { axisFromZero } from './ticks.ts';
import type { DotsChart, Unit } from './types.ts';
import { chooseUnit, formatIn } from './units.ts';

/** A dot plot in px. */
export interface PlacedDots extends PlacedDotRow {
  readonly plot: Box;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
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
  const write = (datum: KnownDatum): string => datum.label ?? formatIn(datum.value, unit);
  const { above, gutter, lines } = arrangeNames(chart.categories, width, size);
  const rows = chart.categories.map((_, category) => rowOf(chart, category));
  const greatest = Math.max(1e-9, ...rows.map(greatestOf), chart.target?.value ?? 0);
  const start = top + (chart.target ? lineHeight(size) + 8 : 6);
  const ends = rows.map((row) => ({ value: greatestOf(row), room: rightRoom(row, write, size) }));
  const left = gutter + Math.max(8, ...rows.map((row) => leftRoom(row, write, size, greatest, width - gutter)));
  const x = scaleLinear(
    [0, greatest],
    [left, rangeEnd([...ends, { value: greatest, room: 16 }], greatest, left, width)],
  );
  const ticks = ticksThatFit(greatest, unit, (value) => x(value), size);
  const common = { x: (value: number) => x(value), tones: tonesFor(chart.series.length), size, write };
  const pending = isPending(dataOf(chart));
  let y = start;
  const placed = rows.map((row, category) => {
    const own = lines[category] ?? [];
    const { marks, baseline, next } = placeRowTop(own, above, y, thickness, above ? 12 : 10, size);
    y = next;
    const name = { x: above ? 0 : gutter - 10, y: baseline, lines: own };
    return { name, ...placeDotRow(row, { ...common, middle: marks + thickness / 2 }) };
  });
  const bottom = Math.max(y - 8, start + (pending ? 56 : 0));
  return {
    plot: { x: left, y: start, width: x(greatest) - left, height: bottom - start },
    ticks,
    dots: placed.flatMap((row) => row.dots),
    spans: placed.flatMap((row) => row.spans),
    labels: placed.flatMap((row) => row.labels),
    absences: placed.flatMap((row) => (pending ? row.absences.map((end) => ({ ...end, label: '' })) : row.absences)),
    names: placed.map((row) => row.name),
    above,
    target: chart.target ? placeUpright(chart.target, x(chart.target.value), width, size, unit) : null,
    pending,
    bottom: bottom + 6 + lineHeight(size),
  };
}
