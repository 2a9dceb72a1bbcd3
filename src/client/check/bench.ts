import './older.ts';
import type { CheckContext } from '../../data/import/check-context.ts';
import { checkSheets } from '../../data/import/checking.ts';
import { editSheets } from '../../data/import/edits.ts';
import { readSheets } from '../../data/import/read-sheets.ts';
import type { Sheet } from '../../data/import/sheet.ts';
import { markedWorkbook } from '../../outputs/workbook/marked.ts';
import type { Checker } from './checker.ts';

/** The checker itself, which runs wherever it is started: in a worker, or in the page of a browser that has none for modules. */
export function startBench(context: CheckContext): Checker {
  let name = '';
  let sheets: readonly Sheet[] = [];
  let marked: Parameters<typeof markedWorkbook> | null = null;
  return {
    open(file) {
      name = file.name;
      sheets = readSheets(file.bytes, file.name);
      return Promise.resolve(sheets);
    },
    check(settings) {
      const checked = checkSheets(sheets, name, context, settings);
      const { sheet, problems, questions, headingLine } = checked;
      const table = editSheets(sheets, settings.edits)[sheet];
      const asked = questions.map((question) => ({
        ...question,
        severity: 'warning' as const,
        message: `要确认：${question.text}`,
      }));
      marked = table ? [{ ...table, headingLine: headingLine || null }, [...problems, ...asked]] : null;
      return Promise.resolve(checked);
    },
    mark() {
      if (marked === null) throw new Error('no table was checked');
      return Promise.resolve(markedWorkbook(...marked));
    },
  };
}
