import { parseCsv } from '../csv.ts';
import { datasetNames, datasets } from '../registry.ts';
import { knownHeadings } from './heading-cell.ts';
import { findLayout, scoreOf } from './layout.ts';

/** What separates the cells of an office file, and how it is named to editors. */
export const delimiterNames = { ',': '逗号', '\t': '制表符', ';': '分号' } as const;

export type Delimiter = keyof typeof delimiterNames;

const delimiters = Object.keys(delimiterNames) as readonly Delimiter[];
const sampleLength = 65_536;
const headings = datasetNames.map((name) => knownHeadings(datasets[name]));

/** How many lines of a sample have the width that most of them have, lines of one cell not counted. */
function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** The separator under which the file shows most headings of any dataset, else most lines of one width; the comma when neither tells. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleLength);
  let best: { readonly delimiter: Delimiter; readonly known: number; readonly even: number } | undefined;
  for (const delimiter of delimiters) {
    const { records } = parseCsv(sample, '', delimiter);
    const known = Math.max(...headings.map((one) => scoreOf(findLayout(records, one))));
    const even = evenness(records.map(({ cells }) => cells.length));
    const isMore = best === undefined || known > best.known || (known === best.known && even > best.even);
    if (isMore) best = { delimiter, known, even };
  }
  return best?.delimiter ?? ',';
}
