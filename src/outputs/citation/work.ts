/** What is cited: a release of a dataset, or the page with the chart drawn from it. */
export interface CitedWork {
  readonly kind: 'dataset' | 'chart';
  /** For programs: letters, digits and hyphens. */
  readonly key: string;
  /** The body responsible for the content. */
  readonly author: string;
  readonly title: string;
  readonly publisher: string;
  /** Day of publication `YYYY-MM-DD`, or as much of it as is known; null when the source does not say. */
  readonly published: string | null;
  /** The release, `YYYY-MM-DD`. */
  readonly version: string;
  /** The pinned page: complete, or a path of this site while its origin is not configured. */
  readonly url: string;
}

/** What a newspaper quotes: the numbers in one sentence and where they come from. */
export interface CitedNews {
  /** One sentence with what, value and unit. */
  readonly headline: string;
  /** What the numbers describe: `2024年底`, `2025-03-20`; null when the source does not say. */
  readonly asOf: string | null;
  readonly publisher: string;
  readonly title: string;
  readonly version: string;
  readonly url: string;
}

/** One number with everything that a sentence about it needs. */
export interface CitedNumber extends Omit<CitedNews, 'headline'> {
  /** What is counted, where and when, in the order it is said: `2025年全市创新工程师`. */
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly provisional: boolean;
}
