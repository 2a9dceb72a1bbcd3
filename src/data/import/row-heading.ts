import type { Body } from './body.ts';
import type { KnownHeadings } from './heading-cell.ts';
import { folded, readWords } from './heading-words.ts';

/** Headings that say nothing of what stands below: the cells have to. */
const general =
  /^(?:|项目(?:名称)?|类[别型]|分类|名称|指标(?:名称)?|(?:填报|报送)?单位(?:名称)?|所属地区?|区域|地方|统计指标)$/;

/** Whether a heading leaves open what its column holds: empty, general, or two names at once as in the corner of a cross-table. */
function isGeneral(heading: string, known: KnownHeadings): boolean {
  const { named, cells, rest } = readWords(heading, known.words);
  return general.test(folded(heading)) || (named.length > 1 && rest === '' && Object.keys(cells).length === 0);
}

/** The missing key that all cells of a column are words of; undefined when they are not, or of more than one. */
export function rowHeading(
  index: number,
  heading: string,
  missing: ReadonlySet<string>,
  body: Body,
  known: KnownHeadings,
): string | undefined {
  if (!isGeneral(heading, known)) return undefined;
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
