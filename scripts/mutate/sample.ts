import { randomFor, shuffle } from '../demo/random.ts';
import type { Mutant } from './mutant.ts';

/** A pure room of src, how much code it holds and what may be changed there. */
export interface Room {
  readonly name: string;
  /** Lines of its code, tests left out. */
  readonly lines: number;
  readonly mutants: readonly Mutant[];
}

/** Up to `count` places of all rooms, shared out by lines of code, no place twice; the same seed picks the same ones. */
export function sampleMutants(rooms: readonly Room[], count: number, seed: number): readonly Mutant[] {
  const all = rooms.reduce((sum, { lines }) => sum + lines, 0);
  let lines = 0;
  let taken = 0;
  return rooms.flatMap((room) => {
    // Rounded on the running sum, so that the shares add up to the count.
    lines += room.lines;
    const share = Math.round((count * lines) / all) - taken;
    taken += share;
    const places = new Map(
      shuffle(randomFor(seed, `mutants of ${room.name}`), room.mutants).map((mutant) => [
        `${mutant.file}:${String(mutant.start)}`,
        mutant,
      ]),
    );
    return [...places.values()].slice(0, share);
  });
}
