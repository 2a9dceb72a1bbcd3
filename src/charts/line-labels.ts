import type { KnownDatum } from '../kit/datum.ts';
import { freest, type Piece } from './free-spot.ts';
import type { PlacedLine, PlacedPoint } from './line-path.ts';
import { numberLines } from './number-words.ts';
import { lineHeight, type Box } from './scene.ts';
import { linesWidth } from './text.ts';

/** The straight pieces that a line is drawn with. */
const piecesOf = (lines: readonly PlacedLine[]): Piece[] =>
  lines.flatMap(({ points }) =>
    points.flatMap((point, index) => {
      const next = points[index + 1];
      return next === undefined
        ? [{ x1: point.x - 4, y1: point.y - 4, x2: point.x + 4, y2: point.y + 4 }]
        : [{ x1: point.x, y1: point.y, x2: next.x, y2: next.y }];
    }),
  );

/** The number of a point, beside it. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Places beside a point for its number, best first: above, above on either side, below on either side, below. */
function aroundPoint(
  { x, y }: PlacedPoint,
  lines: readonly string[],
  size: number,
): (Box & PlacedLabel & { readonly centre: number })[] {
  const width = linesWidth(lines, size);
  const more = (lines.length - 1) * lineHeight(size);
  const shift = width / 2 + 3;
  const places = [
    [0, -10],
    [-shift, -6],
    [shift, -6],
    [shift, size + 5],
    [-shift, size + 5],
    [0, size + 9],
    [0, -20],
    [-shift, -18],
    [shift, size + 16],
  ] as const;
  return places.map(([dx, dy]) => ({
    lines,
    centre: x + dx,
    x: x + dx - width / 2 - 1,
    y: y + dy - size * 0.92 - (dy < 0 ? more : 0),
    width: width + 2,
    height: size * 1.02 + more,
  }));
}

/**
 * Numbers at the points of one line, where neither the line nor a target runs through them: at all points when they have
 * room at `step` px from point to point and no line is `behind`, else at the first and the last. `x` of a label is its middle,
 * `y` its baseline. `taken`: other words, which numbers keep clear of, as
 * of the lines `behind`.
 */
export function placeValueLabels(
  line: PlacedLine,
  write: (datum: KnownDatum) => string,
  levels: readonly number[],
  step: number,
  plot: Box,
  size: number,
  taken: readonly Box[] = [],
  behind: readonly PlacedLine[] = [],
): PlacedLabel[] {
  const last = line.points.length - 1;
  const wordsOf = (point: PlacedPoint): readonly string[] => numberLines(write(point.datum), step - 4, size);
  // Before another line the ends alone, so that both can be seen.
  const all = behind.length === 0 && line.points.every((point) => linesWidth(wordsOf(point), size) + 4 <= step);
  const rules = levels.map((level): Piece => ({ x1: plot.x, y1: level, x2: plot.x + plot.width, y2: level }));
  const pieces = [...piecesOf([line, ...behind]), ...rules];
  const placed: Box[] = [...taken];
  return line.points.flatMap((point, index) => {
    if ((!all && index !== 0 && index !== last) || write(point.datum) === '') return [];
    const forms = [step - 4, 0, Infinity].map((room) => numberLines(write(point.datum), room, size));
    const candidates = forms.flatMap((lines) => aroundPoint(point, lines, size));
    const inside = candidates.filter(
      (box) =>
        box.x >= plot.x && box.x + box.width <= plot.x + plot.width && box.y + box.height <= plot.y + plot.height,
    );
    const best = freest(inside.length > 0 ? inside : candidates, placed, pieces);
    placed.push(best);
    return [{ x: best.centre, y: best.y + size * 0.92, lines: best.lines }];
  });
}
