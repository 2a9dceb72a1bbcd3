import type { ExtendedFeature } from 'd3';
import type { Datum } from '../kit/datum.ts';

/** How an axis and its labels write numbers: `value / divisor`, with so many decimals, in `label` (人, 万人). */
export interface Unit {
  readonly label: string;
  readonly divisor: number;
  readonly decimals: number;
}

/** A goal, drawn as a line with its number. */
export interface Target {
  /** In the chart's plain unit, not in 万. */
  readonly value: number;
  /** The words before the number, `目标≥` when left out; the kit adds the number and the unit: 每年目标≥2万人. */
  readonly label?: string;
  readonly ref?: string;
}

/** Numbers that belong together, one for each category or year, in the same order. */
export interface Series {
  readonly name: string;
  readonly values: readonly Datum[];
}

interface Measured {
  /** The plain unit of all values (人, 家); the kit turns to 万 from 10 000 up. A `Unit` fixes the choice. */
  readonly unit: string | Unit;
  /** True where the numbers are invented: 示例 then stands in the same run of text as each of them. */
  readonly demo?: boolean;
}

/**
 * Question: how much was it in each year, and was the goal reached? (Magnitude over few moments; a line would draw what lies between.)
 * Vertical bars, grouped by category. Turns into horizontal bars by itself where labels would not fit.
 */
export interface BarsChart extends Measured {
  readonly kind: 'bars';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly target?: Target;
}

/**
 * Question: who has how much, and of what is it made up? (Magnitude, part to whole.)
 * Horizontal bars for long labels. `stacked` puts the series end to end; `totals` are the published totals at the end of each stack.
 */
export interface HBarsChart extends Measured {
  readonly kind: 'hbars';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly layout?: 'grouped' | 'stacked';
  readonly totals?: readonly Datum[];
  readonly target?: Target;
}

/** A value against its target. */
export interface BulletRow {
  readonly label: string;
  readonly value: Datum;
  readonly target?: Target;
  /** Overrides the chart's unit for this row (家, 个). */
  readonly unit?: string | Unit;
}

/**
 * Question: how far is each from its goal? (Deviation from a mark of its own.)
 * Values against targets. `common`: one scale for all rows; `share`: each row as a share of its own target, targets aligned.
 */
export interface BulletChart extends Measured {
  readonly kind: 'bullet';
  readonly scale: 'common' | 'share';
  readonly rows: readonly BulletRow[];
  /** Label of the row that is coloured; the others are grey then. */
  readonly own?: string;
}

/** One small chart of a `multiples` chart. */
export interface Panel {
  readonly title: string;
  readonly values: readonly Datum[];
  readonly target?: Target;
  /** What zero stands for where the values are gaps to it, above and below: its words stand where those of a target would. */
  readonly base?: Target;
  /** The panel's own unit (家, 个). On a shared scale only its word is used, beside the target. */
  readonly unit?: string | Unit;
}

/**
 * Question: did each go the same way over the years? (Change over time, many at once.) With `behind`: faster or slower than all together?
 * With `base`: ahead of a pace or behind it, and by how much?
 * The same small chart for each area or tier. Whether the panels share one scale is said in words in the drawing.
 */
export interface MultiplesChart extends Measured {
  readonly kind: 'multiples';
  readonly mark: 'bars' | 'lines';
  readonly scale: 'shared' | 'free';
  /** Title of the panel whose line stands in grey behind those of all others; lines on a shared scale alone. */
  readonly behind?: string;
  /** What the values of each panel stand for, mostly years. */
  readonly categories: readonly string[];
  readonly panels: readonly Panel[];
}

/**
 * Question: how far did each move between two moments, or how far apart are its parts? (Change of ranking; distribution.) Two series are joined
 * to dumbbells; where one of several is called out, the others are grey.
 * Dots on one line per category.
 */
export interface DotsChart extends Measured {
  readonly kind: 'dots';
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Name of the series that is coloured and has its numbers written; the others are grey and have none. */
  readonly own?: string;
}

/** Longitude and latitude in decimal degrees, in one coordinate system throughout a chart. */
export type LonLat = readonly [number, number];

/** One place of a position sketch. */
export interface PositionPoint {
  readonly name: string;
  readonly at: LonLat;
  /** One of the chart's `kinds`. */
  readonly kind: string;
  readonly ref: string;
}

/**
 * Question: where are they? (Spatial.)
 * Places by position, without borders unless `borders` and their `mapNumber` (审图号) are both given.
 */
export interface PositionChart {
  readonly kind: 'position';
  readonly kinds: readonly string[];
  readonly points: readonly PositionPoint[];
  /** Names for orientation, such as county seats. */
  readonly labels: readonly { readonly name: string; readonly at: LonLat }[];
  /** Names that the places lie among, such as towns, the most important first: set quietly where there is room, more of them the nearer one looks. */
  readonly ground?: readonly { readonly name: string; readonly at: LonLat }[];
  readonly borders?: readonly ExtendedFeature[];
  readonly mapNumber?: string;
}

/**
 * Question: which way did this row go? (Change over time, beside its numbers.)
 * A tiny line for one row of a table; carries no words.
 */
export interface SparkChart {
  readonly kind: 'spark';
  readonly values: readonly Datum[];
  readonly target?: Target;
}

/** Everything that the kit draws. */
export type Chart = BarsChart | HBarsChart | BulletChart | MultiplesChart | DotsChart | PositionChart | SparkChart;

/** How a chart is drawn, apart from its numbers. A drawing holds no ids, so several may stand on one page. */
export interface DrawOptions {
  /** In px. The layout is made for this width, not scaled; the pages use `drawingWidths`. */
  readonly width: number;
  /** True sets 示例 beside every number, 示例数据 before the unit, and a hatched frame around all. */
  readonly demo: boolean;
  /** Id of the element that names the drawing; otherwise give `label`. */
  readonly labelledBy?: string;
  /** True inside a page that names the drawing and whose style sheet gives it size and font: all that is left out then. */
  readonly bare?: boolean;
  /** What a screen reader says for the drawing when `labelledBy` is not given. */
  readonly label?: string;
  /** True leaves out which number each mark stands for, see svg.ts. */
  readonly unaddressed?: boolean;
  /** Wanted height in px. Charts with an upright axis make their plot as high as that needs; the others keep their own height. */
  readonly height?: number;
}
