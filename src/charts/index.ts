/** What comes in: a chart, that is numbers with their names. What goes out: its drawing, as a scene in px or as SVG. */
import { frameOf, frameRoom } from './demo-frame.ts';
import { barsFit } from './bars.ts';
import { drawBars } from './draw-bars.ts';
import { drawBullet } from './draw-bullet.ts';
import { drawDots } from './draw-dots.ts';
import { drawHBars } from './draw-hbars.ts';
import { drawMultiples } from './draw-multiples.ts';
import { drawPosition } from './draw-position.ts';
import { toHBars } from './hbars.ts';
import { framedWidth, pictureOf, shareOf, type FramedPicture, type PictureWords } from './picture.ts';
import type { Scene } from './scene.ts';
import { drawSpark } from './spark.ts';
import { toSvg } from './svg.ts';
import type { Chart, DrawOptions } from './types.ts';

export type * from './types.ts';
export type { PictureWords } from './picture.ts';

/** Charts without a frame: the tiny line writes no number, and the sketch of places is one window of a page. */
const frameless: readonly Chart['kind'][] = ['spark', 'position'];

function draw(given: Chart, options: DrawOptions, stretch: number): Scene {
  if (!options.demo || frameless.includes(given.kind)) return drawPlain(given, options, stretch);
  const room = frameRoom(options.width);
  const inside = { ...options, width: options.width - 2 * room };
  return frameOf(drawPlain({ ...given, demo: true } as Chart, inside, stretch), room);
}

function drawPlain(chart: Chart, options: DrawOptions, stretch: number): Scene {
  switch (chart.kind) {
    case 'bars':
      return barsFit(chart, options.width) ? drawBars(chart, options, stretch) : drawHBars(toHBars(chart), options);
    case 'hbars':
      return drawHBars(chart, options);
    case 'bullet':
      return drawBullet(chart, options);
    case 'multiples':
      return drawMultiples(chart, options, stretch);
    case 'dots':
      return drawDots(chart, options);
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

/** The chart as an SVG file of its own, `pictureWidth` px wide: title, drawing, source and, where it applies, the demo mark. */
export const frameChart = (chart: Chart, words: PictureWords): FramedPicture =>
  pictureOf(drawChart(chart, { width: framedWidth, demo: words.demo }), words);

/** The chart as a picture of 1200 × 630 px for links that are shared. */
export const shareChart = (chart: Chart, words: PictureWords): string =>
  shareOf((height) => drawChart(chart, { width: 690, height, demo: words.demo }), words);
