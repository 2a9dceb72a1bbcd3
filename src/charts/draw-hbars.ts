import { foot, head } from './furniture.ts';
import { signRoom, type PlacedEnd, type PlacedHBar } from './hbar-row.ts';
import { placeHBars, unitOfHBars, type PlacedHBars } from './hbars.ts';
import { inks, inside } from './inks.ts';
import { barKey, barLayers, mergeLayers, pendingLayer } from './marks.ts';
import { rule } from './outlines.ts';
import { path, text, type Layer, type Scene } from './scene.ts';
import { absentSign, statesOf } from './states.ts';
import { uprightLayers } from './targets.ts';
import { textSize, tonesFor } from './theme.ts';
import type { DrawOptions, HBarsChart } from './types.ts';

function labelLayers(placed: PlacedHBars, size: number): Layer[] {
  const at = (bar: PlacedHBar): number => bar.y + bar.height / 2 + size * 0.36;
  const labelled = placed.bars.filter((bar) => bar.label !== null);
  if (!placed.stacked) {
    const ends = labelled.map((bar) => text(bar.labelX, at(bar), bar.label ?? '', size));
    return [{ ink: inks.rimmed, shapes: ends }];
  }
  return mergeLayers(
    labelled.map((bar) => ({
      ink: bar.datum.status === 'provisional' ? inks.rimmed : inside(bar.tone),
      shapes: [text(bar.labelX, at(bar), bar.label ?? '', size, 'middle')],
    })),
  );
}

/** Signs with their words to the right, and totals. */
function endLayers(absences: readonly PlacedEnd[], totals: readonly PlacedEnd[], size: number): Layer[] {
  const baseline = (end: PlacedEnd): number => end.middle + size * 0.36;
  return [
    { ink: inks.absent, shapes: absences.map((end) => absentSign(end.x + 4, end.middle, end.datum.status, end.datum)) },
    {
      ink: inks.muted,
      shapes: absences
        .filter((end) => end.label !== '')
        .map((end) => text(end.x + signRoom, baseline(end), end.label, size)),
    },
    {
      ink: inks.label,
      shapes: totals.map((end) => ({ ...text(end.x, baseline(end), end.label, size), datum: end.datum })),
    },
  ];
}

/** Horizontal bars as a finished drawing. */
export function drawHBars(chart: HBarsChart, options: DrawOptions): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const totals = chart.layout === 'stacked' && chart.totals !== undefined ? '，右端为合计' : '';
  const unit = `单位：${unitOfHBars(chart).label}${totals}`;
  const top = head(width, demo, unit, barKey(chart.series.map(({ name }) => name)));
  const placed = placeHBars(chart, width, top.bottom);
  const { plot } = placed;
  const data = [...chart.series.flatMap((series) => series.values), ...(chart.totals ?? [])];
  const bottom = foot(
    width,
    placed.bottom,
    placed.pending ? [] : statesOf(data),
    'bar',
    tonesFor(chart.series.length)[0],
  );
  const names = placed.names.map(({ x, y, lines }) => text(x, y, lines, size, placed.above ? 'start' : 'end'));
  const layers: Layer[] = [
    ...barLayers(placed.bars),
    { ink: inks.axis, shapes: placed.axis.map(({ from, to }) => path(rule(plot.x, from, plot.x, to))) },
    ...uprightLayers(placed.target, plot, placed.axis, size),
    ...endLayers(placed.absences, placed.totals, size),
    ...labelLayers(placed, size),
    { ink: inks.label, shapes: names },
    pendingLayer(placed.pending, plot, size),
  ];
  return { width, height: bottom.bottom, layers: [...top.layers, ...layers, ...bottom.layers] };
}
