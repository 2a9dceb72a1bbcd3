import { writeFileSync } from 'node:fs';

/** A table of one measurement, printed on the terminal, kept in scripts/bench/results.json and shown on /about/. */
export interface Table {
  readonly title: string;
  /** What was measured and how, in a sentence. */
  readonly how: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** A column of numbers that is also drawn as bars, one for each first cell, with the words after both. */
  readonly drawn?: { readonly column: string; readonly unit: string; readonly each: string };
}

/** What one measurement hands to `npm run bench`. */
export interface Result {
  readonly tables: readonly Table[];
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The table as Markdown, ready for README.md. */
export const printTable = ({ title, how, columns, rows }: Table): string =>
  [`**${title}** ${how}`, '', row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');

/** Prints the tables, and writes them where `npm run bench` collects them. */
export function tell(...tables: readonly Table[]): void {
  console.log(tables.map(printTable).join('\n\n'));
  const file = process.env['BENCH_JSON'];
  if (file !== undefined) writeFileSync(file, JSON.stringify({ tables } satisfies Result));
}

/** A number with so many decimals, as a number: 1.25 stays 1.3 in JSON too. */
export const rounded = (value: number, decimals = 1): number => Number(value.toFixed(decimals));
