import { scaleLinear } from 'd3';
import { isKnown, type Datum, type KnownDatum, type Status } from '../kit/datum.ts';
import { lineLayers } from './draw-line.ts';
import { inks } from './inks.ts';
import { placeLine, type PlacedLine } from './line-path.ts';
import { rule } from './outlines.ts';
import { path, type Layer, type Scene } from './scene.ts';
import { absentSign, statesOf } from './states.ts';
import { targetDatum } from './targets.ts';
import type { DrawOptions, SparkChart } from './types.ts';

const height = 32;
const margin = 7;

/** A tiny line in px: the line, and the height of its target. Starts at zero. */
export function placeSpark(
  chart: SparkChart,
  width: number,
): { readonly line: PlacedLine; readonly target: number | null } {
  const values = chart.values.filter(isKnown).map((datum: KnownDatum) => datum.value);
  const y = scaleLinear([0, Math.max(1e-9, ...values, chart.target?.value ?? 0)], [height - margin, margin]);
  const x = scaleLinear([0, Math.max(1, chart.values.length - 1)], [margin, width - margin]);
  const line = placeLine(
    chart.values,
    (index) => x(index),
    (value) => y(value),
  );
  return { line, target: chart.target ? y(chart.target.value) : null };
}

/** A tiny line as a finished drawing of 32 px height. */
export function drawSpark(chart: SparkChart, options: DrawOptions): Scene {
  const { width } = options;
  const { line, target } = placeSpark(chart, width);
  const datum = chart.target ? targetDatum(chart.target) : undefined;
  const layers: Layer[] = [
    { ink: inks.sparkTarget, shapes: target === null ? [] : [path(rule(0, target, width, target), datum)] },
    ...lineLayers(line, 2, 2.5),
    {
      ink: inks.absent,
      shapes: line.absent.map((absence) =>
        absentSign(absence.x, height - margin, absence.datum.status, absence.datum, 3),
      ),
    },
  ];
  return { width, height, layers };
}

const signWords: Readonly<Record<Status, string>> = {
  final: '实心点为正式数',
  provisional: '空心点为初步数',
  missing: '短横为未公布',
  withheld: '叉为不予公布',
  pending: '三个点为待发布',
};

/** What the signs in tiny lines mean, those alone that stand in them: `水平虚线为目标，空心点为初步数`. `data`: all that the lines show. */
export const sparkWords = (data: readonly Datum[]): string =>
  ['水平虚线为目标', ...statesOf(data).map((status) => signWords[status])].join('，');
