import { inks } from './inks.ts';
import { path, type Scene } from './scene.ts';
import { isNarrow } from './theme.ts';

/** Px of one stroke of the hatching, upwards and to the right, and from one to the next. */
const stroke = 4;
const step = 8;

/** Px around a drawing of so much width that its frame and the room before it take. */
export const frameRoom = (width: number): number => (isNarrow(width) ? 9 : 12);

const times = (length: number): number => Math.max(0, Math.floor((length - stroke) / step));

/** Four bands of strokes along the inside of a rectangle, clipped to nothing, so that no pattern with an id is needed. */
function hatchedBands(left: number, top: number, width: number, height: number): string {
  const up = `l${stroke}-${stroke}`;
  const along = `m${step - stroke} ${stroke}${up}`.repeat(times(width));
  const down = `m-${stroke} ${step + stroke}${up}`.repeat(times(height - step));
  const band = (x: number, y: number, strokes: string): string => `M${x} ${y + stroke}${up}${strokes}`;
  return [
    band(left, top, along),
    band(left, top + height - stroke, along),
    band(left, top + step, down),
    band(left + width - stroke, top + step, down),
  ].join('');
}

/** A drawing with a hatched frame around it: what shows that its numbers are invented wherever it is cut. */
export function frameOf(scene: Scene, room: number): Scene {
  const [width, height] = [scene.width + 2 * room, scene.height + 2 * room];
  const shapes = [path(hatchedBands(-room, -room, width, Math.round(height)))];
  return { margin: room, width, height, layers: [{ ink: inks.frame, shapes }, ...scene.layers] };
}
