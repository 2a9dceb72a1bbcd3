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

/** Reads a heading; a unit in brackets is accepted when it is the column's own. */
export function headingCell(text: string, schema: DatasetSchema): HeadingCell {
  const plain = bare(text);
  const column = schema.columns.find(({ heading, also = [], unit }) =>
    [heading, ...also].map(bare).some((name) => plain === name || (unit !== undefined && plain === `${name}(${unit})`)),
  );
  if (column !== undefined) return { column };
  const [, year, status = null] = (canBeWide(schema) && yearHeading.exec(plain)) || [];
  return year === undefined ? { unknown: text.trim() } : { year, status };
}

/** Whether a cell below a heading only repeats its unit, as in 人数 over （人）. */
const isUnitOf = (text: string, { unit }: Column): boolean =>
  unit !== undefined && bare(text).replace(/^\((.*)\)$/, '$1') === unit;

/** A heading made of two lines, merged cells included: the lower one counts where it is filled, unless it is the unit of the upper one. */
export function headingPair(upper: string, lower: string, schema: DatasetSchema): HeadingCell {
  if (lower.trim() === '') return headingCell(upper, schema);
  const [above, below] = [headingCell(upper, schema), headingCell(lower, schema)];
  const measured = 'column' in above ? above.column : schema.columns.find(({ key }) => key === schema.value);
  if (!('unknown' in above) && measured !== undefined && isUnitOf(lower, measured)) return above;
  // A group label over several columns must be empty or say what the numbers below are; anything else could change their meaning.
  const isLabel = upper.trim() === '' || ('column' in above && above.column.key === schema.value);
  return isLabel && !('unknown' in below) ? below : { unknown: `${upper.trim()}${lower.trim()}` };
}
