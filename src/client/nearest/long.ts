import type { TableFile } from '../../directory/files/table.ts';
import type { Finder } from '../../directory/finder/finder.ts';
import { finderOf, openDirectory } from '../../directory/finder/many-files.ts';
import { fetchPart } from './parts.ts';

/** Answers from a directory of many files, opened as a question needs them. */
export const longFinder = (table: TableFile): Finder =>
  finderOf(openDirectory(table, (type, number) => fetchPart(type === 'facets' ? type : `${type}-${String(number)}`)));
