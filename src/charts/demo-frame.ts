import { frameStep, frameStroke, inks } from './inks.ts';
import { path, type Scene } from './scene.ts';
import { isNarrow } from './theme.ts';

/** Px around a drawing of so much width that its frame and the room before it take. */
export const frameRoom = (width: number): number => (isNarrow(width) ? 9 : 12);

/** Lines along the inside of a rectangle, one pair that lies and one that stands. A skew moves a point by its distance from the other axis: each line begins as much before. */
function linesAlong(
  left: number,
  top: number,
  right: number,
  bottom: number,
): readonly [lying: string, standing: string] {
  const lying = [top, bottom].map((y) => `M${left + y} ${y}h${right - left}`);
  const standing = [left, right].map((x) => `M${x} ${top + x + frameStep}v${bottom - top - frameStep}`);
  return [lying.join(''), standing.join('')];
}

/** A drawing with a hatched frame around it: what shows that its numbers are invented wherever it is cut. */
export function frameOf(scene: Scene, room: number): Scene {
  const [width, height] = [scene.width + 2 * room, scene.height + 2 * room];
  const start = frameStroke / 2 - room;
  const [lying, standing] = linesAlong(
    start,
    start,
    start + width - frameStroke,
    start + Math.round(height) - frameStroke,
  );
  const frame = [
    { ink: inks.frameRows, shapes: [path(lying)] },
    { ink: inks.frameSides, shapes: [path(standing)] },
  ];
  return { margin: room, width, height, layers: [...frame, ...scene.layers] };
}
