import { expect, test } from 'vitest';
import type { Mutant } from './mutant.ts';
import { sampleMutants, type Room } from './sample.ts';

/** Three changes at each of `places` places. */
function room(name: string, lines: number, places: number): Room {
  const mutants = Array.from({ length: places * 3 }, (_, index): Mutant => {
    const start = Math.floor(index / 3);
    return { file: `src/${name}/x.ts`, start, end: start + 1, from: 'a', to: String(index), line: 1, column: 1 };
  });
  return { name, lines, mutants };
}
const rooms = [room('kit', 100, 40), room('data', 500, 200), room('charts', 401, 200)];

test('sampleMutants(rooms, count, seed) shares the count out by lines, no place twice', () => {
  const chosen = sampleMutants(rooms, 100, 1);
  expect(['kit', 'data', 'charts'].map((name) => chosen.filter(({ file }) => file.includes(name)).length)).toEqual([
    10, 50, 40,
  ]);
  expect(new Set(chosen.map(({ file, start }) => `${file}:${String(start)}`)).size).toBe(100);
});

test('sampleMutants(rooms, count, seed) chooses the same for a seed and others for another', () => {
  expect(sampleMutants(rooms, 20, 1)).toEqual(sampleMutants(rooms, 20, 1));
  expect(sampleMutants(rooms, 20, 1)).not.toEqual(sampleMutants(rooms, 20, 2));
});

test('sampleMutants(rooms, count, seed) takes what there is when more is asked for', () => {
  expect(sampleMutants([room('kit', 10, 4)], 100, 1)).toHaveLength(4);
});
