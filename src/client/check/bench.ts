import './older.ts';
import type { CheckContext } from '../../data/import/check-context.ts';
import { checkSheets } from '../../data/import/checking.ts';
import { readSheets } from '../../data/import/read-sheets.ts';
import type { Sheet } from '../../data/import/sheet.ts';
import type { Checker } from './checker.ts';

/** The checker itself, which runs wherever it is started: in a worker, or in the page of a browser that has none for modules. */
export function startBench(context: CheckContext): Checker {
  let name = '';
  let sheets: readonly Sheet[] = [];
  return {
    open(file) {
      name = file.name;
      sheets = readSheets(file.bytes, file.name);
      return Promise.resolve(sheets);
    },
    check: (settings) => Promise.resolve(checkSheets(sheets, name, context, settings)),
  };
}
