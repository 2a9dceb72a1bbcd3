import { readTable } from '../../src/data/csv.ts';

/** The cells of a CSV file by heading; throws on damaged quotes. */
export function recordsOf(text: string, file: string): Readonly<Record<string, string>>[] {
  const { heading, records, problems } = readTable(text.replace(/^\uFEFF/, ''), file);
  if (problems[0]) throw new Error(`${file}: ${problems[0].message}`);
  const names = heading?.cells ?? [];
  return records.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

/** The text of a release: UTF-8 with BOM and CRLF. Throws on a cell that would need quotes. */
export function writeTable(headings: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  for (const cell of lines.flat()) if (/[",\r\n]/.test(cell)) throw new Error(`invalid cell: ${cell}`);
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}
