import type { Finder } from '../../directory/finder.ts';
import { finderOf, openDirectory } from '../../directory/nearest.ts';
import type { TableFile } from '../../directory/table.ts';
import { fetchPart } from './parts.ts';

/** Answers from a directory of many files, opened as a question needs them. */
export const longFinder = (table: TableFile): Finder =>
  finderOf(openDirectory(table, (type, number) => fetchPart(`${type}-${String(number)}`)));
