import { lineHeight, type Box } from '../scene.ts';
import { linesWidth, wrap } from '../text.ts';
import { isNarrow, textSize } from '../theme.ts';
import type { Band, Deed, Diagram } from './types.ts';

/** A party in its box, its text centred from the first line's baseline `baseline`. */
export interface PlacedParty extends Box {
  readonly lines: readonly string[];
  readonly baseline: number;
  readonly named: boolean;
}

/** An arrow from `x1` to `x2` at `y`, interrupted between `gap1` and `gap2` by its words. */
export interface PlacedArrow {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly gap1: number;
  readonly gap2: number;
  readonly lines: readonly string[];
  readonly baseline: number;
}

/** A heading with the parties and arrows below it; `top` is where its rule lies. */
export interface PlacedBand {
  readonly top: number;
  readonly title: readonly string[];
  readonly parties: readonly PlacedParty[];
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedDiagram {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly PlacedBand[];
}

/** Length of an arrow's point in px. */
export const arrowHead = 7;

/** Columns and gaps in px for one width. */
interface Frame {
  readonly size: number;
  readonly line: number;
  readonly pad: number;
  readonly gap: number;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly width: number;
}

function frameFor(width: number): Frame {
  const size = textSize(width);
  const narrow = isNarrow(width);
  const pad = narrow ? 6 : 12;
  const column = (characters: number): number => characters * size * 1.02 + 2 * pad;
  const [left, right] = narrow ? [column(6), column(6)] : [column(12), column(14)];
  const gap = narrow ? 8 : 12;
  return { size, line: lineHeight(size), pad, gap, left, right, middle: width - left - right, width };
}

interface Run {
  readonly text: string;
  readonly named: boolean;
  readonly first: number;
  readonly count: number;
}

/** Deeds that follow one another with the same party share its box. */
function runsOf(deeds: readonly Deed[], side: 'from' | 'to'): Run[] {
  const runs: Run[] = [];
  for (const [index, deed] of deeds.entries()) {
    const named = side === 'to' || deed.named;
    const last = runs.at(-1);
    if (last?.text === deed[side] && last.named === named) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ text: deed[side], named, first: index, count: 1 });
  }
  return runs;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Makes the rows of each run high enough for its box, sharing what is missing between them. */
function grow(rows: number[], runs: readonly Run[], column: number, { size, line, pad, gap }: Frame): void {
  for (const { text, first, count } of runs) {
    const needed = wrap(text, column - 2 * pad, size).length * line + pad;
    const missing = needed - sum(rows.slice(first, first + count)) - gap * (count - 1);
    for (let row = first; missing > 0 && row < first + count; row += 1) rows[row] = (rows[row] ?? 0) + missing / count;
  }
}

/** What the words of an arrow may take, so that a piece of it shows on either side. */
const wordsWidth = ({ middle, size }: Frame): number => middle - arrowHead - 2.4 * size;

function placeBand({ title, deeds }: Band, top: number, frame: Frame): { band: PlacedBand; bottom: number } {
  const { size, line, pad, gap, left, right, width } = frame;
  const heading = wrap(title, width, size);
  const words = deeds.map(({ does }) => wrap(does, wordsWidth(frame), size));
  const [actors, receivers] = [runsOf(deeds, 'from'), runsOf(deeds, 'to')];
  const rows = words.map((lines) => lines.length * line + pad);
  grow(rows, actors, left, frame);
  grow(rows, receivers, right, frame);
  const start = top + size + heading.length * line;
  const topOf = (row: number): number => start + sum(rows.slice(0, row)) + row * gap;
  const baselineOf = (lines: readonly string[], middle: number): number =>
    middle - ((lines.length - 1) * line) / 2 + size * 0.36;
  const party = (x: number, column: number, { text, named, first, count }: Run): PlacedParty => {
    const y = topOf(first);
    const height = topOf(first + count) - gap - y;
    const lines = wrap(text, column - 2 * pad, size);
    return { x, y, width: column, height, lines, baseline: baselineOf(lines, y + height / 2), named };
  };
  const [x1, x2] = [left + 1, width - right - 1];
  const arrows = words.map((lines, row): PlacedArrow => {
    const y = topOf(row) + (rows[row] ?? 0) / 2;
    const half = linesWidth(lines, size) / 2 + size * 0.4;
    const middle = (x1 + x2 - arrowHead) / 2;
    return { x1, x2, y, gap1: middle - half, gap2: middle + half, lines, baseline: baselineOf(lines, y) };
  });
  const parties = [
    ...actors.map((run) => party(0.5, left - 0.5, run)),
    ...receivers.map((run) => party(width - right, right - 0.5, run)),
  ];
  return { band: { top, title: heading, parties, arrows }, bottom: topOf(deeds.length) };
}

/** Where everything of a diagram stands, for a drawing `width` px wide: who does it on the left, to whom on the right. Throws when a party has no name. */
export function placeDiagram({ bands }: Diagram, width: number): PlacedDiagram {
  const nameless = bands.flatMap(({ deeds }) => deeds).find(({ from, to, does }) => [from, to, does].includes(''));
  if (nameless !== undefined) throw new Error(`invalid deed: ${JSON.stringify(nameless)}`);
  const frame = frameFor(width);
  const placed: PlacedBand[] = [];
  let top = 0.5;
  for (const each of bands) {
    const { band, bottom } = placeBand(each, top, frame);
    placed.push(band);
    top = bottom + frame.pad;
  }
  return { width, height: top, bands: placed };
}
