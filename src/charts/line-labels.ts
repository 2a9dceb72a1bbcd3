import type { KnownDatum } from '../kit/datum.ts';
import { dodge } from './dodge.ts';
import { freest, type Piece } from './free-spot.ts';
import type { PlacedLine, PlacedPoint } from './line-path.ts';
import { lineHeight, type Box } from './scene.ts';
import { targetText } from './targets.ts';
import { textWidth, wrap } from './text.ts';
import type { Target, Unit } from './types.ts';

/** Words in the gutter right of the plot: a line's name and latest value, or a target. */
export interface PlacedEndLabel {
  readonly x: number;
  readonly middle: number;
  readonly lines: readonly string[];
  /** From where a thin line leads to the words when they had to move. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

/** Words at the end of a line before they have a place. */
export interface EndWords {
  readonly lines: readonly string[];
  /** Where the line ends. */
  readonly x: number;
  readonly y: number;
}

/** Name and value on one line, or the name above the value. */
export const nameAndValue = (name: string, value: string, room: number, size: number): string[] =>
  textWidth(`${name} ${value}`, size) <= room ? [`${name} ${value}`] : [...wrap(name, room, size), value];

/** Px that end words take one below the other. */
export const stackHeight = (words: readonly EndWords[], size: number): number =>
  words.reduce((sum, { lines }) => sum + lines.length * lineHeight(size) + 2, 0);

/** Puts end words right of the plot, moved apart where they would touch. */
export function placeEnds(words: readonly EndWords[], plot: Box, size: number): PlacedEndLabel[] {
  const right = plot.x + plot.width;
  const standing = words.map(({ lines, y }) => ({ wanted: y, height: lines.length * lineHeight(size) + 2 }));
  const middles = dodge(standing, plot.y - size, plot.y + plot.height + size);
  return words.map(({ lines, x, y }, index) => {
    const middle = middles[index] ?? y;
    const moved = Math.abs(middle - y) > 5 || right - x > 24;
    return { x: right + 14, middle, lines, from: moved ? { x, y } : null };
  });
}

/** A target's words inside the plot. */
export interface PlacedGoalWords extends Box {
  readonly text: string;
  readonly baseline: number;
}

/** The straight pieces that a line is drawn with. */
export const piecesOf = (lines: readonly PlacedLine[]): Piece[] =>
  lines.flatMap(({ points }) =>
    points.flatMap((point, index) => {
      const next = points[index + 1];
      return next === undefined
        ? [{ x1: point.x - 4, y1: point.y - 4, x2: point.x + 4, y2: point.y + 4 }]
        : [{ x1: point.x, y1: point.y, x2: next.x, y2: next.y }];
    }),
  );

/** Words just above or below each target's line, where no line of the chart runs through them. */
export function placeGoalWords(
  targets: readonly Target[],
  y: (value: number) => number,
  unit: Unit,
  lines: readonly PlacedLine[],
  plot: Box,
  size: number,
): PlacedGoalWords[] {
  const levels = targets.map((target) => y(target.value));
  const rules = levels.map((level): Piece => ({ x1: plot.x, y1: level, x2: plot.x + plot.width, y2: level }));
  const placed: PlacedGoalWords[] = [];
  targets.forEach((target, index) => {
    const level = levels[index] ?? 0;
    const words = targetText(target, unit);
    const width = textWidth(words, size);
    const free = plot.width - width;
    const candidates = [5, -size - 4].flatMap((shift) =>
      [0.02, 0.98, 0.5, 0.25, 0.75].map((share): PlacedGoalWords => {
        const baseline = level - shift;
        const x = plot.x + Math.max(0, free * share);
        return { text: words, baseline, x, y: baseline - size, width: width + 6, height: size * 1.2 };
      }),
    );
    placed.push(freest(candidates, placed, [...piecesOf(lines), ...rules]));
  });
  return placed;
}

/** The number of a point, beside it. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Places beside a point for its number, best first: above, above on either side, below on either side, below. */
function aroundPoint(
  { x, y }: PlacedPoint,
  words: string,
  size: number,
): (Box & PlacedLabel & { readonly centre: number })[] {
  const width = textWidth(words, size);
  const shift = width / 2 + 3;
  const places = [
    [0, -10],
    [-shift, -6],
    [shift, -6],
    [shift, size + 5],
    [-shift, size + 5],
    [0, size + 9],
  ] as const;
  return places.map(([dx, dy]) => ({
    text: words,
    centre: x + dx,
    x: x + dx - width / 2 - 1,
    y: y + dy - size * 0.92,
    width: width + 2,
    height: size * 1.02,
  }));
}

/**
 * Numbers at the points of one line, where neither the line nor a target runs through them: at all points when they have
 * room at `step` px from point to point, else at the first and the last. `x` of a label is its middle, `y` its baseline.
 */
export function placeValueLabels(
  line: PlacedLine,
  write: (datum: KnownDatum) => string,
  levels: readonly number[],
  step: number,
  plot: Box,
  size: number,
): PlacedLabel[] {
  const last = line.points.length - 1;
  const all = line.points.every((point) => textWidth(write(point.datum), size) + 4 <= step);
  const rules = levels.map((level): Piece => ({ x1: plot.x, y1: level, x2: plot.x + plot.width, y2: level }));
  const pieces = [...piecesOf([line]), ...rules];
  const placed: Box[] = [];
  return line.points.flatMap((point, index) => {
    if (!all && index !== 0 && index !== last) return [];
    const candidates = aroundPoint(point, write(point.datum), size);
    const inside = candidates.filter(
      (box) =>
        box.x >= plot.x && box.x + box.width <= plot.x + plot.width && box.y + box.height <= plot.y + plot.height,
    );
    const best = freest(inside.length > 0 ? inside : candidates, placed, pieces);
    placed.push(best);
    return [{ x: best.centre, y: best.y + size * 0.92, text: best.text }];
  });
}
