import type { Known } from './lookup.ts';
import type { DatasetSchema } from './schema.ts';

/** The cells of a row that were read, by key; what could not be read is left out. */
export type DraftRow = Readonly<Record<string, string | number | null>>;

/** What is wrong with a row as a whole: the key of the column that it concerns, and the message. */
export interface RowProblem {
  readonly key: string;
  readonly message: string;
}

/** Looks at the cells of a row together. */
export type RowCheck = (row: DraftRow, schema: DatasetSchema, known: Known) => readonly RowProblem[];

/** The text of a cell that was read and holds one. */
export function findText(row: DraftRow, key: string): string | undefined {
  const value = row[key];
  return typeof value === 'string' ? value : undefined;
}
