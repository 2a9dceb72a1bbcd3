import { range } from 'd3';
import { isKnown } from '../kit/datum.ts';
import { placePanel, type PlacedPanel } from './panel.ts';
import { numberLines, numberWriter, sizeOf } from './number-words.ts';
import { lineHeight } from './scene.ts';
import { targetText } from './targets.ts';
import { linesWidth, textWidth, wrap } from './text.ts';
import { isNarrow, textSize } from './theme.ts';
import { plotHeight } from './ticks.ts';
import type { MultiplesChart, Panel, Unit } from './types.ts';
import { chooseUnit } from './units.ts';

/** Small multiples in px. */
export interface PlacedMultiples {
  readonly panels: readonly PlacedPanel[];
  readonly columns: number;
  readonly bottom: number;
}

const knownValues = (panel: Panel): number[] => panel.values.filter(isKnown).map(sizeOf);
const goalsOf = (panel: Panel): number[] => (panel.target ? [panel.target.value] : []);

/** The unit of each panel: one for all on a shared scale, its own on a free one. */
export function unitsOfPanels(chart: MultiplesChart): Unit[] {
  if (chart.scale === 'shared') {
    const unit = chooseUnit(chart.unit, chart.panels.flatMap(knownValues), chart.panels.flatMap(goalsOf));
    return chart.panels.map(() => unit);
  }
  return chart.panels.map((panel) => chooseUnit(panel.unit ?? chart.unit, knownValues(panel), goalsOf(panel)));
}

/** What the head says: the unit, unless each panel names its own, and whether heights may be compared between panels. */
export function scaleWords(chart: MultiplesChart): string {
  const labels = new Set(unitsOfPanels(chart).map((unit) => unit.label));
  const unit = labels.size === 1 ? `单位：${[...labels].join('')}` : '';
  const scale = chart.scale === 'shared' ? '各图刻度相同' : '各图刻度不同，高低不可互比';
  const parts = [unit, chart.panels.length < 2 ? '' : scale];
  return parts.filter((part) => part !== '').join('，');
}

const greatestOf = (values: readonly number[]): number => Math.max(1e-9, ...values);
const leastOf = (values: readonly number[]): number => Math.min(0, ...values);

/** How many panels stand side by side: as many as have room, without a short last row where few panels allow it. */
export function columnsFor(count: number, most: number): number {
  const limit = Math.max(1, Math.min(count, most));
  const even = range(limit, 0, -1).find((columns) => count % columns === 0) ?? 1;
  return count <= 4 || even * 2 > limit ? even : limit;
}

/** The least width in which a panel's own labels do not touch. */
function leastWidth(chart: MultiplesChart, units: readonly Unit[], size: number): number {
  const goals = chart.panels.flatMap((panel, index) =>
    [panel.target ?? panel.base ?? []]
      .flat()
      .map((goal) => textWidth(targetText(goal, units[index] ?? datumless), size) + 30),
  );
  const named = Math.max(chart.panels.length > 6 ? 112 : 132, ...goals);
  if (chart.mark === 'lines') return named;
  const widest = chart.panels.flatMap((panel, index) => {
    const write = numberWriter(units[index] ?? datumless, chart.demo);
    return panel.values.filter(isKnown).map((datum) => linesWidth(numberLines(write(datum), 0, size), size));
  });
  return Math.max(112, ...goals, chart.categories.length * (Math.max(0, ...widest) + 6));
}

const datumless: Unit = { label: '', divisor: 1, decimals: 0 };

/** Puts the panels of a multiples chart below `top`, row by row. */
export function placeMultiples(chart: MultiplesChart, width: number, top: number, stretch = 0): PlacedMultiples {
  const size = textSize(width);
  const units = unitsOfPanels(chart);
  const between = isNarrow(width) ? 20 : 24;
  const most = Math.floor((width + between) / (leastWidth(chart, units, size) + between));
  const columns = columnsFor(chart.panels.length, most);
  const own = Math.floor((width - between * (columns - 1)) / columns);
  const ends = chart.panels.map((panel) => greatestOf([...knownValues(panel), ...goalsOf(panel)]));
  const lows = chart.panels.map((panel) => leastOf(knownValues(panel)));
  const [shared, low] = [greatestOf(ends), leastOf(lows)];
  const named = new Set(units.map((unit) => unit.label)).size > 1;
  const titles = chart.panels.map((panel, index) =>
    wrap(named ? `${panel.title}（${units[index]?.label ?? ''}）` : panel.title, own, size),
  );
  const goals = chart.panels.some(({ target, base }) => target !== undefined || base !== undefined)
    ? lineHeight(size) + 2
    : 0;
  const rows = Math.ceil(chart.panels.length / columns);
  const height = plotHeight(columns === 1 ? 130 : isNarrow(width) ? 110 : 176, stretch / rows);
  const panels: PlacedPanel[] = [];
  let y = top;
  for (const first of range(0, chart.panels.length, columns)) {
    const row = chart.panels.slice(first, first + columns);
    const lines = Math.max(...titles.slice(first, first + columns).map((title) => title.length));
    const plotY = y + lines * lineHeight(size) + goals + 4;
    row.forEach((panel, column) => {
      const index = first + column;
      const title = titles[index] ?? [];
      const titleY = y + size + (lines - title.length) * lineHeight(size);
      panels.push(
        placePanel(chart, panel, {
          plot: { x: column * (own + between), y: plotY, width: own, height },
          title,
          titleY,
          goalY: y + size + lines * lineHeight(size) + 1,
          greatest: chart.scale === 'shared' ? shared : (ends[index] ?? shared),
          least: chart.scale === 'shared' ? low : (lows[index] ?? low),
          unit: units[index] ?? datumless,
          size,
        }),
      );
    });
    y = plotY + height + size + 10 + 22;
  }
  return { panels, columns, bottom: y - 20 };
}
