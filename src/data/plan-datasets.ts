import { datasetNames, datasets, type DatasetName } from './registry.ts';
import type { DatasetSchema } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A dataset with the title and the description that this plan gives it in content/vocabulary.yaml. */
export function datasetIn(vocabulary: Pick<Vocabulary, 'datasets'>, name: DatasetName): DatasetSchema {
  return { ...datasets[name], ...vocabulary.datasets?.[name] };
}

/** The datasets that this plan publishes: it may count nothing beside its targets, and need no baseline. */
export function datasetNamesIn({
  indicators,
  baselineLevels,
}: Pick<Vocabulary, 'indicators' | 'baselineLevels'>): readonly DatasetName[] {
  return datasetNames.filter(
    (name) => (name !== 'indicators' || indicators.length > 0) && (name !== 'professionals' || baselineLevels),
  );
}
