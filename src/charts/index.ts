import { drawBars } from './draw-bars.ts';
import type { Scene } from './scene.ts';
import { toSvg } from './svg.ts';
import type { Chart, DrawOptions } from './types.ts';

export type * from './types.ts';

/** The finished drawing, before it is written as text. */
export function drawChart(chart: Chart, options: DrawOptions): Scene {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, options);
    default:
      throw new Error(`unknown chart kind: ${chart.kind}`);
  }
}

/** The chart as an `<svg>` element, laid out for `options.width` px: complete in itself, without ids, styles or scripts. */
export const renderChart = (chart: Chart, options: DrawOptions): string => toSvg(drawChart(chart, options), options);
