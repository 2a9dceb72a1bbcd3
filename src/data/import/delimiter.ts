import { parseCsv } from '../csv.ts';
import type { KnownHeadings } from './heading-cell.ts';
import { findLayout, scoreOf } from './layout.ts';

/** What separates the cells of an office file, and how it is named to editors. */
export const delimiterNames = { ',': '逗号', '\t': '制表符', ';': '分号' } as const;

export type Delimiter = keyof typeof delimiterNames;

const delimiters = Object.keys(delimiterNames) as readonly Delimiter[];
const sampleLength = 65_536;

/** The separator under which the file shows most of its dataset's headings; undefined when none shows any. */
export function findDelimiter(text: string, headings: KnownHeadings): Delimiter | undefined {
  const sample = text.slice(0, sampleLength);
  let best: { readonly delimiter: Delimiter; readonly known: number } | undefined;
  for (const delimiter of delimiters) {
    const known = scoreOf(findLayout(parseCsv(sample, '', delimiter).records, headings));
    if (known > (best?.known ?? 0)) best = { delimiter, known };
  }
  return best?.delimiter;
}
