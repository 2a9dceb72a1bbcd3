import type { Known } from '../../lookup.ts';
import type { Column, DatasetSchema } from '../../schema.ts';
import { exampleOf } from './example.ts';
import { isToFill, noteRecords } from './notes.ts';
import { wordLists, type WordList } from './words.ts';

/** A column of the table that an office fills. */
export interface TemplateColumn {
  readonly column: Column;
  /** Its heading, with a star when it must be filled; the import takes the star for decoration. */
  readonly heading: string;
  readonly isToFill: boolean;
}

/** The blank table of a dataset with the sheets that explain it: what template.xlsx is written from, and what the import knows again when it comes back. */
export interface Template {
  readonly columns: readonly TemplateColumn[];
  /** One cell a column. */
  readonly example: readonly string[];
  readonly lists: readonly WordList[];
  /** The sheet of allowed words and the sheet of notes, as records. */
  readonly words: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

/** The sheets of a template. */
export const templateSheets = { table: '填报', words: '可选的词', notes: '说明' } as const;

function wordRecords(lists: readonly WordList[]): readonly (readonly string[])[] {
  const longest = Math.max(0, ...lists.map(({ words }) => words.length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map(({ words }) => words[row] ?? ''));
  return [lists.map(({ heading }) => heading), ...rows];
}

/** The template of a dataset. */
export function templateOf(schema: DatasetSchema, known: Known): Template {
  const lists = wordLists(schema, known);
  const columns = schema.columns.map((column): TemplateColumn => {
    const must = isToFill(column, schema);
    return { column, heading: column.heading + (must ? '*' : ''), isToFill: must };
  });
  return {
    columns,
    example: exampleOf(schema, known),
    lists,
    words: wordRecords(lists),
    notes: noteRecords(schema, lists, templateSheets.table),
  };
}
