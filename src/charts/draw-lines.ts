import { floorLayer, gridLayers } from './draw-bars.ts';
import { demoWash, foot, head } from './furniture.ts';
import { dashed, hollow, inks, solid, stroke } from './inks.ts';
import type { PlacedLine } from './line-path.ts';
import type { PlacedEndLabel } from './line-labels.ts';
import { namesAtEnds, placeLines, unitOfLines } from './lines.ts';
import { absenceLayers, pendingLayer, pointKey } from './marks.ts';
import { round } from './round.ts';
import { lineHeight, path, text, type Layer, type Scene } from './scene.ts';
import { statesOf } from './states.ts';
import { pointMark } from './symbols.ts';
import { targetLayers } from './targets.ts';
import { textSize, tonesFor } from './theme.ts';
import type { DrawOptions, LinesChart } from './types.ts';

/** A line and its points; provisional points are hollow, the way to them is dashed. */
export function lineLayers(line: PlacedLine, tone: number, symbol: number, r?: number): Layer[] {
  const isProvisional = (point: PlacedLine['points'][number]): boolean => point.datum.status === 'provisional';
  const mark = (point: PlacedLine['points'][number]) => pointMark(point.x, point.y, symbol, point.datum, r);
  return [
    { ink: stroke(tone), shapes: line.solid === '' ? [] : [path(line.solid)] },
    { ink: dashed(tone), shapes: line.dashed === '' ? [] : [path(line.dashed)] },
    { ink: solid(tone), shapes: line.points.filter((point) => !isProvisional(point)).map(mark) },
    { ink: hollow(tone), shapes: line.points.filter(isProvisional).map(mark) },
  ];
}

/** Words in the right gutter, with thin lines from where they belong when they were moved. */
function endLayers(ends: readonly PlacedEndLabel[], size: number): Layer[] {
  const leaders = ends.flatMap(({ x, middle, from }) =>
    from === null ? [] : [path(`M${round(from.x + 7)},${round(from.y)}L${round(x - 4)},${round(middle)}`)],
  );
  const words = ends.map(({ x, middle, lines }) =>
    text(x, middle + size * 0.36 - ((lines.length - 1) * lineHeight(size)) / 2, lines, size),
  );
  return [
    { ink: inks.leader, shapes: leaders },
    { ink: inks.label, shapes: words },
  ];
}

/** Lines over years as a finished drawing. */
export function drawLines(chart: LinesChart, options: DrawOptions, stretch = 0): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const tones = tonesFor(chart.series.length);
  const key = namesAtEnds(chart, width) ? [] : pointKey(chart.series.map((series) => series.name));
  const top = head(width, demo, `单位：${unitOfLines(chart).label}`, key);
  const placed = placeLines(chart, width, top.bottom, stretch);
  const { plot } = placed;
  const right = plot.x + plot.width;
  const states = placed.pending ? [] : statesOf(chart.series.flatMap((series) => series.values));
  const bottom = foot(width, placed.bottom, states, 'point', tones[0]);
  const under = plot.y + plot.height + size + 6;
  const layers: Layer[] = [
    ...gridLayers(placed.ticks, plot, size),
    floorLayer(plot),
    ...absenceLayers(placed.absences, placed.words, size),
    ...placed.targets.flatMap((target) => targetLayers(target, plot.x, right, size)),
    ...placed.lines.flatMap((line, index) => lineLayers(line, tones[index] ?? 2, index)),
    ...(demo ? [demoWash(plot)] : []),
    ...endLayers(placed.ends, size),
    { ink: inks.rimmed, shapes: placed.goals.map((goal) => text(goal.x, goal.baseline, goal.text, size)) },
    { ink: inks.rimmed, shapes: placed.values.map((value) => text(value.x, value.y, value.text, size, 'middle')) },
    { ink: inks.label, shapes: placed.years.map((year) => text(year.x, under, year.text, size, 'middle')) },
    pendingLayer(placed.pending, plot, size),
  ];
  return { width, height: bottom.bottom, layers: [...top.layers, ...layers, ...bottom.layers] };
}
