import type { BuiltDataset } from '../../data/releases.ts';
import { laterColumns, schemaAt, type DatasetSchema } from '../../data/schema.ts';

/** The columns that some releases of a dataset have, and the path below /data/ of the Table Schema that describes them. */
export interface SchemaFile {
  readonly path: string;
  readonly schema: DatasetSchema;
}

type Dated = { readonly releases: readonly { readonly date: string }[] };

/** A dataset without a release is described with all its columns. */
const newestOf = ({ releases }: Dated): string => releases.at(-1)?.date ?? '9999-12-31';

/**
 * The path of the Table Schema that describes a release: `<dataset>/schema.json` for the newest and all with the same columns,
 * `<dataset>/schema-before-<date>.json` for those that lack the columns which came with that date. Neither address ever changes.
 */
export function schemaPath(schema: DatasetSchema, dataset: Dated, date: string): string {
  const next = laterColumns(schema, date)
    .flatMap(({ since }) => since ?? [])
    .sort()[0];
  const isNewest = next === undefined || newestOf(dataset) < next;
  return `${schema.name}/${isNewest ? 'schema' : `schema-before-${next}`}.json`;
}

/** One Table Schema for each set of columns that releases of a dataset have, the newest first. */
export function schemaFiles(schema: DatasetSchema, dataset: BuiltDataset): readonly SchemaFile[] {
  const dates = [newestOf(dataset), ...dataset.releases.map(({ date }) => date).toReversed()];
  const files = new Map(dates.map((date) => [schemaPath(schema, dataset, date), schemaAt(schema, date)]));
  return [...files].map(([path, columns]) => ({ path, schema: columns }));
}
