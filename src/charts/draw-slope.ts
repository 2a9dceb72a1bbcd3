import { isKnown } from '../kit/datum.ts';
import { demoWash, foot, head } from './furniture.ts';
import { dashed, hollow, inks, solid, stroke } from './inks.ts';
import { mergeLayers, pendingLayer } from './marks.ts';
import { rule } from './outlines.ts';
import { round } from './round.ts';
import { circle, lineHeight, path, text, type Layer, type Scene } from './scene.ts';
import { isJoined, placeSlope, slopeDomain, unitOfSlope, type PlacedSlope, type PlacedSlopeEnd } from './slope.ts';
import { absentSign, statesOf } from './states.ts';
import { textSize } from './theme.ts';
import type { DrawOptions, SlopeChart } from './types.ts';

const accent = 2;

function pointLayer(end: PlacedSlopeEnd, emphasis: boolean): Layer {
  if (!isKnown(end.datum)) return { ink: inks.absent, shapes: [absentSign(end.x, end.y, end.datum.status, end.datum)] };
  const shapes = [circle(end.x, end.y, emphasis ? 4.5 : 3.5, end.datum)];
  if (end.datum.status === 'provisional') return { ink: emphasis ? hollow(accent) : inks.contextHollow, shapes };
  return { ink: emphasis ? solid(accent) : inks.contextPoint, shapes };
}

function joinLayer(row: PlacedSlope): Layer {
  const { from, to, emphasis } = row;
  const provisional = to.datum.status === 'provisional' || from.datum.status === 'provisional';
  const ink = provisional ? (emphasis ? dashed(accent) : inks.contextDashed) : emphasis ? stroke(accent) : inks.context;
  return {
    ink,
    shapes: isJoined(row) ? [path(`M${round(from.x)},${round(from.y)}L${round(to.x)},${round(to.y)}`)] : [],
  };
}

function endTexts(rows: readonly PlacedSlope[], size: number): Layer[] {
  const ends = rows.flatMap(({ from, to, emphasis }) => [
    { end: from, emphasis },
    { end: to, emphasis },
  ]);
  const write = (end: PlacedSlopeEnd) =>
    text(
      end.labelX,
      end.labelMiddle + size * 0.36 - ((end.lines.length - 1) * lineHeight(size)) / 2,
      end.lines,
      size,
      end.anchor,
    );
  const leaders = ends.flatMap(({ end }) => {
    if (Math.abs(end.labelMiddle - end.y) < 4) return [];
    const way = Math.sign(end.labelX - end.x);
    return [
      path(`M${round(end.x + way * 7)},${round(end.y)}L${round(end.labelX - way * 4)},${round(end.labelMiddle)}`),
    ];
  });
  return [
    { ink: inks.leader, shapes: leaders },
    { ink: inks.label, shapes: ends.filter(({ emphasis }) => emphasis).map(({ end }) => write(end)) },
    { ink: inks.muted, shapes: ends.filter(({ emphasis }) => !emphasis).map(({ end }) => write(end)) },
  ];
}

/** Change between two moments as a finished drawing. Without any number there are no rows, only their state. */
export function drawSlope(chart: SlopeChart, options: DrawOptions, stretch = 0): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const data = chart.rows.flatMap(({ from, to }) => [from, to]);
  const fromZero = slopeDomain(data.filter(isKnown).map((datum) => datum.value))[0] === 0;
  const top = head(width, demo, `单位：${unitOfSlope(chart).label}${fromZero ? '' : '，刻度不从0起'}`);
  const placed = placeSlope(chart, width, top.bottom, stretch);
  const { plot } = placed;
  const rows = [...placed.rows].sort((a, b) => Number(a.emphasis) - Number(b.emphasis));
  const bottom = foot(width, placed.bottom, placed.pending ? [] : statesOf(data), 'point');
  const layers: Layer[] = [
    { ink: inks.grid, shapes: placed.moments.map(({ x }) => path(rule(x, plot.y - 4, x, plot.y + plot.height))) },
    ...mergeLayers(rows.map(joinLayer)),
    ...mergeLayers(rows.flatMap(({ from, to, emphasis }) => [pointLayer(from, emphasis), pointLayer(to, emphasis)])),
    ...(demo ? [demoWash(plot)] : []),
    ...(placed.pending ? [] : endTexts(rows, size)),
    {
      ink: inks.strong,
      shapes: placed.moments.map(({ x, text: words }) => text(x, plot.y - 14, words, size, 'middle')),
    },
    pendingLayer(placed.pending, plot, size),
  ];
  return { width, height: bottom.bottom, layers: [...top.layers, ...layers, ...bottom.layers] };
}
