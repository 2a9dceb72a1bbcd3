import { inks, outline, solid, stroke } from '../inks.ts';
import { rectangle } from '../outlines.ts';
import { round } from '../round.ts';
import { path, text, type Layer, type Scene } from '../scene.ts';
import { toSvg } from '../svg.ts';
import { textSize } from '../theme.ts';
import { placeStairs, type PlacedStairs, type Stairs } from './stairs.ts';

const tone = 2;
const head = 8;

type Point = readonly [number, number];

const lineOf = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');

/** The point of a way, towards where its last piece goes: up, down or right. */
function pointOf(way: readonly Point[]): string {
  const [x, y] = way.at(-1) ?? [0, 0];
  const [, before] = way.at(-2) ?? [0, 0];
  const start = `M${round(x)},${round(y)}`;
  if (before === y) return `${start}l-${head},-4v8z`;
  return before < y ? `${start}l-4,-${head}h8z` : `${start}l-4,${head}h8z`;
}

/** The tops and risers of levels side by side: the line that is climbed. */
function climbOf({ boxes }: PlacedStairs): string {
  const levels = boxes.filter(({ kind }) => kind === 'level');
  const [first, second] = levels;
  if (first === undefined || second === undefined || second.x === first.x) return '';
  return levels
    .map(({ x, y, width }, index) => `${index === 0 ? `M${round(x)},` : 'V'}${round(y)}H${round(x + width)}`)
    .join('');
}

function layersOf(placed: PlacedStairs, size: number): readonly Layer[] {
  const { boxes, ways } = placed;
  const ofKind = (kind: string) => boxes.filter((box) => box.kind === kind).map((box) => path(rectangle(box)));
  const texts = boxes.flatMap((box) => box.texts);
  const ofLook = (look: string) =>
    texts.filter((each) => each.look === look).map(({ x, y, lines }) => text(x, y, lines, size));
  const climb = climbOf(placed);
  return [
    { ink: inks.track, shapes: ofKind('level') },
    { ink: inks.border, shapes: [...ofKind('level'), ...ofKind('base')] },
    { ink: inks.contextDashed, shapes: ofKind('across') },
    { ink: stroke(tone), shapes: climb === '' ? [] : [path(climb)] },
    {
      ink: { ...outline(tone), attributes: { ...outline(tone).attributes, 'stroke-width': 2 } },
      shapes: ways.map((way) => path(lineOf(way))),
    },
    { ink: solid(tone), shapes: ways.map((way) => path(pointOf(way))) },
    { ink: inks.strong, shapes: ofLook('strong') },
    { ink: inks.muted, shapes: ofLook('muted') },
    { ink: inks.label, shapes: ofLook('label') },
  ];
}

/** A staircase as a finished drawing, laid out for `width` px. */
export function drawStairs(stairs: Stairs, width: number): Scene {
  const placed = placeStairs(stairs, width);
  return { width, height: placed.height, layers: layersOf(placed, textSize(width)) };
}

/** A staircase as an `<svg>` element; `label` is what a screen reader says for it. */
export const renderStairs = (stairs: Stairs, width: number, label: string): string =>
  toSvg(drawStairs(stairs, width), { width, demo: false, label });
