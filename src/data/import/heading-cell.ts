import type { Column, DatasetSchema } from '../schema.ts';

/** What one heading of an office file stands for: a column, a year whose numbers lie below it, or nothing known. */
export type HeadingCell =
  | { readonly column: Column }
  | { readonly year: string; readonly status: string | null }
  | { readonly unknown: string };

/** A heading without what only decorates it: width, spaces, line breaks, the star of required columns. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '');

const yearHeading = /^((?:19|20)\d\d)年?(?:\((正式|初步)数?\))?$/;

/** Whether the dataset can be written wide, with one column a year. */
export const canBeWide = (schema: DatasetSchema): boolean => schema.value !== undefined && schema.key.includes('year');

/** The headings of a dataset, ready for looking one up. */
export interface KnownHeadings {
  readonly columns: ReadonlyMap<string, Column>;
  /** The column of the published number, where there is one. */
  readonly value: Column | undefined;
  readonly canBeWide: boolean;
}

/** Every way to write each heading of a dataset: its own, those of office files, and each with the column's unit in brackets. */
export function knownHeadings(schema: DatasetSchema): KnownHeadings {
  const names = schema.columns.flatMap((column) =>
    [column.heading, ...(column.also ?? [])].map(bare).flatMap((name) => {
      const withUnit = column.unit === undefined ? [] : [`${name}(${column.unit})`];
      return [name, ...withUnit].map((one) => [one, column] as const);
    }),
  );
  // A dataset's own headings come first where another column also goes by that name.
  const columns = new Map(names.reverse());
  for (const column of schema.columns) columns.set(bare(column.heading), column);
  return { columns, value: schema.columns.find(({ key }) => key === schema.value), canBeWide: canBeWide(schema) };
}

/** Reads a heading; a unit in brackets is accepted when it is the column's own. */
export function headingCell(text: string, known: KnownHeadings): HeadingCell {
  if (text === '') return { unknown: '' };
  const plain = bare(text);
  const column = known.columns.get(plain);
  if (column !== undefined) return { column };
  const [, year, status = null] = (known.canBeWide && yearHeading.exec(plain)) || [];
  return year === undefined ? { unknown: text.trim() } : { year, status };
}

/** Whether a cell below a heading only repeats its unit, as in 人数 over （人）. */
const isUnitOf = (text: string, { unit }: Column): boolean =>
  unit !== undefined && bare(text).replace(/^\((.*)\)$/, '$1') === unit;

/** A heading made of two lines, merged cells included: the lower one counts where it is filled, unless it is the unit of the upper one. */
export function headingPair(upper: string, lower: string, known: KnownHeadings): HeadingCell {
  if (lower.trim() === '') return headingCell(upper, known);
  const [above, below] = [headingCell(upper, known), headingCell(lower, known)];
  const measured = 'column' in above ? above.column : known.value;
  if (!('unknown' in above) && measured !== undefined && isUnitOf(lower, measured)) return above;
  // A group label over several columns must be empty or say what the numbers below are; anything else could change their meaning.
  const isLabel = upper.trim() === '' || ('column' in above && above.column === known.value);
  return isLabel && !('unknown' in below) ? below : { unknown: `${upper.trim()}${lower.trim()}` };
}
