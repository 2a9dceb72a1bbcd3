import { overlaps } from './free-spot.ts';
import { lineHeight, type Box, type Scene } from './scene.ts';
import { linesWidth } from './text.ts';

/** A text of a drawing and the ground it covers, reckoned from the width table. */
export interface TextBox extends Box {
  readonly text: string;
  readonly size: number;
}

/** The boxes of all texts of a drawing as it is first shown, but for the large demo mark, which lies under the others on purpose. */
export const textBoxes = (scene: Scene): TextBox[] =>
  scene.layers
    .filter((layer) => layer.ink.class !== 'demo-wash')
    .flatMap((layer) => layer.shapes)
    .flatMap((shape) => {
      if (shape.type !== 'text' || (shape.from ?? 1) > 1) return [];
      const { x, y, lines, anchor, size } = shape;
      const width = linesWidth(lines, size);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      const height = size + (lines.length - 1) * lineHeight(size);
      return [{ text: lines.join(''), size, x: left, y: y - size * 0.88, width, height }];
    });

/** Pairs of texts that touch, as `a × b`; a finished drawing has none. */
export function touchingTexts(scene: Scene): string[] {
  const boxes = textBoxes(scene);
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [`${a.text} × ${b.text}`] : [])),
  );
}

/** Texts that leave the drawing by more than half a px; a finished drawing has none. */
export const outlyingTexts = (scene: Scene): string[] =>
  textBoxes(scene)
    .filter(
      ({ x, y, width, height }) =>
        x < -0.5 || y < -0.5 || x + width > scene.width + 0.5 || y + height > scene.height + 0.5,
    )
    .map((box) => box.text);
