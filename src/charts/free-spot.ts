import type { Box } from './scene.ts';

/** A straight piece of a line in px. */
export interface Piece {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Whether two boxes share ground. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a piece of a line runs through a box (Liang–Barsky clipping). */
export function crosses(box: Box, { x1, y1, x2, y2 }: Piece): boolean {
  const edges = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ] as const;
  let [enter, leave] = [0, 1];
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

/** The first candidate that touches nothing, else the one that touches least; candidates come best first. */
export function freest<B extends Box>(
  candidates: readonly B[],
  boxes: readonly Box[],
  pieces: readonly Piece[] = [],
): B {
  const touched = candidates.map(
    (box) =>
      boxes.filter((other) => overlaps(box, other)).length * 3 + pieces.filter((piece) => crosses(box, piece)).length,
  );
  const best = candidates[touched.indexOf(Math.min(...touched))];
  if (best === undefined) throw new Error('invalid candidates: none');
  return best;
}
