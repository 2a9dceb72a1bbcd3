import { groups } from 'd3';
import type { KnownDatum } from '../kit/datum.ts';
import type { PlacedAbsence, PlacedWord } from './bar-group.ts';
import type { KeyItem } from './furniture.ts';
import { hollow, inks, outline, solid, type Ink } from './inks.ts';
import { hatched, rectangle } from './outlines.ts';
import { path, text, type Box, type Layer } from './scene.ts';
import { absentSign } from './states.ts';
import { tonesFor } from './theme.ts';

/** How a point of a series looks; without a tone it is grey. */
export function pointInk(tone: number | null, isProvisional: boolean): Ink {
  if (tone === null) return isProvisional ? inks.contextHollow : inks.contextPoint;
  return isProvisional ? hollow(tone) : solid(tone);
}

/** How a bar of a series looks; without a tone it is grey. */
function barInk(tone: number | null, isProvisional: boolean): Ink {
  if (tone === null) return isProvisional ? inks.contextOutline : inks.contextBar;
  return isProvisional ? outline(tone) : solid(tone);
}

/** A bar with all that its look depends on; one without a tone is grey. */
export interface DrawnBar extends Box {
  readonly tone: number | null;
  readonly datum: KnownDatum;
}

/** Bars of each tone, solid or, where provisional, hatched. */
export function barLayers(bars: readonly DrawnBar[]): Layer[] {
  const looks = groups(
    bars,
    (bar) => bar.tone,
    (bar) => bar.datum.status === 'provisional' && bar.datum.value !== 0,
  );
  return looks.flatMap(([tone, kinds]) =>
    kinds.map(([provisional, own]) => ({
      ink: barInk(tone, provisional),
      shapes: own.map((bar) => path(provisional ? hatched(bar) : rectangle(bar), bar.datum)),
    })),
  );
}

/** Signs and words where numbers are not there. */
export function absenceLayers(absences: readonly PlacedAbsence[], words: readonly PlacedWord[], size: number): Layer[] {
  return [
    { ink: inks.absent, shapes: absences.map(({ x, y, datum }) => absentSign(x, y, datum.status, datum)) },
    { ink: inks.muted, shapes: words.map((word) => text(word.x, word.y, word.lines, size, 'middle')) },
  ];
}

/** 数据待发布, in the middle of a plot that has nothing else but its target. */
export const pendingLayer = (pending: boolean, plot: Box, size: number): Layer => ({
  ink: inks.rimmed,
  shapes: pending ? [text(plot.x + plot.width / 2, plot.y + plot.height * 0.55, '数据待发布', size + 2, 'middle')] : [],
});

/** The key of several series as swatches; one series needs none, since the title names it. */
export function barKey(names: readonly string[]): KeyItem[] {
  const tones = tonesFor(names.length);
  return names.length < 2 ? [] : names.map((name, index) => ({ name, tone: tones[index] ?? 2, symbol: 'bar' }));
}

/** The key of several series as the symbols of their points. */
export function pointKey(names: readonly string[]): KeyItem[] {
  const tones = tonesFor(names.length);
  return names.map((name, index) => ({ name, tone: tones[index] ?? 2, symbol: index }));
}

/** Layers of one look put together, in the order in which the looks first occur: fewer groups, fewer bytes. */
export function mergeLayers(layers: readonly Layer[]): Layer[] {
  const merged = new Map<string, Layer>();
  for (const layer of layers) {
    const key = JSON.stringify(layer.ink);
    merged.set(key, { ink: layer.ink, shapes: [...(merged.get(key)?.shapes ?? []), ...layer.shapes] });
  }
  return [...merged.values()];
}
