import { datasetNames, type DatasetName } from '../../src/data/registry.ts';
import type { Sources } from '../../src/data/sources.ts';

/** A release that is not published yet. */
export interface Draft {
  readonly dataset: DatasetName;
  /** The day on which it shall be published. */
  readonly date: string;
}

/** The releases that sources.yaml marks as drafts. */
export const draftsIn = (sources: Sources): readonly Draft[] =>
  datasetNames.flatMap((dataset) =>
    Object.entries(sources[dataset]?.releases ?? {}).flatMap(([date, { draft }]) =>
      draft === true ? [{ dataset, date }] : [],
    ),
  );
