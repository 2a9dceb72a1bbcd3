import { groups } from 'd3';
import { demoGround, foot, head, type KeyItem } from './furniture.ts';
import { inks, outline, solid } from './inks.ts';
import { hatched, rectangle, rule } from './outlines.ts';
import { placeBars, type PlacedBar } from './bars.ts';
import { path, text, type Layer, type Scene } from './scene.ts';
import { absentSign, statesOf } from './states.ts';
import { textSize, tonesFor } from './theme.ts';
import type { BarsChart, DrawOptions } from './types.ts';
import { unitOfBars } from './bars.ts';

/** Bars of each tone, solid or hatched. */
export function barLayers(bars: readonly PlacedBar[]): Layer[] {
  const looks = groups(
    bars,
    (bar) => bar.tone,
    (bar) => bar.datum.status === 'provisional',
  );
  return looks.flatMap(([tone, kinds]) =>
    kinds.map(([provisional, own]) => ({
      ink: provisional ? outline(tone) : solid(tone),
      shapes: own.map((bar) => path(provisional ? hatched(bar) : rectangle(bar), bar.datum)),
    })),
  );
}

/** The key of several series; one series needs none, since the title names it. */
export function barKey(names: readonly string[]): KeyItem[] {
  const tones = tonesFor(names.length);
  return names.length < 2 ? [] : names.map((name, index) => ({ name, tone: tones[index] ?? 2, symbol: 'bar' }));
}

/** Vertical bars as a finished drawing. */
export function drawBars(chart: BarsChart, options: DrawOptions): Scene {
  const { width, demo } = options;
  const size = textSize(width);
  const top = head(width, demo, `单位：${unitOfBars(chart).label}`, barKey(chart.series.map((series) => series.name)));
  const placed = placeBars(chart, width, top.bottom);
  const { plot } = placed;
  const states = placed.pending ? [] : statesOf(chart.series.flatMap((series) => series.values));
  const bottom = foot(width, placed.bottom, states, 'bar', tonesFor(chart.series.length)[0]);
  const right = plot.x + plot.width;
  const layers: Layer[] = [
    ...(demo ? [demoGround(plot)] : []),
    { ink: inks.grid, shapes: placed.ticks.slice(1).map((tick) => path(rule(plot.x, tick.y, right, tick.y))) },
    {
      ink: inks.muted,
      shapes: placed.ticks.map((tick) => text(plot.x - 8, tick.y + size * 0.36, tick.text, size, 'end')),
    },
    ...barLayers(placed.bars),
    { ink: inks.axis, shapes: [path(rule(plot.x, plot.y + plot.height, right, plot.y + plot.height))] },
    {
      ink: inks.absent,
      shapes: placed.absences.map((absence) => absentSign(absence.x, absence.y, absence.datum.status, absence.datum)),
    },
    { ink: inks.muted, shapes: placed.words.map((word) => text(word.x, word.y, word.lines, size, 'middle')) },
    ...targetLayers(placed.target, plot.x, right, size),
    {
      ink: inks.rimmed,
      shapes: placed.bars.map((bar) => text(bar.x + bar.width / 2, bar.y - 5, bar.label, size, 'middle')),
    },
    {
      ink: inks.label,
      shapes: placed.categories.map((category) =>
        text(category.x, plot.y + plot.height + size + 6, category.lines, size, 'middle'),
      ),
    },
    {
      ink: inks.muted,
      shapes: placed.pending
        ? [text(plot.x + plot.width / 2, plot.y + plot.height * 0.6, '数据待发布', size, 'middle')]
        : [],
    },
  ];
  return { width, height: bottom.bottom, layers: [...top.layers, ...layers, ...bottom.layers] };
}

/** The target's line across a plot with its words at the right end. */
export function targetLayers(
  target: { readonly y: number; readonly lines: readonly string[] } | null,
  left: number,
  right: number,
  size: number,
): Layer[] {
  if (target === null) return [];
  const y = target.y + size * 0.36 - ((target.lines.length - 1) * size * 1.3) / 2;
  return [
    { ink: inks.target, shapes: [path(rule(left, target.y, right + 4, target.y))] },
    { ink: inks.label, shapes: [text(right + 8, y, target.lines, size)] },
  ];
}
