import { head } from './furniture.ts';
import { inks, ringed } from './inks.ts';
import { mergeLayers, pointKey } from './marks.ts';
import { groundSize, placePositions, type PlacedPosition, type PlacedPositions } from './position.ts';
import { round } from './round.ts';
import { lineHeight, path, text, type Layer, type Scene } from './scene.ts';
import { pointMark } from './symbols.ts';
import { textWidth, wrap } from './text.ts';
import { textSize } from './theme.ts';
import type { DrawOptions, PositionChart } from './types.ts';

const pointLayer = ({ x, y, tone, symbol, point }: PlacedPosition): Layer => ({
  ink: ringed(tone),
  shapes: [pointMark(x, y, symbol, { value: 1, status: 'final', ref: point.ref }, 4)],
});

/** A bar of so many km and an arrow that points north, in a row under the sketch. */
function scaleLayers({ scale, plot }: PlacedPositions, size: number): { layers: Layer[]; end: number } {
  const y = plot.y + plot.height + 14;
  const words = `${scale.km}公里`;
  const north = scale.width + 8 + textWidth(words, size) + 22;
  const bar = `M0.5,${round(y - 4)}v8M0.5,${round(y)}h${round(scale.width)}v-4v8`;
  const arrow = `M${round(north)},${round(y + 7)}v-15m-4,5l4,-5l4,5`;
  const layers = [
    { ink: inks.rule, shapes: [path(bar), path(arrow)] },
    {
      ink: inks.muted,
      shapes: [text(scale.width + 8, y + size * 0.36, words, size), text(north + 10, y + size * 0.36, '北', size)],
    },
  ];
  return { layers, end: north + 10 + size + 24 };
}

/** Places by position as a finished drawing. It says 位置示意图, or with borders the map number. */
export function drawPosition(chart: PositionChart, options: DrawOptions): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const top = head(width, demo, null, pointKey(chart.kinds));
  const placed = placePositions(chart, width, top.bottom);
  const { plot } = placed;
  const { layers: scale, end } = scaleLayers(placed, size);
  const says =
    placed.borders.length > 0 ? `位置示意图　审图号：${chart.mapNumber ?? ''}` : '位置示意图，不含行政区域界线';
  const fits = textWidth(says, size) <= width - end;
  const baseline = plot.y + plot.height + 14 + size * 0.36 + (fits ? 0 : lineHeight(size) + 6);
  const words = fits ? [says] : wrap(says, width, size);
  const cross = placed.spots.map(({ spotX: x, spotY: y }) => path(`M${round(x - 3.5)},${round(y)}h7m-3.5,-3.5v7`));
  const layers: Layer[] = [
    { ink: inks.border, shapes: placed.borders.map((border) => path(border)) },
    {
      ink: inks.ground,
      shapes: placed.ground.map(({ text: name, x, baseline: y, from }) => ({
        ...text(x, y, name, groundSize, 'middle'),
        from,
      })),
    },
    { ink: inks.rule, shapes: cross },
    ...mergeLayers(placed.points.map(pointLayer)),
    {
      ink: inks.rimmed,
      shapes: placed.spots
        .filter((spot) => spot.text !== '')
        .map((spot) => text(spot.textX, spot.baseline, spot.text, size, spot.anchor)),
    },
    ...scale,
    { ink: inks.muted, shapes: [fits ? text(width, baseline, words, size, 'end') : text(0, baseline, words, size)] },
  ];
  const height = baseline + (words.length - 1) * lineHeight(size) + 8;
  return { width, height, layers: [...top.layers, ...layers] };
}
