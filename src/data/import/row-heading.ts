import type { Body } from './body.ts';
import type { HeadingCell, KnownHeadings } from './heading-cell.ts';
import { folded, readWords } from './heading-words.ts';

/** Headings that say nothing of what stands below: the cells have to. */
const general =
  /^(?:|项目(?:名称)?|类[别型]|分类|名称|指标(?:名称)?|(?:填报|报送)?单位(?:名称)?|所属地区?|区域|地方|统计指标)$/;

/** The missing key that all cells of a column are words of; undefined when they are not, or of more than one. */
export function rowHeading(
  index: number,
  heading: HeadingCell,
  missing: ReadonlySet<string>,
  body: Body,
  known: KnownHeadings,
): string | undefined {
  // Empty, general, or two names at once as in the corner of a cross-table: the cells have to say what the column holds.
  if (!('unknown' in heading) || !(heading.isCorner || general.test(folded(heading.unknown)))) return undefined;
  const cells = body.rows.map((row) => (row.cells[index] ?? '').trim()).filter((cell) => cell !== '');
  const keys = new Set<string>();
  for (const cell of cells) {
    const said = readWords(cell, known.words);
    const [key, ...more] = Object.keys(said.cells);
    if (key === undefined || more.length > 0 || said.rest !== '' || said.isContradictory) return undefined;
    keys.add(key);
  }
  const [key, ...more] = keys;
  return key !== undefined && more.length === 0 && missing.has(key) ? key : undefined;
}
