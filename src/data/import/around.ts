import type { CsvRecord } from '../csv.ts';
import type { DatasetSchema } from '../schema.ts';
import { recordText, type Body } from './body.ts';
import { isAdministrative, isTitle, meaningOf, yearIn } from './line-meaning.ts';
import { ignored, type QuestionList } from './question.ts';

/** What the lines around a table are weighed against. */
export interface AroundInput {
  readonly body: Body;
  readonly schema: DatasetSchema;
  /** The rows of the release so far. */
  readonly records: readonly CsvRecord[];
  readonly list: QuestionList;
  /** Words of this plan, which its titles hold. */
  readonly own: readonly string[];
}

/** Whether all numbers of a year are 初步, by year. */
function provisionalYears({ schema, records }: AroundInput): ReadonlyMap<string, boolean> {
  const at = (key: string): number => schema.columns.findIndex((column) => column.key === key);
  const [year, status, value] = [at('year'), at('status'), at(schema.value ?? '')];
  const found = new Map<string, boolean>();
  for (const { cells } of records) {
    const name = cells[year] ?? '';
    if ((cells[value] ?? '') !== '') found.set(name, (found.get(name) ?? true) && cells[status] === '初步');
  }
  return found;
}

/** What else explains a line. */
interface Explained {
  /** Whether every row says a text in a cell of its own. */
  readonly isSaid: (text: string) => boolean;
  readonly isTitle: (text: string) => boolean;
}

const unused = '没有用上';

/** Why a line must be confirmed, in words; null when it changes nothing. A part of a year is asked for by itself. */
function doubtOf(text: string, isNote: boolean, years: ReadonlyMap<string, boolean>, by: Explained): string | null {
  const { status, period, word } = meaningOf(text);
  if (word !== null) return `写着「${word}」`;
  const named = /(?:19|20)\d\d(?=年)/.exec(text)?.[0];
  const meant = named !== undefined && years.has(named) ? [years.get(named)] : [...years.values()];
  if (status !== null && meant.includes(false)) return `写着「${status}」，而这些数不都是初步数`;
  const year = isNote ? (/截[至止]到?((?:19|20)\d\d)年/.exec(text)?.[1] ?? null) : yearIn(text);
  if (year !== null && years.size > 0 && !years.has(year) && !years.has(''))
    return `写的是 ${year} 年，表里没有这一年的数`;
  if (status !== null || period !== undefined || isAdministrative(text) || by.isSaid(text)) return null;
  return isNote || !by.isTitle(text) ? unused : null;
}

const isSignature = (record: CsvRecord): boolean =>
  isAdministrative(record.cells.find((cell) => cell.trim() !== '')?.trim() ?? '');

/** Texts of a record that are weighed each for itself; a line of signatures is one. */
const textsOf = (record: CsvRecord): readonly string[] =>
  isSignature(record) && !record.cells.some((cell) => meaningOf(cell).word !== null)
    ? [record.cells.find((cell) => cell.trim() !== '')?.trim() ?? '']
    : record.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

interface Doubtful {
  readonly lines: readonly [first: number, last: number];
  readonly text: string;
  readonly doubt: string;
}

/** Doubtful lines that follow each other are one question. */
function joined(found: readonly Doubtful[]): readonly Doubtful[] {
  const groups: Doubtful[] = [];
  for (const one of found) {
    const last = groups.at(-1);
    if (last === undefined || one.lines[0] > last.lines[1] + 1) groups.push(one);
    else {
      const doubt = last.doubt === unused ? one.doubt : last.doubt;
      groups[groups.length - 1] = { lines: [last.lines[0], one.lines[1]], text: `${last.text}；${one.text}`, doubt };
    }
  }
  return groups;
}

function ask(found: readonly Doubtful[], where: string, list: QuestionList): void {
  for (const { lines, text, doubt } of joined(found)) {
    const [first, last] = lines;
    const name = first === last ? `第${first}行` : `第${first}-${last}行`;
    const choices = [{ value: ignored, label: '不影响这些数字，不导入这一处' }];
    const why = doubt === unused ? '没有导入；其中的说明会不会改变数字的含义' : `${doubt}，可能改变数字的含义`;
    list.ask({ id: `ignore:${name}`, line: first, column: null, text: `${where}「${text}」${why}`, choices });
  }
}

/** Asks for each line above and below the table that may change what the numbers mean: all notes but those that say who made the table, and titles that name a scope, a state or another year. */
export function askAround(input: AroundInput): void {
  const { body, list } = input;
  const years = provisionalYears(input);
  const explained: Explained = {
    isSaid: (text) => input.records.length > 0 && input.records.every(({ cells }) => cells.includes(text)),
    isTitle: (text) => isTitle(text, input.own),
  };
  const doubtful = (record: CsvRecord, isNote: boolean): readonly Doubtful[] => {
    const doubts = textsOf(record)
      .map((text) => doubtOf(text, isNote, years, explained))
      .filter((one) => one !== null);
    const doubt = doubts.find((one) => one !== unused) ?? doubts[0];
    return doubt === undefined ? [] : [{ lines: [record.line, record.line], text: recordText(record), doubt }];
  };
  ask(
    body.above.flatMap((record) => doubtful(record, false)),
    '表上面的',
    list,
  );
  ask(
    body.notes.flatMap((record) => doubtful(record, true)),
    '表下面的',
    list,
  );
}
