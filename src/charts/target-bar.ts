import { isKnown, type Datum } from '../kit/datum.ts';
import { inks } from './inks.ts';
import { barLayers } from './marks.ts';
import { rectangle, rule } from './outlines.ts';
import { round } from './round.ts';
import { path, type Box, type Layer, type Scene } from './scene.ts';
import { layersOf } from './svg.ts';

/** A number as a bar against its target, for one row of a table: the numbers stand beside it in words. */
export interface TargetBar {
  readonly value: Datum;
  readonly target: number;
  /** The greatest share of its target that any row of the table has: all rows then have one scale, and their targets stand in one line. */
  readonly most: number;
}

const width = 200;
const height = 16;
const inset = 3;
/** A bar beyond twice its target is cut, so that the others can still be read; the number beside it is whole. */
const limit = 2;
const room = 1.1;

/** A bar and its target in px of a drawing 200 px wide. */
export interface PlacedTargetBar {
  readonly bar: Box | null;
  readonly track: Box;
  readonly target: number;
}

/** Puts the bar on the table's scale: from nothing to the greatest share, the target at 100 %. */
export function placeTargetBar({ value, target, most }: TargetBar): PlacedTargetBar {
  const scale = width / Math.min(limit, Math.max(room, most));
  const box = (to: number): Box => ({ x: 0, y: inset, width: to, height: height - 2 * inset });
  const length = isKnown(value) ? Math.min(width, Math.max(1.5, (value.value / target) * scale)) : null;
  return { bar: length === null ? null : box(length), track: box(scale), target: scale };
}

/** How far each of several targets has got? Bars that share one target line answer it at a glance, whatever is counted. */
export function drawTargetBar(row: TargetBar): Scene {
  const { bar, track, target } = placeTargetBar(row);
  const bars = bar !== null && isKnown(row.value) ? [{ ...bar, datum: row.value, tone: 2 }] : [];
  const layers: Layer[] = [
    { ink: inks.track, shapes: [path(rectangle(track))] },
    ...barLayers(bars),
    { ink: inks.goal, shapes: [path(rule(target, 0, target, height))] },
  ];
  return { width, height, layers };
}

/** The bar as an `<svg>` that says nothing itself: 200 × 16, as wide as its cell. */
export const renderTargetBar = (row: TargetBar): string =>
  `<svg class="chart" viewBox="0 0 ${round(width)} ${round(height)}" aria-hidden="true">${layersOf(drawTargetBar(row))}</svg>`;
