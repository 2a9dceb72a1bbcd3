import { describe, expect, test } from 'vitest';
import { overlaps } from './free-spot.ts';
import { placeGround, type GroundName } from './ground-names.ts';
import { textWidth } from './text.ts';

const name = (text: string, x: number, y: number): GroundName => ({ name: text, x, y });
const square = (x: number, y: number) => ({ x, y, box: { x: x - 4, y: y - 4, width: 8, height: 8 } });

describe('placeGround(names, obstacles, size)', () => {
  test('shows a name that has room at once, and one that has none only when it is enlarged', () => {
    const placed = placeGround([name('甲镇', 50, 50), name('乙镇', 60, 50)], [], 12);
    expect(placed.map(({ text, from }) => [text, from])).toEqual([
      ['甲镇', 1],
      ['乙镇', 4],
    ]);
  });

  test('leaves out a name whose point lies under a mark', () => {
    expect(placeGround([name('甲镇', 50, 50)], [square(50, 50)], 12)).toEqual([]);
  });

  test('covers no mark and no other name at any enlargement', () => {
    const names = Array.from({ length: 60 }, (_, at) => name(`镇${at}`, (at * 37) % 300, (at * 53) % 200));
    const marks = Array.from({ length: 20 }, (_, at) => square((at * 71) % 300, (at * 29) % 200));
    const placed = placeGround(names, marks, 12);
    expect(placed.length).toBeGreaterThan(40);
    for (const factor of [1, 2, 4, 8, 16, 32]) {
      const boxes = placed
        .filter(({ from }) => from <= factor)
        .map(({ text, x, baseline }) => {
          const width = textWidth(text, 12);
          return { x: x * factor - width / 2, y: (baseline - 12 * 0.36) * factor - 6, width, height: 12 };
        });
      const dots = marks.map(({ x, y }) => ({ x: x * factor - 4, y: y * factor - 4, width: 8, height: 8 }));
      for (const [index, box] of boxes.entries())
        expect([...dots, ...boxes.slice(index + 1)].some((other) => overlaps(box, other))).toBe(false);
    }
  });
});
