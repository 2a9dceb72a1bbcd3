import { greyLayers, lineLayers } from './draw-line.ts';
import { foot, head } from './furniture.ts';
import { inks } from './inks.ts';
import { absenceLayers, barLayers, mergeLayers, pendingLayer } from './marks.ts';
import { placeMultiples, scaleWords } from './multiples.ts';
import { rule } from './outlines.ts';
import type { PlacedPanel } from './panel.ts';
import { path, text, type Layer, type Scene } from './scene.ts';
import { statesOf } from './states.ts';
import { textSize } from './theme.ts';
import type { DrawOptions, MultiplesChart } from './types.ts';

/** What zero stands for: its words under the title with a sample of the axis before them. */
function baseShapes(panels: readonly PlacedPanel[], size: number): Layer[] {
  const bases = panels.flatMap(({ base, x, goalY }) => (base === null ? [] : [{ base, x, y: goalY }]));
  const sample = ({ x, y }: { readonly x: number; readonly y: number }) =>
    path(rule(x, y - size * 0.36, x + 24, y - size * 0.36));
  return [
    { ink: inks.axis, shapes: bases.map(sample) },
    { ink: inks.muted, shapes: bases.map(({ base, x, y }) => text(x + 30, y, base, size)) },
  ];
}

/** A panel's target: the line across the plot, and its words under the title with a sample of the line before them. */
function goalShapes(panels: readonly PlacedPanel[], size: number): Layer[] {
  const goals = panels.flatMap(({ target, plot, x, goalY }) => (target === null ? [] : [{ target, plot, x, goalY }]));
  const middle = (goalY: number): number => goalY - size * 0.36;
  const lines = goals.flatMap(({ target, plot, x, goalY }) => [
    path(rule(plot.x, target.y, plot.x + plot.width, target.y), target.datum),
    path(rule(x, middle(goalY), x + 24, middle(goalY))),
  ]);
  const casings = goals.map(({ target, plot }) => path(rule(plot.x, target.y, plot.x + plot.width, target.y)));
  return [
    { ink: inks.casing, shapes: casings },
    { ink: inks.target, shapes: lines },
    { ink: inks.muted, shapes: goals.map(({ target, x, goalY }) => text(x + 30, goalY, target.words, size)) },
  ];
}

const accent = 2;

/** Small multiples as a finished drawing. */
export function drawMultiples(chart: MultiplesChart, options: DrawOptions, stretch = 0): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const key = chart.behind === undefined ? [] : [{ name: chart.behind, tone: null, symbol: 'line' as const }];
  const top = head(width, demo, scaleWords(chart), key);
  const { panels, bottom: end } = placeMultiples(chart, width, top.bottom + 4, stretch);
  const data = panels.flatMap((panel, index) => (panel.pending ? [] : (chart.panels[index]?.values ?? [])));
  const bottom = foot(width, end, statesOf(data), chart.mark === 'lines' ? 'point' : 'bar');
  const layers: Layer[] = [
    ...barLayers(panels.flatMap((panel) => panel.bars)),
    {
      ink: inks.axis,
      shapes: panels.map(({ plot, zero }) => path(rule(plot.x, zero, plot.x + plot.width, zero))),
    },
    ...absenceLayers(
      panels.flatMap((panel) => panel.absences),
      panels.flatMap((panel) => panel.words),
      size,
    ),
    ...goalShapes(panels, size),
    ...baseShapes(panels, size),
    ...mergeLayers(panels.flatMap(({ behind }) => (behind === null ? [] : greyLayers(behind)))),
    ...mergeLayers(
      panels.flatMap(({ line, isGrey }) => (line === null ? [] : lineLayers(line, isGrey ? null : accent, 3.5))),
    ),
    {
      ink: inks.rimmed,
      shapes: panels.flatMap((panel) =>
        panel.values.map((value) => text(value.x, value.y, value.lines, size, 'middle')),
      ),
    },
    {
      ink: inks.muted,
      shapes: panels.flatMap((panel) =>
        panel.categories.map((label) => text(label.x, label.y, label.lines, size, 'middle')),
      ),
    },
    { ink: inks.strong, shapes: panels.map((panel) => text(panel.x, panel.titleY, panel.title, size)) },
    { ink: inks.rimmed, shapes: panels.flatMap((panel) => pendingLayer(panel.pending, panel.plot, size - 2).shapes) },
  ];
  return { width, height: bottom.bottom, layers: [...top.layers, ...layers, ...bottom.layers] };
}
