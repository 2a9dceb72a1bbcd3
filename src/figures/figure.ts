import type { Chart } from '../charts/types.ts';
import type { Claim } from '../claims/claim.ts';
import type { Said } from '../claims/told.ts';
import type { Area } from '../data/areas.ts';
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
  /** What the columns are, where a page may show them as rows: 年份. */
  readonly across?: string;
  /** Which cells of each row are one number year by year, `to` left out: a page may draw them as a tiny line. */
  readonly series?: { readonly from: number; readonly to: number };
  readonly columns: readonly { readonly heading: string; readonly unit?: string }[];
  readonly rows: readonly FigureRow[];
}

/** What a figure says of its numbers, with the claims behind each part. */
export interface FigureWords {
  /** The message: what the numbers say. */
  readonly title: Said;
  /** One sentence with the latest numbers, for quoting. */
  readonly headline: Said;
  /** The drawing in words, for those who do not see it: range, latest, change, distance to target. */
  readonly description: Said;
}

/** One chart with the words, sources and numbers around it, as known at one moment. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** What is counted, in which unit, where and when. */
  readonly subtitle: string;
  readonly headline: string;
  readonly description: string;
  readonly words: FigureWords;
  /** Every claim that the words make, and those that only answer questions; each once. */
  readonly claims: readonly Claim[];
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
  /** Unique among the figures of the whole city, or among those of one area. */
  readonly id: string;
  /** The area whose figure it is; left out for those of the whole city. */
  readonly area?: Area;
  /** A plain name for lists and navigation, without a message. */
  readonly name: string;
  readonly datasets: readonly [DatasetName, ...DatasetName[]];
  readonly draw: (snapshot: Snapshot) => Figure;
}

/** What is particular to a figure; the rest follows. */
export interface FigureParts<C extends Chart> extends FigureWords, Pick<Figure, 'id' | 'subtitle' | 'notes'> {
  readonly chart: C;
  /** Given the chart, so that numbers of both stand in one place. */
  readonly table: (chart: C) => FigureTable;
  readonly sources: readonly Release<unknown>[];
  /** Claims that answer questions and stand in no sentence. */
  readonly more?: readonly (Claim | null)[];
}

const distinct = (claims: readonly Claim[]): readonly Claim[] => [
  ...new Map(claims.map((claim) => [JSON.stringify(claim), claim])).values(),
];

/** Puts a figure together. */
export function figureOf<C extends Chart>({
  title,
  headline,
  description,
  more = [],
  table,
  ...parts
}: FigureParts<C>): Figure {
  const said = [...title.claims, ...headline.claims, ...description.claims];
  return {
    ...parts,
    table: table(parts.chart),
    title: title.text,
    headline: headline.text,
    description: description.text,
    words: { title, headline, description },
    claims: distinct([...said, ...more.filter((claim) => claim !== null)]),
    demo: parts.sources.some((release) => release.demo),
  };
}

/** The releases of `names` that exist in the snapshot, as a figure's sources. */
export function sourcesOf(snapshot: Snapshot, names: readonly DatasetName[]): readonly Release<unknown>[] {
  return names.flatMap((name) => snapshot.releases[name] ?? []);
}
