import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isForest, type Equation } from './equations.ts';
import { solve } from './linear-programme.ts';
import { propagate } from './propagation.ts';
import { findRanges } from './ranges.ts';
import { trials } from './testing.ts';

/** `equation(5, 'a', 'b', '-t')` says a + b − t = 5. */
const equation = (constant: number, ...names: readonly string[]): Equation => ({
  sum: { total: '', parts: [], text: names.join(' '), line: 2 },
  signs: new Map(names.map((name) => (name.startsWith('-') ? [name.slice(1), -1] : [name, 1]))),
  constant,
});

const cells = ['a', 'b', 'c', 'd'];
const circle = [equation(3, 'a', 'b'), equation(4, 'b', 'c'), equation(5, 'c', 'd'), equation(4, 'd', 'a')];

describe('solve(equations, cells)', () => {
  test('finds both ends of cells on a circle', async () => {
    expect(Object.fromEntries((await solve(circle, cells)) ?? [])).toEqual({
      a: { least: 0, greatest: 3 },
      b: { least: 0, greatest: 3 },
      c: { least: 1, greatest: 4 },
      d: { least: 1, greatest: 4 },
    });
  });

  test('gives no upper end where nothing bounds a cell', async () => {
    expect((await solve([equation(2, 'a', '-t')], ['t']))?.get('t')).toEqual({ least: 0, greatest: Infinity });
    expect((await solve([equation(-2, 'a', '-t')], ['t']))?.get('t')).toEqual({ least: 2, greatest: Infinity });
  });

  test('gives null for equations that contradict each other', async () => {
    expect(await solve([...circle.slice(0, 3), equation(5, 'd', 'a')], ['a'])).toBeNull();
    expect(await solve([equation(-1, 'a', 'b')], ['a'])).toBeNull();
  });

  test('rounds to whole numbers inside, and around a fraction that is alone', async () => {
    const triangle = [equation(3, 'a', 'b'), equation(3, 'b', 'c'), equation(3, 'a', 'c')];
    expect((await solve(triangle, ['a']))?.get('a')).toEqual({ least: 1, greatest: 2 });
    const wide = [equation(3, 'a', 'b', 'e'), equation(3, 'b', 'c'), equation(3, 'a', 'c')];
    expect((await solve(wide, ['b']))?.get('b')).toEqual({ least: 0, greatest: 1 });
  });
});

/** A random forest: each equation takes one cell of those before it and up to three new ones. */
const anyForest = fc
  .array(
    fc.record({
      constant: fc.integer({ min: -6, max: 12 }),
      from: fc.nat(),
      fresh: fc.nat({ max: 3 }),
      signs: fc.nat({ max: 15 }),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((steps) =>
    steps.map(({ constant, from, fresh, signs }, step) => {
      const names = Array.from({ length: fresh + 1 }, (_, index) => `${step}.${index}`);
      const all = step === 0 ? names : [`${from % step}.0`, ...names];
      return equation(constant, ...all.map((name, index) => (((signs >> index) & 1) === 1 ? `-${name}` : name)));
    }),
  );

const { numRuns, timeout } = trials(40);

test('propagate(forest) is what linear programmes find', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(anyForest, async (equations) => {
      expect(isForest(equations)).toBe(true);
      const closed = propagate(equations);
      const names = [...new Set(equations.flatMap(({ signs }) => [...signs.keys()]))];
      expect(await solve(equations, names)).toEqual(closed);
    }),
    { seed: 211, numRuns },
  );
});

describe('findRanges(equations, cells)', () => {
  test('believes the earlier of two that contradict each other, on a circle too', async () => {
    const more = [equation(9, 'd', 'a'), equation(7, 'e', 'f')];
    const { reaches, contradicting } = await findRanges([...circle, ...more], ['a', 'e']);
    expect(contradicting).toEqual([more[0]]);
    expect(reaches.get('a')).toMatchObject({ least: 0, greatest: 3, equations: circle });
    expect(reaches.get('e')).toMatchObject({ least: 0, greatest: 7, equations: [more[1]] });
  });

  test('says nothing of cells that no equation holds', async () => {
    const { reaches, contradicting } = await findRanges([equation(0), equation(3), equation(4, 'a', 'b')], ['c']);
    expect([reaches.size, contradicting.length]).toEqual([0, 0]);
  });

  test('asks the solver only where cells lie on a circle', async () => {
    const solver = vi.fn(solve);
    await findRanges(
      [equation(3, 'a', 'b'), equation(4, 'b', 'c'), equation(4, 'b', 'c'), equation(5, 'd', 'e')],
      cells,
      solver,
    );
    expect(solver).not.toHaveBeenCalled();
    await findRanges([...circle, equation(5, 'e', 'f')], ['e'], solver);
    expect(solver).not.toHaveBeenCalled();
    await findRanges([...circle, equation(5, 'e', 'f')], cells, solver);
    expect(solver).toHaveBeenCalledTimes(1);
  });
});
