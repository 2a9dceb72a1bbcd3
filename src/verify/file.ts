import type { Status } from '../kit/datum.ts';

/** How a number stood from one release on. `removed`: no longer listed. */
export type PublishedStatus = Status | 'removed';

/** The one-letter form of each status in the file. */
export const statusLetters: Readonly<Record<PublishedStatus, string>> = {
  final: 'f',
  provisional: 'p',
  missing: 'm',
  withheld: 'w',
  pending: 'n',
  removed: 'x',
};

/** The file that the page loads: all published numbers with their states over the releases, as columns. */
export interface NumbersFile {
  readonly format: 2;
  /** `bounds`: for each release the last day that it can speak of. */
  readonly datasets: readonly {
    readonly name: string;
    readonly title: string;
    readonly demo: boolean;
    readonly dates: readonly string[];
    readonly bounds: readonly string[];
  }[];
  /** First and last year of the plan: sums over years begin with the first. */
  readonly from: number;
  readonly to: number;
  /** `id`: the path of its page below /statistics/. `numbers` are places in `addresses`. */
  readonly figures: readonly {
    readonly id: string;
    readonly name: string;
    readonly dates: readonly string[];
    readonly numbers: readonly number[];
  }[];
  readonly dates: readonly string[];
  readonly units: readonly string[];
  readonly addresses: readonly string[];
  /** For each address the place of its unit in `units`. */
  readonly unit: readonly number[];
  /** For each address its states, oldest first, three entries each: place in `dates`, value, letter of the status. */
  readonly states: readonly (readonly (number | string | null)[])[];
  /** Why a number changed: place in `addresses`, place in `dates`, kind, reason. */
  readonly changes: readonly (readonly [number, number, string, string])[];
  /** The areas with their other names: the whole city first, and of each the name in the addresses first. */
  readonly areas: readonly (readonly string[])[];
  /** What is counted: dataset, part of the address, whether within a year or at its end, verb, then what sentences call it, the plainest first. */
  readonly terms: readonly (readonly [string, string, 'year' | 'end', string, ...string[]])[];
  /** The targets: place in `addresses`, 口径, clause of the plan. */
  readonly targets: readonly (readonly [number, string, string])[];
  /** Which numbers are compared with each other: what their areas are together, then places in `addresses`. */
  readonly ranks: readonly (readonly [string, ...number[]])[];
  /** Parts of addresses that say how a number was reckoned, each with the words for it; without words it need not be said. */
  readonly marks: readonly (readonly string[])[];
}

/** One state of a published number; `value` is null where the status says why there is none. */
export interface PublishedState {
  /** The release that brought it, `YYYY-MM-DD`. */
  readonly date: string;
  readonly value: number | null;
  readonly status: PublishedStatus;
}

/** Why a release changed a number. */
export interface PublishedChange {
  readonly date: string;
  readonly kind: string;
  readonly reason: string;
}

/** What is counted, in the words of sentences. */
export interface Term {
  readonly dataset: string;
  readonly part: string;
  /** Whether its numbers are of a year or of a year's end. */
  readonly kind: 'year' | 'end';
  readonly verb: string;
  /** What sentences call it: the name first, then the short one. */
  readonly names: readonly string[];
}

/** What a number is about. `list`: how many a list has, as of the day that it was taken. */
export interface About {
  readonly kind: 'year' | 'end' | 'span' | 'list' | 'target';
  readonly term: Term;
  readonly area: string;
  /** Null for lists and targets. */
  readonly year: number | null;
}

/** A lower bound that the plan sets. */
export interface Target {
  readonly address: string;
  readonly value: number;
  /** `每年`, `至2025年`. */
  readonly scope: string;
  readonly clause: string;
  readonly unit: string;
}

/** A published number with all that became of it. */
export interface PublishedNumber {
  readonly address: string;
  /** The key values of the address, without the dataset. */
  readonly parts: readonly string[];
  /** The address as said: `2025，全市，创新工程师`. */
  readonly words: string;
  readonly unit: string;
  readonly dataset: string;
  readonly demo: boolean;
  /** Undefined where no sentence can name it for certain. */
  readonly about: About | undefined;
  /** Oldest first, at least one. */
  readonly states: readonly PublishedState[];
  readonly changes: readonly PublishedChange[];
  /** The figures that show it. */
  readonly figures: readonly PublishedFigure[];
}

/** A figure, by the path of its page below /statistics/, and the releases that it has pinned pages for. */
export interface PublishedFigure {
  readonly id: string;
  readonly name: string;
  readonly dates: readonly string[];
}

/** Everything that a sentence can be checked against. */
export interface Published {
  readonly datasets: NumbersFile['datasets'];
  readonly figures: readonly PublishedFigure[];
  readonly numbers: readonly PublishedNumber[];
  readonly areas: NumbersFile['areas'];
  readonly terms: readonly Term[];
  readonly targets: readonly Target[];
  readonly ranks: readonly { readonly each: string; readonly among: readonly PublishedNumber[] }[];
  readonly from: number;
  readonly to: number;
  /** Every day on which anything was published, newest first. */
  readonly dates: readonly string[];
}
