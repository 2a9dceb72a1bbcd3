/** One thing that is done: an arrow from who does it to whom or what it is done. */
export interface Deed {
  readonly from: string;
  /** Whether the source says plainly who does it; if not, `from` says so and stands in a dashed box. */
  readonly named: boolean;
  readonly does: string;
  readonly to: string;
}

/** Deeds under one heading. */
export interface Band {
  readonly title: string;
  readonly deeds: readonly Deed[];
}

/** Who does what with whom, band by band, in reading order. */
export interface Diagram {
  readonly bands: readonly Band[];
}
