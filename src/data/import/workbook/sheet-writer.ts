import type { CsvRecord } from '../../csv.ts';
import { columnLetter, problemList } from '../../problem.ts';
import type { Sheet } from '../sheet.ts';
import type { CellText } from './cell-text.ts';
import { atMost, most } from './limits.ts';
import { cellName, rangeName, runsOf, someOf, type Range } from './places.ts';

/** Collects one sheet of a workbook, cell by cell, whatever format it comes from. Rows and columns count from 0. */
export interface SheetWriter {
  readonly put: (row: number, column: number, cell: CellText) => void;
  readonly merge: (range: Range) => void;
  readonly hideRow: (row: number) => void;
  readonly hideColumns: (first: number, last: number) => void;
  /** A cell whose value is the result of a formula. */
  readonly computed: (row: number, column: number) => void;
  readonly commented: (row: number, column: number) => void;
  /** Text that lies on the sheet and in none of its cells: a text box, a header line. */
  readonly floating: (text: string) => void;
  readonly remark: (text: string) => void;
  readonly finish: () => Sheet;
}

/** What all sheets of a file share: how many cells and characters there may still be. */
export interface Budget {
  cells: number;
  characters: number;
}

interface Collected {
  readonly rows: Map<number, string[]>;
  readonly merges: Range[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: Set<number>;
  readonly computed: string[];
  readonly commented: string[];
  readonly floating: string[];
  readonly remarks: string[];
}

const fewer = '请只留要报的表，删去其余';

/** Whether a merged range is the only text of its rows, as a title or a note is: there is nothing beside it that its other cells could belong to. */
const isAlone = (rows: Collected['rows'], { top, left, bottom, right }: Range): boolean =>
  left < right &&
  Array.from({ length: bottom - top + 1 }, (_, index) => rows.get(top + index) ?? []).every((cells) =>
    cells.every((cell, column) => cell === '' || (column >= left && column <= right)),
  );

/** Gives the first cell's text to all cells of a merged range: they are empty in the file. Text that lies hidden under it is a problem. */
function fillMerged(
  { rows, merges }: Collected,
  width: number,
  report: ReturnType<typeof problemList>['report'],
): readonly Range[] {
  const lastRow = Math.max(-1, ...rows.keys());
  const filled: Range[] = [];
  let area = 0;
  for (const merged of merges) {
    const text = rows.get(merged.top)?.[merged.left] ?? '';
    const bottom = Math.min(merged.bottom, lastRow);
    area += Math.max(0, bottom - merged.top + 1) * Math.max(0, Math.min(merged.right, width - 1) - merged.left + 1);
    atMost(area, most.cells, '合并的单元格盖住了', '格', fewer);
    const isTitle = isAlone(rows, { ...merged, bottom });
    let isFilled = false;
    for (let row = merged.top; row <= bottom; row += 1)
      for (let column = merged.left; column <= Math.min(merged.right, width - 1); column += 1) {
        if (row === merged.top && column === merged.left) continue;
        const own = rows.get(row)?.[column] ?? '';
        if (own !== '' && own !== text)
          report(
            row + 1,
            null,
            `压在合并的单元格 ${rangeName(merged)} 下面，看不见，写着「${own.slice(0, 50)}」；请取消合并，核对这几格`,
            'error',
            column,
          );
        else if (own === '' && text !== '' && !isTitle) {
          const cells = rows.get(row) ?? [];
          cells[column] = text;
          rows.set(row, cells);
          isFilled = true;
        }
      }
    if (isFilled) filled.push(merged);
  }
  return filled;
}

/** The rows, with a text box or a page heading as a line of its own above them: its unit or its note counts like any other. */
function recordsOf({ rows, floating }: Collected, width: number): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  const blank = Array.from({ length: width }, () => '');
  for (const row of [...rows.keys()].sort((one, other) => one - other)) {
    const cells = rows.get(row) ?? [];
    const previous = records.at(-1)?.line ?? 0;
    // One empty record stands for a gap of any height.
    if (previous < row) records.push({ line: previous + 1, cells: blank });
    records.push({ line: row + 1, cells: Array.from({ length: width }, (_, column) => cells[column] ?? '') });
  }
  if (records.length === 0) return [];
  const above = [...new Set(floating)].map((text) => ({ line: 1, cells: [text, ...blank.slice(1)] }));
  return [...above, ...records];
}

function remarksOf(found: Collected, filled: readonly Range[]): readonly string[] {
  const { rows, hiddenRows, hiddenColumns, computed, commented, floating, remarks } = found;
  const rowsHidden = runsOf(
    hiddenRows.filter((row) => rows.has(row)),
    (row) => String(row + 1),
  );
  const isUsed = (column: number): boolean => [...rows.values()].some((cells) => (cells[column] ?? '') !== '');
  const columnsHidden = runsOf([...hiddenColumns].filter(isUsed), columnLetter);
  const say = (names: readonly string[], before: string, after: string): readonly string[] =>
    names.length === 0 ? [] : [`${before}${someOf(names)}${after}`];
  return [
    ...say(filled.map(rangeName), '合并的单元格 ', ' 已填满'),
    ...say(rowsHidden, '隐藏（或被筛选掉）的第 ', ' 行已照常读入'),
    ...say(columnsHidden, '隐藏的 ', ' 列已照常读入'),
    ...say(computed, '公式 ', ' 用的是文件里算好的数'),
    ...say(commented, '批注没有读：', ''),
    ...say(
      floating.map((text) => `「${text.slice(0, 100)}」`),
      '格子以外的文字（文本框、页眉页脚）当作表格上面的一行：',
      '',
    ),
    ...remarks,
  ];
}

/** A whole file's worth. */
export const fullBudget = (): Budget => ({ cells: most.cells, characters: most.characters });

/** An empty sheet to be filled. `file` is named by its problems. */
export function sheetWriter(
  name: string | null,
  visibility: Sheet['visibility'],
  file: string,
  budget: Budget,
): SheetWriter {
  const { problems, report } = problemList(file);
  const found: Collected = {
    rows: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: new Set(),
    computed: [],
    commented: [],
    floating: [],
    remarks: [],
  };
  const { rows } = found;
  let width = 0;
  const put = (row: number, column: number, { text, trouble }: CellText): void => {
    if (text === '' && trouble === null) return;
    atMost(text.length, most.cellLength, `${cellName(row, column)} 一格里有`, '个字', '请核对这一格');
    if (column >= most.columns)
      atMost(column + 1, most.columns, '表格有', '列', `${fewer}（最右边一格是 ${cellName(row, column)}）`);
    budget.cells -= 1;
    budget.characters -= text.length;
    if (budget.cells < 0) atMost(most.cells + 1, most.cells, '工作簿有', '格', fewer);
    if (budget.characters < 0) atMost(most.characters + 1, most.characters, '工作簿有', '个字', fewer);
    const cells = rows.get(row) ?? [];
    cells[column] = text;
    if (cells.length === 1 || !rows.has(row)) rows.set(row, cells);
    if (rows.size > most.rows) atMost(rows.size, most.rows, '表格有', '行', fewer);
    width = Math.max(width, column + 1);
    if (trouble !== null) report(row + 1, null, trouble, 'error', column);
  };
  const finish = (): Sheet => {
    const filled = fillMerged(found, width, report);
    const records = recordsOf(found, width);
    return { name, visibility, records, problems, remarks: remarksOf(found, filled), merged: filled };
  };
  return {
    put,
    merge: (range) => {
      atMost(found.merges.push(range), most.merges, '表格有', '处合并的单元格', fewer);
    },
    hideRow: (row) => void found.hiddenRows.push(row),
    hideColumns: (first, last) => {
      for (let column = first; column <= Math.min(last, most.columns); column += 1) found.hiddenColumns.add(column);
    },
    computed: (row, column) => void found.computed.push(cellName(row, column)),
    commented: (row, column) => void found.commented.push(cellName(row, column)),
    floating: (text) => {
      if (text.trim() !== '') found.floating.push(text.trim());
    },
    remark: (text) => void found.remarks.push(text),
    finish,
  };
}
