import { unitsIn } from '../unit.ts';
import type { KnownHeadings } from './heading-cell.ts';
import { findLayout, type Layout } from './layout.ts';
import { meaningOf } from './line-meaning.ts';
import { ignored, type QuestionList } from './question.ts';
import type { Sheet } from './sheet.ts';

/** The sheet to read, and what was done with the others. */
export interface ChosenSheet {
  /** Undefined when none is chosen yet. */
  readonly sheet: Sheet | undefined;
  /** Undefined when the sheet shows no heading of the dataset. */
  readonly layout: Layout | undefined;
  /** Names of the sheets that are left out, for the report. */
  readonly others: readonly string[];
}

interface Found {
  readonly sheet: Sheet;
  readonly layout: Layout | undefined;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';
const number = /^[\d,，.]+$/;

const hasRows = ({ sheet, layout }: Found): boolean =>
  layout !== undefined &&
  sheet.records.slice(layout.start + layout.heading.length).some(({ cells }) => cells.some(isFilled));

/** A row with a number and something beside it: the sheet is more than a cover or instructions. */
const hasData = ({ sheet, layout }: Found): boolean =>
  hasRows({ sheet, layout }) ||
  sheet.records.some(
    ({ cells }) => cells.filter(isFilled).length > 1 && cells.some((cell) => number.test(cell.trim())),
  );

/** What a sheet without data says that may change the numbers of another, such as a unit or 不含; undefined when nothing. */
function doubtIn({ sheet }: Found): string | undefined {
  for (const { cells } of sheet.records) {
    const texts = [...unitsIn(cells), ...cells.flatMap((cell) => wordsOf(cell))];
    if (texts[0] !== undefined) return texts[0];
  }
  return undefined;
}

function wordsOf(cell: string): readonly string[] {
  const { word, status, period } = meaningOf(cell);
  return [word, status, period?.text].filter((one) => one != null);
}

const nameOf = ({ name }: Sheet): string => name ?? '';
const shown = (sheet: Sheet): string => `「${nameOf(sheet)}」${sheet.visibility === 'hidden' ? '（隐藏）' : ''}`;

/** One fitting sheet is taken; hidden ones only when the editor names them. Several are asked for. */
function pick(fitting: readonly Found[], list: QuestionList): Found | undefined {
  const visible = fitting.filter(({ sheet }) => sheet.visibility !== 'hidden');
  const [only, ...more] = visible;
  if (only !== undefined && more.length === 0) return only;
  const offered = visible.length > 0 ? visible : fitting;
  const choices = offered.map(({ sheet }) => ({ value: nameOf(sheet), label: `工作表${shown(sheet)}，其余的不导入` }));
  const names = offered.map(({ sheet }) => shown(sheet)).join('、');
  const text = visible.length > 0 ? `${names}都像是要导入的表` : `像是要导入的表只有隐藏的${names}`;
  const answer = list.ask({ id: 'sheet', line: null, column: null, text: `${text}，看不出用哪一张`, choices });
  return offered.find(({ sheet }) => nameOf(sheet) === answer);
}

/** Chooses the sheet that shows the dataset's headings. Other sheets with data are left out only when the editor says so by name. */
export function chooseSheet(sheets: readonly Sheet[], headings: KnownHeadings, list: QuestionList): ChosenSheet {
  const found = sheets.map((sheet) => ({ sheet, layout: findLayout(sheet.records, headings) }));
  const [first] = found;
  const headed = found.filter(({ layout }) => layout !== undefined);
  // A heading alone is a form that nobody filled in, unless there is nothing else.
  const filledIn = headed.filter(hasRows);
  const fitting = filledIn.length > 0 ? filledIn : headed;
  if (fitting.length === 0) return { sheet: first?.sheet, layout: undefined, others: [] };
  const chosen = pick(fitting, list);
  if (chosen === undefined) return { sheet: undefined, layout: undefined, others: [] };
  const others = found.filter((one) => one !== chosen);
  for (const one of others) {
    // Where the editor chose among several, the question has named those.
    const isNamed =
      chosen.sheet.visibility !== 'hidden' && one.layout !== undefined && one.sheet.visibility !== 'hidden';
    const doubt = hasData(one) ? null : doubtIn(one);
    if (isNamed || doubt === undefined) continue;
    const id = `ignore:sheet:${nameOf(one.sheet)}`;
    const text =
      doubt === null
        ? `工作表${shown(one.sheet)}里也有数据，不导入`
        : `工作表${shown(one.sheet)}里写着「${doubt}」，可能改变数字的含义；这张工作表不导入`;
    list.ask({ id, line: null, column: null, text, choices: [{ value: ignored, label: '不导入这张工作表' }] });
  }
  return { ...chosen, others: others.map(({ sheet }) => shown(sheet)) };
}
