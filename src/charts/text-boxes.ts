import { crosses, overlaps, type Piece } from './free-spot.ts';
import { inks } from './inks.ts';
import { lineHeight, type Box, type Scene } from './scene.ts';
import { linesWidth } from './text.ts';

/** A text of a drawing and the ground it covers, reckoned from the width table. */
export interface TextBox extends Box {
  readonly text: string;
  readonly size: number;
}

/** The boxes of all texts of a drawing as it is first shown. */
export const textBoxes = (scene: Scene): TextBox[] =>
  scene.layers
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

/** Looks of lines that no label may stand on; hairlines of a grid end at a label's rim. */
const lineLook = /^(target|o\d|context|span|axis)$/;

/** The straight pieces of an outline that goes by M, L, H, V and their relatives. */
function piecesIn(d: string): readonly Piece[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLHVlhv])([-\d.]+)(?:[, ]?([-\d.]+))?/g)].flatMap(
    ([, command = '', first = '0', second = '0']) => {
      const from = { x1: x, y1: y };
      const isRelative = command === command.toLowerCase();
      const [a, b] = [Number(first), Number(second)];
      const [dx, dy] = /[hH]/.test(command) ? [a, 0] : /[vV]/.test(command) ? [0, a] : [a, b];
      if (isRelative || /[hv]/.test(command)) [x, y] = [x + dx, y + dy];
      else [x, y] = [/[V]/.test(command) ? x : dx, /[H]/.test(command) ? y : /[V]/.test(command) ? dy : b];
      return command === 'M' ? [] : [{ ...from, x2: x, y2: y }];
    },
  );
}

/** Labels that a target, a line of the chart or an axis runs through, by a px at least; a finished drawing has none. */
export function crossedTexts(scene: Scene): string[] {
  const lines = scene.layers
    .filter(
      ({ ink }) => lineLook.test(ink.class) && ink !== inks.frameRows && ink !== inks.frameSides && ink !== inks.leader,
    )
    .flatMap(({ shapes }) => shapes)
    .flatMap((shape) => (shape.type === 'path' && !/z/.test(shape.d) ? piecesIn(shape.d) : []));
  return textBoxes(scene).flatMap(({ text, ...box }) => {
    const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
    return lines.some((line) => crosses(inner, line)) ? [text] : [];
  });
}

/** Texts that leave the drawing by more than half a px; a finished drawing has none. */
export const outlyingTexts = (scene: Scene): string[] =>
  textBoxes(scene)
    .filter(({ x, y, width, height }) => {
      const [right, bottom] = [scene.width - 2 * (scene.margin ?? 0), scene.height - 2 * (scene.margin ?? 0)];
      return x < -0.5 || y < -0.5 || x + width > right + 0.5 || y + height > bottom + 0.5;
    })
    .map((box) => box.text);
