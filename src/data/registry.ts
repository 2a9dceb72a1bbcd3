import { engineers } from './datasets/engineers.ts';
import { indicators } from './datasets/indicators.ts';
import { places } from './datasets/places.ts';
import { professionals } from './datasets/professionals.ts';
import { targets } from './datasets/targets.ts';
import { schemaIn, type DatasetSchema, type RowOf } from './schema.ts';

/**
 * The tables that the bureau publishes. Files, checks, pages, downloads and metadata follow from this list.
 *
 * To add a dataset: one file in datasets/, one line here.
 * To add a column: one entry in the dataset's file, anywhere among its columns, with `since`, the date of the first release that has it.
 * A column that was ever published is never taken out, renamed or made part of a key: published files stay as they are.
 */
export const datasets = { targets, engineers, indicators, professionals, places } as const;

export type DatasetName = keyof typeof datasets;

/** A schema by the name of its dataset, where which dataset it is is known only at run time. */
export type NamedSchema<N extends DatasetName = DatasetName> = DatasetSchema & { readonly name: N };

/** All schemas: the list above, or one that a test has changed. */
export type Registry = { readonly [N in DatasetName]: NamedSchema<N> };

export type Rows = { readonly [N in DatasetName]: RowOf<(typeof datasets)[N]> };
export type TargetRow = Rows['targets'];
export type EngineerRow = Rows['engineers'];
export type IndicatorRow = Rows['indicators'];
export type PlaceRow = Rows['places'];

export const datasetNames = Object.keys(datasets) as readonly DatasetName[];

/** One value for each dataset. Where each name has a type of its own, the caller casts: TypeScript knows only what all have in common. */
export const perDataset = <V>(make: (name: DatasetName) => V): Readonly<Record<DatasetName, V>> =>
  Object.fromEntries(datasetNames.map((name) => [name, make(name)])) as Record<DatasetName, V>;

/** What content/vocabulary.yaml says of the datasets. */
export interface PlanWords {
  readonly authority: string;
  readonly datasets?: { readonly [N in DatasetName]?: Pick<DatasetSchema, 'title' | 'about'> | undefined } | undefined;
  readonly indicators: readonly unknown[];
  readonly baseline?: object | undefined;
}

/** A dataset with the title, the description and the headings that this plan gives it. */
export const datasetIn = <N extends DatasetName>(
  words: Pick<PlanWords, 'authority' | 'datasets'>,
  name: N,
  registry: Registry = datasets,
): NamedSchema<N> => ({ ...schemaIn<NamedSchema<N>>(registry[name], words), ...words.datasets?.[name] });

/** The datasets that this plan publishes: it may count nothing beside its targets, and need no baseline. */
export const datasetNamesIn = ({
  indicators,
  baseline,
}: Pick<PlanWords, 'indicators' | 'baseline'>): readonly DatasetName[] =>
  datasetNames.filter((name) => {
    const { needs }: DatasetSchema = datasets[name];
    return needs === undefined || (needs === 'baseline' ? baseline !== undefined : indicators.length > 0);
  });
