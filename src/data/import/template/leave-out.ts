import type { CsvRecord } from '../../csv.ts';
import type { Known } from '../../lookup.ts';
import { problemList, type Problem } from '../../problem.ts';
import type { DatasetSchema } from '../../schema.ts';
import type { Sheet } from '../sheet.ts';
import { exampleMark } from './example.ts';
import { findingsColumn, findingsSheet } from './findings.ts';
import { templateOf, templateSheets, type Template } from './template.ts';

const filledIn = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim()).filter(Boolean);

const isMarked = /^\s*示例\s*[：:]/;

/** Whether a record is the example of the template; `changed` when it still bears the mark but says something else, and so may be data. */
function exampleIn({ cells }: CsvRecord, written: ReadonlySet<string>): 'example' | 'changed' | null {
  if (!isMarked.test(cells.find((cell) => cell.trim() !== '') ?? '')) return null;
  return filledIn(cells).every((cell) => written.has(cell)) ? 'example' : 'changed';
}

const textOf = (records: readonly (readonly string[])[]): string =>
  JSON.stringify(records.map(filledIn).filter((cells) => cells.length > 0));

/** Whether a sheet is one that this program wrote to explain, untouched: it then holds nothing to import. */
function isExplanation({ name, records }: Sheet, { words, notes }: Template): boolean {
  const cells = records.map((record) => record.cells);
  if (name === templateSheets.words) return textOf(cells) === textOf(words);
  if (name === templateSheets.notes) return textOf(cells) === textOf(notes);
  return name === findingsSheet.name && textOf(cells.slice(0, 1)) === textOf([findingsSheet.headings]);
}

/** The records without the column of findings that a check has added; the same records when there is none. */
function withoutFindings(records: readonly CsvRecord[]): readonly CsvRecord[] {
  const isOwn = (cell: string): boolean => cell.startsWith(findingsColumn);
  const at = records.find(({ cells }) => cells.some(isOwn))?.cells.findIndex(isOwn);
  if (at === undefined) return records;
  return records.map(({ line, cells }) => ({
    line,
    cells: cells.length === at + 1 ? cells.slice(0, at) : cells.map((cell, index) => (index === at ? '' : cell)),
  }));
}

const changedMessage = `第一格写着「${exampleMark}」，这一行却与模板的示例不同；要导入请删去「${exampleMark}」，不要请删去这一行`;

/** One sheet without the example of the template and without findings; an example that was changed is a problem, and is left out as well. */
function cleaned(sheet: Sheet, written: ReadonlySet<string>, file: string): Sheet {
  const problems: Problem[] = [...sheet.problems];
  const remarks: string[] = [...sheet.remarks];
  const records = withoutFindings(sheet.records);
  if (records !== sheet.records) remarks.push(`「${findingsColumn}」一列是自检所加，未导入`);
  const kept = records.filter((record) => {
    const kind = exampleIn(record, written);
    if (kind === 'example') remarks.push(`第 ${record.line} 行是模板的示例，未导入`);
    if (kind === 'changed') {
      const list = problemList(file);
      list.report(record.line, null, changedMessage);
      problems.push(...list.problems);
    }
    return kind === null;
  });
  return { ...sheet, records: kept, problems, remarks };
}

/** The sheets of an office file without what this program itself wrote into it: the template's example and explanations, the findings of a check. */
export function leaveOutOwn(schema: DatasetSchema, sheets: readonly Sheet[], known: Known): readonly Sheet[] {
  const template = templateOf(schema, known);
  const written = new Set(filledIn(template.example));
  return sheets
    .filter((sheet) => !isExplanation(sheet, template))
    .map((sheet) => cleaned(sheet, written, known.context.file));
}
