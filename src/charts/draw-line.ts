import { dashed, inks, stroke } from './inks.ts';
import type { PlacedLine } from './line-path.ts';
import { pointInk } from './marks.ts';
import { path, type Layer } from './scene.ts';
import { pointMark } from './symbols.ts';

/** A line without its points, in grey. */
export const greyLayers = ({ solid, dashed: soft }: PlacedLine): Layer[] => [
  { ink: inks.contextLine, shapes: solid === '' ? [] : [path(solid)] },
  { ink: inks.contextDashed, shapes: soft === '' ? [] : [path(soft)] },
];

/** A line and its points of radius `r`, without a tone in grey; provisional points are hollow, the way to them is dashed. */
export function lineLayers(line: PlacedLine, tone: number | null, r: number): Layer[] {
  const isProvisional = (point: PlacedLine['points'][number]): boolean => point.datum.status === 'provisional';
  const mark = (point: PlacedLine['points'][number]) => pointMark(point.x, point.y, 0, point.datum, r);
  return [
    ...(tone === null
      ? greyLayers(line)
      : [
          { ink: stroke(tone), shapes: line.solid === '' ? [] : [path(line.solid)] },
          { ink: dashed(tone), shapes: line.dashed === '' ? [] : [path(line.dashed)] },
        ]),
    { ink: pointInk(tone, false), shapes: line.points.filter((point) => !isProvisional(point)).map(mark) },
    { ink: pointInk(tone, true), shapes: line.points.filter(isProvisional).map(mark) },
  ];
}
