import { lineHeight, type Box } from '../scene.ts';
import { wrap } from '../text.ts';
import { isNarrow, textSize } from '../theme.ts';

/** One level: its name, what it is called elsewhere, and what acts on the way up to it. */
export interface Stair {
  readonly name: string;
  readonly about: string;
  readonly acts: readonly string[];
}

/** Levels from low to high, ways that lead to one of them from beside (`to`: its index), and what carries them all. */
export interface Stairs {
  readonly rungs: readonly Stair[];
  readonly across: readonly { readonly name: string; readonly to: number; readonly acts: readonly string[] }[];
  readonly base: { readonly name: string; readonly acts: readonly string[] };
}

/** Lines of one look; `y` is the baseline of the first. */
export interface PlacedLines {
  readonly look: 'strong' | 'muted' | 'label';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** A box with its text; `level` marks those that are climbed. */
export interface PlacedBox extends Box {
  readonly kind: 'level' | 'base' | 'across';
  readonly texts: readonly PlacedLines[];
}

export interface PlacedStairs {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  /** Ways with a point at their end: x and y by turns. */
  readonly ways: readonly (readonly (readonly [number, number])[])[];
}

type Part = readonly [look: PlacedLines['look'], text: string];

const pad = 10;

/** Wraps parts below one another in a column; `at` puts them on their place. */
function column(parts: readonly Part[], width: number, size: number) {
  const line = lineHeight(size);
  const wrapped = parts
    .filter(([, text]) => text !== '')
    .map(([look, text]) => ({ look, lines: wrap(text, width - 2 * pad, size) }));
  const height = wrapped.reduce((sum, { lines }) => sum + lines.length * line, 0) + 2 * pad;
  const at = (x: number, y: number): readonly PlacedLines[] => {
    let baseline = y + pad + size * 0.9;
    return wrapped.map(({ look, lines }) => {
      const placed = { look, lines, x: x + pad, y: baseline };
      baseline += lines.length * line;
      return placed;
    });
  };
  return { height, at };
}

const partsOf = ({ name, about, acts }: Stair): readonly Part[] => [
  ['strong', name],
  ['muted', about],
  ...acts.map((act): Part => ['label', act]),
];

/** What carries the stairs: its name, then what acts everywhere in `columns` columns. */
function placeBase({ name, acts }: Stairs['base'], x: number, y: number, width: number, columns: number, size: number) {
  const own = width / columns;
  const head = column([['strong', name]], width, size);
  const rows = Math.ceil(acts.length / columns);
  const texts: PlacedLines[] = [...head.at(x, y)];
  let bottom = y + head.height - pad;
  for (let row = 0; row < rows; row += 1) {
    const cells = acts.slice(row * columns, (row + 1) * columns).map((act) => column([['label', act]], own, size));
    for (const [index, cell] of cells.entries()) texts.push(...cell.at(x + index * own, bottom - pad));
    bottom += Math.max(...cells.map(({ height }) => height)) - 2 * pad;
  }
  const box: PlacedBox = { kind: 'base', x, y, width, height: bottom + pad - y, texts };
  return box;
}

/** Side by side, each step higher than the one before; what leads across stands above the low steps. */
function placeWide({ rungs, across, base }: Stairs, width: number, size: number): PlacedStairs {
  const rise = 3 * size;
  const own = (width - 1) / rungs.length;
  // The way to the highest level first: so none crosses another.
  const besides = across
    .toSorted((a, b) => b.to - a.to)
    .map(({ name, acts, to }) => ({
      to,
      ...column([['strong', name], ...acts.map((act): Part => ['label', act])], own - 2 * size, size),
    }));
  const above = besides.reduce((sum, { height }) => sum + height + size, 0);
  const columns = rungs.map((rung) => column(partsOf(rung), own, size));
  const heights: number[] = [];
  for (const { height } of columns) heights.push(Math.max(height, (heights.at(-1) ?? -rise) + rise));
  // Room for what leads across, above the lowest step, and for its arrow above the step that it leads to.
  const room = Math.max(...besides.map(({ to }) => above + (heights[to] ?? 0) - (to === 0 ? 0 : 2 * size)), 0);
  const ground = Math.max(heights.at(-1) ?? 0, (heights[0] ?? 0) + above, room) + 1;
  let top = 1;
  const ways: [number, number][][] = [];
  const beside = besides.map(({ to, height, at }): PlacedBox => {
    const box: PlacedBox = { kind: 'across', x: 0.5, y: top, width: own - 2 * size, height, texts: at(0.5, top) };
    const end = ground - (heights[to] ?? 0) - 2;
    const middle = top + height / 2;
    const x = (to + 0.5) * own;
    ways.push(
      to === 0
        ? [
            [x, top + height],
            [x, end],
          ]
        : [
            [box.width, middle],
            [x, middle],
            [x, end],
          ],
    );
    top += height + size;
    return box;
  });
  const levels = columns.map(({ at }, index): PlacedBox => {
    const height = heights[index] ?? 0;
    const [x, y] = [0.5 + index * own, ground - height];
    return { kind: 'level', x, y, width: own, height, texts: at(x, y) };
  });
  const carrier = placeBase(base, 0.5, ground, width - 1, rungs.length, size);
  return { width, height: carrier.y + carrier.height + 1, boxes: [...beside, ...levels, carrier], ways };
}

/** One above the other, the highest at the top; what leads across stands below all and goes up the left edge. */
function placeNarrow({ rungs, across, base }: Stairs, width: number, size: number): PlacedStairs {
  const lane = across.length * 2 * size;
  const gap = 2 * size;
  let top = 1;
  const boxes: PlacedBox[] = [];
  const ways: [number, number][][] = [];
  const put = (kind: PlacedBox['kind'], parts: readonly Part[], x: number): PlacedBox => {
    const { height, at } = column(parts, width - x - 0.5, size);
    const box: PlacedBox = { kind, x, y: top, width: width - x - 0.5, height, texts: at(x, top) };
    boxes.push(box);
    top += height + gap;
    return box;
  };
  const levels = rungs.toReversed().map((rung) => put('level', partsOf(rung), lane + 0.5));
  for (const [index, { x, y, width: own }] of levels.slice(1).entries()) {
    const above = levels[index];
    if (above !== undefined)
      ways.push([
        [x + own / 2, y - 2],
        [x + own / 2, above.y + above.height + 3],
      ]);
  }
  const carrier = placeBase(base, lane + 0.5, top - gap, width - lane - 1, 1, size);
  boxes.push(carrier);
  top = carrier.y + carrier.height + size;
  for (const [index, { name, to, acts }] of across.entries()) {
    const box = put('across', [['strong', name], ...acts.map((act): Part => ['label', act])], 0.5);
    const level = levels[rungs.length - 1 - to];
    const x = (index + 0.5) * 2 * size;
    if (level !== undefined)
      ways.push([
        [x, box.y],
        [x, level.y + level.height / 2],
        [level.x - 2, level.y + level.height / 2],
      ]);
    top += size - gap;
  }
  return { width, height: top - size + 1, boxes, ways };
}

/** Where everything of a staircase stands, for a drawing `width` px wide. Throws when a way leads to no level. */
export function placeStairs(stairs: Stairs, width: number): PlacedStairs {
  const lost = stairs.across.find(({ to }) => stairs.rungs[to] === undefined);
  if (lost !== undefined) throw new Error(`invalid level: ${String(lost.to)} of ${lost.name}`);
  return (isNarrow(width) ? placeNarrow : placeWide)(stairs, width, textSize(width));
}
