import { placeBars, unitOfBars, type PlacedTick } from './bars.ts';
import { foot, head } from './furniture.ts';
import { inks } from './inks.ts';
import { absenceLayers, barKey, barLayers, pendingLayer } from './marks.ts';
import { rule } from './outlines.ts';
import { path, text, type Box, type Layer, type Scene } from './scene.ts';
import { statesOf } from './states.ts';
import { clearOfTarget, targetLayers } from './targets.ts';
import { textSize, tonesFor } from './theme.ts';
import type { BarsChart, DrawOptions } from './types.ts';

/** Hairlines at the ticks of an upright axis, and their numbers. The axis line itself is drawn over the marks. */
export function gridLayers(ticks: readonly PlacedTick[], plot: Box, size: number): Layer[] {
  const right = plot.x + plot.width;
  return [
    { ink: inks.grid, shapes: ticks.slice(1).map((tick) => path(rule(plot.x, tick.y, right, tick.y))) },
    { ink: inks.muted, shapes: ticks.map((tick) => text(plot.x - 8, tick.y + size * 0.36, tick.text, size, 'end')) },
  ];
}

/** The axis at zero. */
export const floorLayer = (plot: Box): Layer => ({
  ink: inks.axis,
  shapes: [path(rule(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height))],
});

/** Vertical bars as a finished drawing. */
export function drawBars(chart: BarsChart, options: DrawOptions, stretch = 0): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const key = barKey(chart.series.map((series) => series.name));
  const top = head(width, demo, `单位：${unitOfBars(chart).label}`, key);
  const placed = placeBars(chart, width, top.bottom, stretch);
  const { plot } = placed;
  const states = placed.pending ? [] : statesOf(chart.series.flatMap((series) => series.values));
  const bottom = foot(width, placed.bottom, states, 'bar', tonesFor(chart.series.length)[0]);
  const under = plot.y + plot.height + size + 6;
  const layers: Layer[] = [
    ...gridLayers(placed.ticks, plot, size),
    ...barLayers(placed.bars),
    floorLayer(plot),
    ...absenceLayers(placed.absences, placed.words, size),
    ...targetLayers(placed.target, plot.x, plot.x + plot.width, size),
    {
      ink: inks.rimmed,
      shapes: placed.bars.map((bar) => {
        const baseline = clearOfTarget(bar.y - 5, placed.target?.y ?? null, bar.lines, size);
        return text(bar.x + bar.width / 2, baseline, bar.lines, size, 'middle');
      }),
    },
    { ink: inks.label, shapes: placed.categories.map(({ x, lines }) => text(x, under, lines, size, 'middle')) },
    pendingLayer(placed.pending, plot, size),
  ];
  return { width, height: bottom.bottom, layers: [...top.layers, ...layers, ...bottom.layers] };
}
