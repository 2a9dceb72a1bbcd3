import type { PlacedDot } from './dot-row.ts';
import { placeDots, tonesOfDots, unitOfDots } from './dots.ts';
import { foot, head, type KeyItem } from './furniture.ts';
import { signRoom } from './hbar-row.ts';
import { inks } from './inks.ts';
import { mergeLayers, pendingLayer, pointInk } from './marks.ts';
import { rule } from './outlines.ts';
import { path, text, type Layer, type Scene } from './scene.ts';
import { absentSign, statesOf } from './states.ts';
import { pointMark } from './symbols.ts';
import { textSize } from './theme.ts';
import type { DotsChart, DrawOptions } from './types.ts';

const dotLayer = ({ x, y, datum, tone, symbol }: PlacedDot): Layer => ({
  ink: pointInk(tone, datum.status === 'provisional'),
  shapes: [pointMark(x, y, symbol, datum, 5)],
});

/** The series by the symbols of their dots, grey but for the one that is called out; a lone one is named by the title. */
function keyOf(chart: DotsChart): readonly KeyItem[] {
  const tones = tonesOfDots(chart);
  const { series, own } = chart;
  if (series.length < 2) return [];
  return series.map(({ name }, index) => ({
    name,
    tone: own === undefined || own === name ? (tones[index] ?? 2) : null,
    symbol: index,
  }));
}

/** A dot plot as a finished drawing. */
export function drawDots(chart: DotsChart, options: DrawOptions): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const top = head(width, demo, `单位：${unitOfDots(chart).label}`, keyOf(chart));
  const placed = placeDots(chart, width, top.bottom);
  const { plot } = placed;
  const floor = plot.y + plot.height;
  const states = placed.pending ? [] : statesOf(chart.series.flatMap((series) => series.values));
  const bottom = foot(width, placed.bottom, states, 'dot', tonesOfDots(chart)[0]);
  const worded = placed.absences.filter((end) => end.label !== '');
  const at = (middle: number): number => middle + size * 0.36;
  const layers: Layer[] = [
    { ink: inks.grid, shapes: placed.ticks.map((tick) => path(rule(tick.x, plot.y - 4, tick.x, floor))) },
    { ink: inks.span, shapes: placed.spans.map((span) => path(rule(span.x1, span.middle, span.x2, span.middle))) },
    ...mergeLayers(placed.dots.map(dotLayer)),
    {
      ink: inks.rimmed,
      shapes: placed.labels.map((label) => text(label.x, at(label.middle), label.text, size, label.anchor)),
    },
    {
      ink: inks.absent,
      shapes: placed.absences.map((end) => absentSign(end.x + 4, end.middle, end.datum.status, end.datum)),
    },
    { ink: inks.rimmed, shapes: worded.map((end) => text(end.x + signRoom, at(end.middle), end.label, size)) },
    {
      ink: placed.above ? inks.rimmed : inks.label,
      shapes: placed.names.map(({ x, y, lines }) => text(x, y, lines, size, placed.above ? 'start' : 'end')),
    },
    { ink: inks.muted, shapes: placed.ticks.map((tick) => text(tick.x, floor + size + 5, tick.text, size, 'middle')) },
    pendingLayer(placed.pending, plot, size),
  ];
  return { width, height: bottom.bottom, layers: [...top.layers, ...layers, ...bottom.layers] };
}
