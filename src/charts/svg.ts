import { type Datum, statusWords } from '../kit/datum.ts';
import { escapeMarkup } from '../kit/escape.ts';
import type { Ink } from './inks.ts';
import { round } from './round.ts';
import { lineHeight, type Layer, type PlacedText, type Scene, type Shape } from './scene.ts';
import { fontFamily, textRendering, textSize } from './theme.ts';
import type { DrawOptions } from './types.ts';

/** Attributes as they stand in a tag. */
export const attributesOf = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');

/** `data-cell` and `data-value`: the plain number, or the word of the state that stands in its place. */
function cellOf(datum: Datum | undefined): string {
  if (datum === undefined) return '';
  const state = datum.status === 'provisional' ? { 'data-state': statusWords.provisional } : {};
  return attributesOf({ 'data-cell': datum.ref, 'data-value': datum.value ?? statusWords[datum.status], ...state });
}

function textOf(shape: PlacedText): string {
  const x = round(shape.x);
  const lines = shape.lines.map((line, index) =>
    index === 0 ? escapeMarkup(line) : `<tspan x="${x}" dy="${lineHeight(shape.size)}">${escapeMarkup(line)}</tspan>`,
  );
  const hidden = shape.from === undefined || shape.from <= 1 ? '' : ` data-from="${shape.from}" display="none"`;
  return `<text x="${x}" y="${round(shape.y)}"${hidden}${cellOf(shape.datum)}>${lines.join('')}</text>`;
}

function shapeOf(shape: Shape): string {
  if (shape.type === 'text') return textOf(shape);
  if (shape.type === 'path') return `<path d="${shape.d}"${cellOf(shape.datum)}/>`;
  return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(shape.r)}"${cellOf(shape.datum)}/>`;
}

/** Attributes that texts of a run share, so that they stand once on their group. */
function sharedOf(shape: Shape, size: number): Record<string, string | number> {
  if (shape.type !== 'text') return {};
  return {
    ...(shape.anchor === 'start' ? {} : { 'text-anchor': shape.anchor }),
    ...(shape.size === size ? {} : { 'font-size': shape.size }),
  };
}

function group(ink: Ink, shared: string, content: readonly string[]): string {
  return `<g class="${ink.class}"${attributesOf(ink.attributes)}${shared}>${content.join('')}</g>`;
}

function layerOf(layer: Layer, size: number): string {
  const runs = new Map<string, string[]>();
  for (const shape of layer.shapes) {
    const shared = attributesOf(sharedOf(shape, size));
    runs.set(shared, [...(runs.get(shared) ?? []), shapeOf(shape)]);
  }
  return [...runs].map(([shared, content]) => group(layer.ink, shared, content)).join('');
}

/** Layers that follow one another in one look as one; empty ones left out. */
function joined(layers: readonly Layer[]): Layer[] {
  const result: Layer[] = [];
  for (const layer of layers.filter(({ shapes }) => shapes.length > 0)) {
    const last = result.at(-1);
    if (last !== undefined && JSON.stringify(last.ink) === JSON.stringify(layer.ink)) {
      result[result.length - 1] = { ink: last.ink, shapes: [...last.shapes, ...layer.shapes] };
    } else result.push(layer);
  }
  return result;
}

/** The groups of a drawing, for a picture that frames it. */
export function layersOf(scene: Scene): string {
  const size = textSize(scene.width);
  return joined(scene.layers)
    .map((layer) => layerOf(layer, size))
    .join('\n');
}

const withoutData = ({ datum: _datum, ...shape }: Shape): Shape => shape;

/** A drawing that does not say which number each mark stands for, a third of it: where nothing asks, and the numbers stand in a file beside it. */
export const unaddressed = (scene: Scene): Scene => ({
  ...scene,
  layers: scene.layers.map(({ ink, shapes }) => ({ ink, shapes: shapes.map(withoutData) })),
});

/** The drawing as an `<svg>` element: complete without style sheet, script or font file. */
export function toSvg(scene: Scene, options: DrawOptions): string {
  const size = textSize(scene.width);
  const name =
    options.labelledBy === undefined
      ? { 'aria-label': options.label ?? '统计图' }
      : { 'aria-labelledby': options.labelledBy };
  const margin = scene.margin ?? 0;
  const attributes = attributesOf({
    ...(options.bare === true ? {} : { xmlns: 'http://www.w3.org/2000/svg' }),
    class: 'chart',
    viewBox: `${-margin} ${-margin} ${round(scene.width)} ${round(scene.height)}`,
    ...(options.bare === true
      ? { 'aria-hidden': 'true' }
      : {
          width: round(scene.width),
          height: round(scene.height),
          role: 'img',
          ...name,
          'font-family': fontFamily,
          'text-rendering': textRendering,
        }),
    'font-size': size,
  });
  return `<svg${attributes}>\n${layersOf(options.unaddressed === true ? unaddressed(scene) : scene)}\n</svg>`;
}
