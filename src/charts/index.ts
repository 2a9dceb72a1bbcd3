/** What comes in: a chart, that is numbers with their names. What goes out: its drawing, as a scene in px or as SVG. */
import { barsFit } from './bars.ts';
import { drawBars } from './draw-bars.ts';
import { drawBullet } from './draw-bullet.ts';
import { drawDots } from './draw-dots.ts';
import { drawHBars } from './draw-hbars.ts';
import { drawLines } from './draw-lines.ts';
import { drawMultiples } from './draw-multiples.ts';
import { drawPosition } from './draw-position.ts';
import { drawSlope } from './draw-slope.ts';
import { toHBars } from './hbars.ts';
import { pictureOf, pictureSize, shareOf, type PictureWords } from './picture.ts';
import type { Scene } from './scene.ts';
import { drawSpark } from './spark.ts';
import { toSvg } from './svg.ts';
import type { Chart, DrawOptions } from './types.ts';

export type * from './types.ts';
export type { PictureWords } from './picture.ts';

function draw(chart: Chart, options: DrawOptions, stretch: number): Scene {
  switch (chart.kind) {
    case 'bars':
      return barsFit(chart, options.width) ? drawBars(chart, options, stretch) : drawHBars(toHBars(chart), options);
    case 'hbars':
      return drawHBars(chart, options);
    case 'lines':
      return drawLines(chart, options, stretch);
    case 'bullet':
      return drawBullet(chart, options);
    case 'multiples':
      return drawMultiples(chart, options, stretch);
    case 'dots':
      return drawDots(chart, options);
    case 'slope':
      return drawSlope(chart, options, stretch);
    case 'position':
      return drawPosition(chart, options);
    case 'spark':
      return drawSpark(chart, options);
  }
}

/** The finished drawing in px, before it is written as text. */
export function drawChart(chart: Chart, options: DrawOptions): Scene {
  const scene = draw(chart, options, 0);
  return options.height === undefined ? scene : draw(chart, options, options.height - scene.height);
}

/** The chart as an `<svg>` element, laid out for `options.width` px: complete in itself, without ids, styles or scripts. */
export const renderChart = (chart: Chart, options: DrawOptions): string => toSvg(drawChart(chart, options), options);

const framed = (chart: Chart, { demo }: PictureWords): Scene => drawChart(chart, { width: 720, demo });

/** The chart as an SVG file of its own, 760 px wide: title, drawing, source and, where it applies, the demo mark. */
export const frameChart = (chart: Chart, words: PictureWords): string => pictureOf(framed(chart, words), words);

/** Size in px of the file that `frameChart` makes. */
export const frameSize = (chart: Chart, words: PictureWords): { readonly width: number; readonly height: number } =>
  pictureSize(framed(chart, words), words);

/** The chart as a picture of 1200 × 630 px for links that are shared. */
export const shareChart = (chart: Chart, words: PictureWords): string =>
  shareOf((height) => drawChart(chart, { width: 690, height, demo: words.demo }), words);
