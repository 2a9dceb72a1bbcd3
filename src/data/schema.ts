import type { Status } from '../kit/datum.ts';

/** What a cell of each kind is read as. Counts are non-negative whole numbers; dates are `YYYY-MM-DD`; coordinates are decimal degrees. */
export interface KindTypes {
  text: string;
  year: number;
  date: string;
  /** A day, a month `YYYY-MM` or a year `YYYY`, as exact as the source; the three sort as text. */
  when: string;
  count: number;
  number: number;
  degrees: number;
  /** A code of data/areas.csv. */
  areaCode: string;
  /** The name that belongs to the code beside it. */
  areaName: string;
  status: Status;
  /** A word from a closed list: `terms`, or a list of content/vocabulary.yaml. */
  term: string;
  url: string;
  /** Telephone numbers as published, several separated by ；. */
  phones: string;
  /** A name for life: letters, digits and hyphens. */
  id: string;
  /** The label of a clause of content/plan.mdx. */
  clause: string;
  /** `合计`, or one part of a breakdown as `类别:名称`: a key, so one thing has one spelling. */
  category: string;
  /** A unit to count in, such as 人 or 家; no multiple of one. */
  unit: string;
  /** What something is called in its documents, without the marks of their footnotes. */
  name: string;
  /** A town of data/towns.csv that lies in the county of the same row. */
  townName: string;
}

export type CellKind = keyof KindTypes;

/** The lists of content/vocabulary.yaml that a `term` column may take its words from; `targets` are the tiers and the kinds of places. */
export type TermList = 'tiers' | 'placeKinds' | 'indicators' | 'targets';

export interface Column {
  readonly key: string;
  /** The heading in the published file, exactly. */
  readonly heading: string;
  /** The heading in the files of one plan: {authority} stands for that word of content/vocabulary.yaml. */
  readonly headingIn?: string;
  /** Other headings that office files use for the same thing; a release never does. */
  readonly also?: readonly string[];
  readonly kind: CellKind;
  /** An optional cell may be empty and is then `null`. */
  readonly required: boolean;
  /** One sentence for editors and for the Table Schema. */
  readonly about: string;
  /** What a filled cell looks like, in the template, where its kind does not say so. */
  readonly example?: string;
  readonly unit?: string;
  readonly terms?: readonly string[];
  readonly list?: TermList;
  /** The most characters that a cell may hold, where it is not that of its kind. */
  readonly limit?: number;
  /** The publication date, `YYYY-MM-DD`, of the first release that may have the column: older ones lack it for good, and their rows hold `null`. */
  readonly since?: string;
  /** A cell about the row, not of it (remarks, dates of upkeep): it may change from release to release without a reason. */
  readonly upkeep?: true;
}

const limits: Readonly<Partial<Record<CellKind, number>>> = {
  text: 200,
  name: 60,
  category: 60,
  unit: 10,
  townName: 30,
  url: 500,
  phones: 120,
  id: 40,
};

/** The most characters of a cell whose text is free; null where its kind says what it may hold. */
export const limitOf = ({ kind, limit }: Column): number | null => limit ?? limits[kind] ?? null;

/** The most characters that any cell of the other kinds can need. */
export const longestWord = 100;

/** A table that the bureau publishes: the one place that says what its files look like. */
export interface DatasetSchema {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly Column[];
  /** The columns whose values together name a row; they also make the address of a number. */
  readonly key: readonly string[];
  /** The column that holds the published number, where there is exactly one a row. */
  readonly value?: string;
  /** The field of content/vocabulary.yaml without which a plan does not publish the dataset. */
  readonly needs?: 'indicators' | 'baseline';
}

/** The table with the headings that it has in the files of a plan with these words. */
export const schemaIn = <S extends DatasetSchema>(schema: S, { authority }: { readonly authority: string }): S => ({
  ...schema,
  columns: schema.columns.map((column) =>
    column.headingIn === undefined
      ? column
      : { ...column, heading: column.headingIn.replace('{authority}', () => authority) },
  ),
});

const isThere = ({ since }: Column, date: string): boolean => since === undefined || since <= date;

/** The table as a release of this date has it: without the columns that came later. */
export const schemaAt = (schema: DatasetSchema, date: string): DatasetSchema => ({
  ...schema,
  columns: schema.columns.filter((column) => isThere(column, date)),
});

/** Columns that a release of this date lacks, because they came later. */
export const laterColumns = ({ columns }: Pick<DatasetSchema, 'columns'>, date: string): readonly Column[] =>
  columns.filter((column) => !isThere(column, date));

type CellType<C extends Column> = C extends { readonly since: string }
  ? KindTypes[C['kind']] | null
  : C['required'] extends true
    ? KindTypes[C['kind']]
    : KindTypes[C['kind']] | null;

/** The typed row of a schema, with `line`, its line in the release file (the heading is line 1). */
export type RowOf<S extends DatasetSchema> = { readonly [C in S['columns'][number] as C['key']]: CellType<C> } & {
  readonly line: number;
};
