import { scaleLinear } from 'd3';
import type { Datum } from '../kit/datum.ts';
import { placeBarGroup, placeWords, type PlacedAbsence, type PlacedBar, type PlacedWord } from './bar-group.ts';
import { placeValueLabels, type PlacedLabel } from './line-labels.ts';
import { labelHeight } from './bars.ts';
import { placeLine, type PlacedLine } from './line-path.ts';
import { numberWriter, sizeOf } from './number-words.ts';
import { wholePx } from './round.ts';
import { lineHeight, type Box } from './scene.ts';
import { isPending } from './states.ts';
import { clearOfTarget, targetDatum, targetText } from './targets.ts';
import { linesWidth, textWidth } from './text.ts';
import { shownPlaces } from './ticks.ts';
import type { MultiplesChart, Panel, Unit } from './types.ts';

/** One panel of a multiples chart in px. */
export interface PlacedPanel {
  readonly title: readonly string[];
  readonly x: number;
  /** Baselines of the title's first line and of the target's words. */
  readonly titleY: number;
  readonly goalY: number;
  readonly plot: Box;
  /** Height of the axis, at zero. */
  readonly zero: number;
  readonly bars: readonly PlacedBar[];
  readonly line: PlacedLine | null;
  /** The grey line behind it. */
  readonly behind: PlacedLine | null;
  /** Whether its own line is the one that stands behind the others. */
  readonly isGrey: boolean;
  readonly values: readonly PlacedLabel[];
  readonly categories: readonly PlacedLabel[];
  readonly absences: readonly PlacedAbsence[];
  readonly words: readonly PlacedWord[];
  readonly target: { readonly y: number; readonly words: string; readonly datum?: Datum } | null;
  /** What zero stands for, in words. */
  readonly base: string | null;
  readonly pending: boolean;
}

/** Where a panel's parts go and what its scale ends with. */
export interface PanelRoom {
  readonly plot: Box;
  readonly title: readonly string[];
  readonly titleY: number;
  readonly goalY: number;
  /** Greatest and least value of the scale, which holds zero. */
  readonly greatest: number;
  readonly least: number;
  readonly unit: Unit;
  readonly size: number;
}

function placePanelLine(chart: MultiplesChart, panel: Panel, room: PanelRoom, y: (value: number) => number) {
  const { plot, size } = room;
  const count = chart.categories.length;
  const step = plot.width / count;
  const centres = chart.categories.map((_, index) => Math.round(plot.x + step * (index + 0.5)));
  const write = numberWriter(room.unit, chart.demo);
  const level = panel.target ? [y(panel.target.value)] : [];
  const place = (values: Panel['values']): PlacedLine => placeLine(values, (index) => centres[index] ?? 0, y);
  const line = place(panel.values);
  const other = chart.panels.find(({ title }) => title === chart.behind && title !== panel.title);
  const behind = other === undefined ? null : place(other.values);
  const absences = line.absent.map(({ x, datum }): PlacedAbsence => ({ x, y: y(0) - 8, width: step, datum }));
  const words = placeWords(absences, size);
  const taken = words.map(({ x, y: baseline, lines }) => {
    const width = linesWidth(lines, size);
    return { x: x - width / 2, y: baseline - size, width, height: size + lines.length * lineHeight(size) };
  });
  return {
    bars: [],
    line,
    behind,
    absences,
    words,
    centres,
    step,
    values: placeValueLabels(line, write, level, step, plot, size, taken, behind === null ? [] : [behind]),
  };
}

function placePanelBars(chart: MultiplesChart, panel: Panel, room: PanelRoom, y: (value: number) => number) {
  const series = [{ name: panel.title, values: panel.values }];
  const write = numberWriter(room.unit, chart.demo);
  const group = placeBarGroup(series, chart.categories.length, room.plot, y, write, room.size);
  const level = panel.target ? y(panel.target.value) : null;
  const values = group.bars.map((bar) => ({
    x: bar.x + bar.width / 2,
    y: sizeOf(bar.datum) < 0 ? bar.y + bar.height + room.size : clearOfTarget(bar.y - 4, level, bar.lines, room.size),
    lines: bar.lines,
  }));
  return { ...group, line: null, behind: null, values };
}

/** Categories that stand under a panel: all that have room; where they do not, evenly spaced ones with the first and the last. */
function shownCategories(
  names: readonly string[],
  centres: readonly number[],
  step: number,
  size: number,
): { x: number; lines: readonly string[] }[] {
  const widest = Math.max(0, ...names.map((name) => textWidth(name, size)));
  const room = Math.max(2, Math.floor((step * names.length) / (widest + 4)));
  return shownPlaces(names.length, room).map((index) => ({ x: centres[index] ?? 0, lines: [names[index] ?? ''] }));
}

/** A label moved sideways until it stands within its panel. */
function within<L extends Pick<PlacedLabel, 'x' | 'lines'>>(label: L, { x, width }: Box, size: number): L {
  const half = linesWidth(label.lines, size) / 2;
  return { ...label, x: Math.max(x + half, Math.min(label.x, x + width - half)) };
}

/** On a shared scale a panel still says its own unit word (家, 个) beside its target. */
const wordsUnit = (panel: Panel, unit: Unit): Unit =>
  typeof panel.unit === 'string' ? { ...unit, label: unit.divisor === 1 ? panel.unit : `万${panel.unit}` } : unit;

/** Puts one panel into its room. */
export function placePanel(chart: MultiplesChart, panel: Panel, room: PanelRoom): PlacedPanel {
  const { plot, size, unit } = room;
  const floor = plot.y + plot.height;
  const above = labelHeight(chart.demo, size);
  const y = wholePx(
    scaleLinear(
      [room.least, room.greatest],
      [floor - (room.least < 0 ? above : 0), plot.y + (room.greatest > 0 ? above : 4)],
    ),
  );
  const place = chart.mark === 'lines' ? placePanelLine : placePanelBars;
  const { centres, step, words, ...marks } = place(chart, panel, room, y);
  const pending = isPending(panel.values);
  const datum = panel.target ? targetDatum(panel.target) : undefined;
  return {
    zero: y(0),
    bars: marks.bars,
    line: marks.line,
    behind: marks.behind,
    isGrey: panel.title === chart.behind,
    values: marks.values,
    absences: marks.absences,
    words: pending ? [] : words,
    title: room.title,
    x: plot.x,
    titleY: room.titleY,
    goalY: room.goalY,
    plot,
    categories: shownCategories(chart.categories, centres, step, size).map((label) => ({
      ...within(label, plot, size),
      y: floor + size + 5,
    })),
    target: panel.target
      ? {
          y: y(panel.target.value),
          words: targetText(panel.target, wordsUnit(panel, unit)),
          ...(datum ? { datum } : {}),
        }
      : null,
    base: panel.base ? targetText(panel.base, wordsUnit(panel, unit)) : null,
    pending,
  };
}
