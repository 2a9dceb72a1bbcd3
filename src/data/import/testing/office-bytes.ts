import type { DressedTable } from './dress-cross.ts';
import { mergedRanges } from './merged-ranges.ts';
import { pick, type Random } from './random.ts';
import { writeGrid, type Dressing } from './write-grid.ts';
import { writeWorkbook } from './write-workbook.ts';

/** A file of an office, with its name. */
export interface OfficeBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const cover = { name: '填表说明', isHidden: false, rows: [['填表说明'], ['请按时报送。']], merges: [] };
const old = {
  name: '旧表',
  isHidden: true,
  rows: [
    ['姓名', '分数'],
    ['某', '3'],
  ],
  merges: [],
};

/** A workbook with the table on one of its sheets, its cells merged or left empty. */
function workbook(random: Random, dressed: DressedTable): OfficeBytes {
  const rows = [...dressed.titles.map((title) => [title]), ...dressed.grid];
  const merges = random() < 0.7 ? mergedRanges(dressed, dressed.titles.length) : [];
  const table = { name: pick(random, ['Sheet1', '统计表', '1']), isHidden: false, rows, merges };
  const sheets = [...(random() < 0.3 ? [cover] : []), table, ...(random() < 0.3 ? [old] : [])];
  return { name: 'x.xlsx', bytes: writeWorkbook(sheets) };
}

/** A dressed table as the bytes of a text file or of a workbook. */
export function officeBytes(
  random: Random,
  dressed: DressedTable,
  dressing: Dressing,
  file: 'csv' | 'workbook',
): OfficeBytes {
  if (file === 'workbook') return workbook(random, dressed);
  return { name: 'x.csv', bytes: writeGrid(random, dressed.grid, dressed.headings, dressing, dressed.titles).bytes };
}
