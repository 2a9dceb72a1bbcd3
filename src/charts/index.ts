import { barsFit } from './bars.ts';
import { drawBars } from './draw-bars.ts';
import { drawBullet } from './draw-bullet.ts';
import { drawHBars } from './draw-hbars.ts';
import { drawLines } from './draw-lines.ts';
import { drawMultiples } from './draw-multiples.ts';
import { toHBars } from './hbars.ts';
import type { Scene } from './scene.ts';
import { toSvg } from './svg.ts';
import type { Chart, DrawOptions } from './types.ts';

export type * from './types.ts';

/** The finished drawing in px, before it is written as text. */
export function drawChart(chart: Chart, options: DrawOptions): Scene {
  switch (chart.kind) {
    case 'bars':
      return barsFit(chart, options.width) ? drawBars(chart, options) : drawHBars(toHBars(chart), options);
    case 'hbars':
      return drawHBars(chart, options);
    case 'lines':
      return drawLines(chart, options);
    case 'bullet':
      return drawBullet(chart, options);
    case 'multiples':
      return drawMultiples(chart, options);
    default:
      throw new Error(`unknown chart kind: ${chart.kind}`);
  }
}

/** The chart as an `<svg>` element, laid out for `options.width` px: complete in itself, without ids, styles or scripts. */
export const renderChart = (chart: Chart, options: DrawOptions): string => toSvg(drawChart(chart, options), options);
