import type { Chart } from '../charts/types.ts';
import type { DatasetName } from '../data/registry.ts';
import type { Release, Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';

/** A row of the table beside a drawing: its name, then a number or a word for each further column. */
export interface FigureRow {
  readonly head: string;
  readonly cells: readonly (Datum | string)[];
  /** Unit of the row's numbers, where the columns do not say it. */
  readonly unit?: string;
  /** True for the row that sums the others up: sorting leaves it at the end. */
  readonly total?: boolean;
}

/** The numbers of a figure as a table. The first column names the rows. */
export interface FigureTable {
  readonly columns: readonly { readonly heading: string; readonly unit?: string }[];
  readonly rows: readonly FigureRow[];
}

/** One chart with the words, sources and numbers around it, as known at one moment. */
export interface Figure {
  readonly id: string;
  /** The message: what the numbers say. */
  readonly title: string;
  /** What is counted, in which unit, where and when. */
  readonly subtitle: string;
  /** One sentence with the latest numbers, for quoting. */
  readonly headline: string;
  /** The drawing in words, for those who do not see it: range, latest, change, distance to target. */
  readonly description: string;
  readonly chart: Chart;
  readonly table: FigureTable;
  readonly notes: readonly string[];
  /** The releases behind the numbers, the main one first. Empty while nothing is published. */
  readonly sources: readonly Release<unknown>[];
  /** True when any number comes from demo data. */
  readonly demo: boolean;
}

/** How a figure is made. `datasets[0]` is the one whose releases are the figure's own; the others are context. */
export interface FigureDefinition {
  readonly id: string;
  /** A plain name for lists and navigation, without a message. */
  readonly name: string;
  readonly datasets: readonly [DatasetName, ...DatasetName[]];
  readonly draw: (snapshot: Snapshot) => Figure;
}

/** The releases of `names` that exist in the snapshot, as a figure's sources. */
export function sourcesOf(snapshot: Snapshot, names: readonly DatasetName[]): readonly Release<unknown>[] {
  return names.flatMap((name) => snapshot.releases[name] ?? []);
}
