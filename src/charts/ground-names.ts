import { overlaps } from './free-spot.ts';
import type { Box } from './scene.ts';
import { textWidth } from './text.ts';

/** A name in px at its point, and from which enlargement on there is room for it. */
export interface PlacedGround {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  /** 1, 2, 4 … `most`. */
  readonly from: number;
}

/** A name and the px of its point. */
export interface GroundName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Something that no name may cover: its box about a point that moves when the drawing is enlarged, while the box keeps its size. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

const most = 32;
/** Room around a name, in px. */
const gap = 3;

/** Where an obstacle lies when everything is so many times as far apart. */
const at = ({ x, y, box }: Obstacle, factor: number): Box => ({
  ...box,
  x: box.x + x * (factor - 1),
  y: box.y + y * (factor - 1),
});

const factors = Array.from({ length: Math.log2(most) + 1 }, (_, power) => 2 ** power);

/** Puts names at their points, those first that come first, each from the enlargement on at which it covers neither marks nor other names; one that never has room is left out. */
export function placeGround(
  names: readonly GroundName[],
  obstacles: readonly Obstacle[],
  size: number,
): readonly PlacedGround[] {
  const placed: (PlacedGround & Obstacle)[] = [];
  for (const { name, x, y } of names) {
    const width = textWidth(name, size) + 2 * gap;
    const own: Obstacle = { x, y, box: { x: x - width / 2, y: y - size / 2 - gap, width, height: size + 2 * gap } };
    const isFree = (factor: number): boolean => {
      const box = at(own, factor);
      return (
        !obstacles.some((other) => overlaps(box, at(other, factor))) &&
        !placed.some((other) => other.from <= factor && overlaps(box, at(other, factor)))
      );
    };
    // Free once, a name stays: it does not come and go while one zooms.
    const firstFree = factors.findLastIndex((factor) => !isFree(factor)) + 1;
    const from = factors[firstFree];
    if (from !== undefined) placed.push({ ...own, text: name, baseline: y + size * 0.36, from });
  }
  return placed.map(({ text, x, baseline, from }) => ({ text, x, baseline, from }));
}
