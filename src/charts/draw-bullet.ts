import { isKnown } from '../kit/datum.ts';
import { placeBullet } from './bullet.ts';
import { foot, head } from './furniture.ts';
import { inks } from './inks.ts';
import { barLayers } from './marks.ts';
import { rectangle, rule } from './outlines.ts';
import { path, text, type Layer, type Scene } from './scene.ts';
import { absentSign, statesOf } from './states.ts';
import { textSize } from './theme.ts';
import type { BulletChart, DrawOptions } from './types.ts';

const accent = 2;

/** Values against targets as a finished drawing. */
export function drawBullet(chart: BulletChart, options: DrawOptions): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const several = chart.rows.length > 1;
  const top = head(width, demo, chart.scale === 'share' && several ? '各行以自己的目标为100%' : null);
  const { rows, above, bottom: end } = placeBullet(chart, width, top.bottom + (several ? 6 : 0));
  const bottom = foot(width, end, statesOf(chart.rows.map((row) => row.value)), 'bar');
  const goals = rows.flatMap((row) => (row.target === null ? [] : [{ ...row.target, row }]));
  const toneOf = (label: string): number | null => (chart.own === undefined || chart.own === label ? accent : null);
  const bars = rows.flatMap(({ bar, datum }, index) =>
    bar !== null && isKnown(datum) ? [{ ...bar, datum, tone: toneOf(chart.rows[index]?.label ?? '') }] : [],
  );
  const absent = rows.filter((row) => row.bar === null);
  const layers: Layer[] = [
    { ink: inks.track, shapes: rows.filter((row) => row.track.width > 0).map((row) => path(rectangle(row.track))) },
    ...barLayers(bars),
    {
      ink: inks.axis,
      shapes: rows.map(({ track }) => path(rule(track.x, track.y - 3, track.x, track.y + track.height + 3))),
    },
    {
      ink: inks.goal,
      shapes: goals.map(({ x, row, datum }) =>
        path(rule(x, row.track.y - 5, x, row.track.y + row.track.height + 5), datum),
      ),
    },
    { ink: inks.muted, shapes: goals.map(({ wordsX, wordsY, words }) => text(wordsX, wordsY, words, size, 'middle')) },
    {
      ink: inks.absent,
      shapes: absent.map(({ track, middle, datum }) => absentSign(track.x + 10, middle, datum.status, datum)),
    },
    { ink: inks.rimmed, shapes: rows.map((row) => text(row.labelX, row.middle + size * 0.36, row.label, size)) },
    {
      ink: inks.label,
      shapes: rows
        .filter((row) => row.name.lines.length > 0)
        .map(({ name }) => text(name.x, name.y, name.lines, size, above ? 'start' : 'end')),
    },
  ];
  return { width, height: bottom.bottom, layers: [...top.layers, ...layers, ...bottom.layers] };
}
