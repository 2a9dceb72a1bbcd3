import { encode, type FileEncoding } from './encode.ts';
import { pick, type Random } from './random.ts';

/** How a table is dressed as an office file. Everything else follows from the seed. */
export interface Dressing {
  readonly seed: number;
  readonly encoding: FileEncoding;
  readonly delimiter: ',' | '\t' | ';';
  readonly lineEnd: 'CRLF' | 'LF' | 'CR' | 'mixed';
}

/** An office file, with the physical line of each row of the table. */
export interface DressedFile {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly lines: readonly number[];
}

/** The cells of a table, headings first. */
export type Grid = readonly (readonly string[])[];

const lineEnds = { CRLF: ['\r\n'], LF: ['\n'], CR: ['\r'], mixed: ['\r\n', '\n', '\r'] } as const;

/** Writes a grid of cells as an office would: any encoding, separator and line end, lines around the table, those given first. */
export function writeGrid(
  random: Random,
  grid: Grid,
  headings: number,
  dressing: Dressing,
  above: readonly string[] = [],
): DressedFile {
  const { delimiter } = dressing;
  const width = (grid[0]?.length ?? 0) + pick(random, [0, 0, 1, 2]);
  const titles = ['某市进展情况表', '', '（2025年1月）', '填报单位：某某局（盖章）'].filter(() => random() < 0.3);
  const notes = ['注：以上为测试。', '数据来源：各县（市、区）。'].filter(() => random() < 0.3);
  const blanks = pick(random, [0, 0, 1, 3]);
  let line = 1;
  let text = '';
  const quote = (cell: string): string =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) || random() < 0.1 ? `"${cell.replaceAll('"', '""')}"` : cell;
  const write = (cells: readonly string[]): number => {
    const at = line;
    const widened = [...cells, ...Array<string>(width - cells.length).fill('')];
    const record = `${widened.map(quote).join(delimiter)}\n`;
    line += record.match(/\n/g)?.length ?? 0;
    // One form a record: CR before LF of its own would read as a single line end.
    text += record.replaceAll('\n', pick(random, lineEnds[dressing.lineEnd]));
    return at;
  };
  for (const title of [...above, ...titles]) write([title]);
  const heading = grid.slice(0, headings);
  for (const cells of heading) write(cells);
  const lines = grid.slice(headings).map((row, index) => {
    if (index > 0 && random() < 0.05) for (const cells of heading) write(cells);
    if (random() < 0.05) write([]);
    return write(row);
  });
  for (let index = 0; index < blanks; index += 1) write([]);
  for (const note of notes) write([note]);
  if (random() < 0.3) text = text.replace(/[\r\n]+$/, '');
  return { bytes: encode(text, dressing.encoding), text, lines };
}
