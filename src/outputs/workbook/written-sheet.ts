import type { CellStyle } from './styles.ts';

/** A cell; a text stays text whatever it begins with. */
export interface WrittenCell {
  readonly value: string | number;
  readonly style?: CellStyle;
}

/** What may be typed into the cells of a column. Texts beyond the format's limits are cut. */
export type Rule =
  | { readonly kind: 'list'; /** Where the words stand: `'可选的词'!$A$2:$A$9`. */ readonly words: string }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number }
  | { readonly kind: 'length'; readonly to: number };

export interface WrittenColumn {
  /** In characters of the body font; a Han character takes two. */
  readonly width: number;
  /** How cells that are still empty take what is typed: as text, exactly, or as the spreadsheet likes. */
  readonly text?: boolean;
  readonly rule?: Rule;
  /** Shown while a cell of the column is chosen. */
  readonly hint?: { readonly title: string; readonly text: string };
}

/** One sheet of a workbook to be written. */
export interface WrittenSheet {
  /** At most 31 characters, none of []:*?/\ among them. */
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  /** How many rows stay in sight while the others move. */
  readonly frozen?: number;
  /** The first row, from 1, that the columns' rules hold for. */
  readonly ruledFrom?: number;
}
