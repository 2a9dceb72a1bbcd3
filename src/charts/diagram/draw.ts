import { inks, outline, solid } from '../inks.ts';
import { rectangle, rule } from '../outlines.ts';
import { round } from '../round.ts';
import { path, text, type Layer, type Scene, type Shape } from '../scene.ts';
import { toSvg } from '../svg.ts';
import { textSize } from '../theme.ts';
import { arrowHead, placeDiagram, type PlacedArrow, type PlacedBand } from './place.ts';
import type { Diagram } from './types.ts';

const tone = 2;

/** The line of an arrow, open where its words stand, and its point. */
const shaftOf = ({ x1, x2, y, gap1, gap2 }: PlacedArrow): string =>
  rule(x1, y, gap1, y) + rule(gap2, y, x2 - arrowHead, y);
const pointOf = ({ x2, y }: PlacedArrow): string => `M${round(x2)},${round(y)}l-${arrowHead},-4v8z`;

function layersOf({ top, title, parties, arrows }: PlacedBand, width: number, size: number): Layer[] {
  const actors = parties.filter(({ x, named }) => x < 1 && named);
  const outlines = (named: boolean): Shape[] =>
    parties.filter((party) => party.named === named).map((party) => path(rectangle(party)));
  return [
    { ink: inks.axis, shapes: [path(rule(0, top, width, top))] },
    { ink: inks.muted, shapes: [text(0, top + size + 6, title, size)] },
    { ink: inks.track, shapes: actors.map((party) => path(rectangle(party))) },
    { ink: inks.border, shapes: outlines(true) },
    { ink: inks.contextDashed, shapes: outlines(false) },
    { ink: outline(tone), shapes: arrows.map((arrow) => path(shaftOf(arrow))) },
    { ink: solid(tone), shapes: arrows.map((arrow) => path(pointOf(arrow))) },
    {
      ink: inks.label,
      shapes: [
        ...parties.map(({ x, width: own, baseline, lines }) => text(x + own / 2, baseline, lines, size, 'middle')),
        ...arrows.map(({ gap1, gap2, baseline, lines }) => text((gap1 + gap2) / 2, baseline, lines, size, 'middle')),
      ],
    },
  ];
}

/** A diagram as a finished drawing, laid out for `width` px. */
export function drawDiagram(diagram: Diagram, width: number): Scene {
  const placed = placeDiagram(diagram, width);
  const size = textSize(width);
  const layers = placed.bands.flatMap((band) => layersOf(band, width, size));
  return { width, height: placed.height, layers };
}

/** A diagram as an `<svg>` element; `label` is what a screen reader says for it. */
export const renderDiagram = (diagram: Diagram, width: number, label: string): string =>
  toSvg(drawDiagram(diagram, width), { width, demo: false, label });
