import './older.ts';
import type { CheckContext } from '../../data/import/check-context.ts';
import { checkOffice, type Problem } from '../../data/import/checking.ts';
import { editSheets } from '../../data/import/edits.ts';
import { readOffice, type OfficeFile } from '../../data/import/office-file.ts';
import { readAhead } from '../../data/import/read-ahead.ts';
import { markedWorkbook } from '../../outputs/workbook/marked.ts';
import type { Checker } from './checker.ts';

/** Problems that a page is sent: hundreds of thousands would freeze it, and nobody reads them before the first are mended. */
const sent = 2000;

function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const isError = ({ severity }: Problem): boolean => severity === 'error';
  if (problems.length <= sent) return problems;
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))].slice(0, sent);
}

/** The checker itself, which runs wherever it is started: in a worker, or in the page of a browser that has none for modules. */
export function startBench(context: CheckContext): Checker {
  let name = '';
  let office: OfficeFile | null = null;
  let marked: Parameters<typeof markedWorkbook> | null = null;
  return {
    async open(file) {
      office = await readOffice(file.bytes, file.name);
      name = file.name;
      return office;
    },
    check(settings) {
      if (office === null) throw new Error('the file comes first');
      const checked = checkOffice(office, name, context, settings);
      const { sheet, problems, questions, headingLine } = checked;
      const table = editSheets(office.sheets, settings.edits)[sheet];
      const asked = questions.map((question) => ({
        ...question,
        severity: 'warning' as const,
        message: `要确认：${question.text}`,
      }));
      marked = table ? [{ ...table, headingLine: headingLine || null }, [...problems, ...asked]] : null;
      return Promise.resolve({ ...checked, problems: firstOf(problems) });
    },
    readAhead,
    mark() {
      if (marked === null) throw new Error('no table was checked');
      return Promise.resolve(markedWorkbook(...marked));
    },
  };
}
