import { max } from 'd3';
import { lineHeight } from './scene.ts';
import { linesWidth, wrap } from './text.ts';
import { isNarrow } from './theme.ts';

/** Where the names of rows stand: left of the marks, or above them where they are long. */
export interface RowNames {
  readonly above: boolean;
  /** Px left of the marks. */
  readonly gutter: number;
  readonly lines: readonly (readonly string[])[];
}

/** Names go left of the marks when that leaves the marks room (one line on a phone, two else); otherwise, or `always`, above them. */
export function arrangeNames(names: readonly string[], width: number, size: number, always = false): RowNames {
  const narrow = isNarrow(width);
  const most = Math.min(linesWidth(names, size), width * (narrow ? 0.3 : 0.34));
  const lines = names.map((name) => wrap(name, most, size));
  if (always || lines.some((own) => own.length > (narrow ? 1 : 2))) {
    return { above: true, gutter: 0, lines: names.map((name) => wrap(name, width, size)) };
  }
  return { above: false, gutter: Math.ceil(max(lines, (own) => linesWidth(own, size)) ?? 0) + 10, lines };
}

/** Px from one row's top to the next's, for marks of a thickness, and where mark and name begin. */
export interface RowTop {
  readonly marks: number;
  readonly baseline: number;
  readonly next: number;
}

/** Places the name and the marks of one row that begins at `y`. */
export function placeRowTop(
  lines: readonly string[],
  above: boolean,
  y: number,
  thickness: number,
  between: number,
  size: number,
): RowTop {
  const high = lines.length * lineHeight(size);
  const marks = y + (above ? high + 2 : Math.max(0, (high - thickness) / 2));
  return {
    marks,
    baseline: above ? y + size : marks + (thickness - high) / 2 + size * 1.02,
    next: Math.max(marks + thickness, above ? 0 : y + high) + between,
  };
}
