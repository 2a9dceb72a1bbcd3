import type { Datum } from '../kit/datum.ts';
import type { Ink } from './inks.ts';

/** Where a text stands relative to its x. */
export type Anchor = 'start' | 'middle' | 'end';

/** A rectangle in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of text; `y` is the baseline of the first, the others follow at `lineHeight`. */
export interface PlacedText {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: Anchor;
  readonly size: number;
  readonly datum?: Datum;
  /** Shown only when the drawing is enlarged so many times. */
  readonly from?: number;
}

/** An outline in SVG path syntax. */
export interface PlacedPath {
  readonly type: 'path';
  readonly d: string;
  readonly datum?: Datum;
}

/** A disc. */
export interface PlacedCircle {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly datum?: Datum;
}

export type Shape = PlacedText | PlacedPath | PlacedCircle;

/** Shapes of one look; later layers cover earlier ones. */
export interface Layer {
  readonly ink: Ink;
  readonly shapes: readonly Shape[];
}

/** A finished drawing in px: nothing is left to decide but how to write it. */
export interface Scene {
  /** Px left of and above the zero of its coordinates: what the frame of invented numbers takes. */
  readonly margin?: number;
  readonly width: number;
  readonly height: number;
  readonly layers: readonly Layer[];
}

/** Baseline to baseline of wrapped text, in px. */
export const lineHeight = (size: number): number => Math.round(size * 1.3);

/** A text of one or several lines, on whole px: half a px is not seen, and pages are lighter by a tenth. An empty list of lines is refused, as it would be a lost label. */
export function text(
  x: number,
  y: number,
  lines: string | readonly string[],
  size: number,
  anchor: Anchor = 'start',
): PlacedText {
  const list = typeof lines === 'string' ? [lines] : lines;
  if (list.length === 0) throw new Error('invalid text: no lines');
  return { type: 'text', x: Math.round(x), y: Math.round(y), lines: list, anchor, size };
}

/** An outline. */
export const path = (d: string, datum?: Datum): PlacedPath =>
  datum ? { type: 'path', d, datum } : { type: 'path', d };

/** A disc. */
export const circle = (x: number, y: number, r: number, datum?: Datum): PlacedCircle =>
  datum ? { type: 'circle', x, y, r, datum } : { type: 'circle', x, y, r };
