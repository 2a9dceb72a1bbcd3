import type { Known } from '../lookup.ts';
import { termsOf } from '../lookup.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import type { QuestionList } from './question.ts';
import type { Reading } from './readings.ts';
import { titleYear, type Title } from './title-year.ts';

/** Key cells that no column holds: the same for the whole table. */
export interface WholeTable {
  /** By key of column, in canonical words; an empty text while the editor has yet to say. */
  readonly cells: Readonly<Record<string, string>>;
  /** Where each comes from. */
  readonly readings: readonly Reading[];
}

/** What the missing keys are looked for in. */
export interface MissingInput {
  readonly schema: DatasetSchema;
  readonly known: Known;
  /** Lines above the heading, and the name of the sheet. */
  readonly titles: readonly Title[];
  /** Line of the heading. */
  readonly line: number;
  readonly list: QuestionList;
}

interface Answered {
  readonly cell: string;
  readonly reading: readonly Reading[];
}

const reading = ({ heading }: Column, cell: string, from: string): readonly Reading[] => [
  { index: null, heading: from, meaning: `${heading}=${cell}` },
];

const yearsBefore = 5;

/** Years that a table may count for: those that the file names, those of the plan, a few earlier and later ones. */
function yearChoices({ context }: Known, named: readonly string[]): readonly string[] {
  const { from, to } = context.vocabulary.period;
  const last = Math.max(to, Math.min(Number(context.date.slice(0, 4)), to + 5));
  const first = from - yearsBefore;
  const all = Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
  return [...new Set([...named, ...all])];
}

function ask(column: Column, choices: readonly string[], text: string, { line, list }: MissingInput): Answered {
  const options = choices.map((value) => ({ value, label: value }));
  const cell = list.ask({ id: column.key, line, column: null, text, choices: options });
  return { cell: cell ?? '', reading: cell === undefined ? [] : reading(column, cell, '按选定') };
}

function yearOf(column: Column, input: MissingInput): Answered {
  const { year, from, named } = titleYear(input.titles);
  if (year !== null && from !== null) {
    const where = from.line === null ? `取自工作表名「${from.text}」` : `取自第 ${from.line} 行「${from.text}」`;
    return { cell: year, reading: reading(column, year, where) };
  }
  const why = named.length === 0 ? '标题也没有写明' : `标题里的 ${named.join('、')} 不能确定`;
  return ask(column, yearChoices(input.known, named), `表里没有「${column.heading}」，${why}，是哪一年的数字`, input);
}

const wordsOf = (column: Column, known: Known): readonly string[] =>
  column.kind === 'areaName' ? known.areaNames : termsOf(column, known);

/** Words that the titles name come first: a title often names more than the table counts, so it is never enough. */
function wordOf(column: Column, input: MissingInput): Answered {
  const text = input.titles.map((title) => title.text).join(' ');
  const words = wordsOf(column, input.known);
  const choices = [...words.filter((word) => text.includes(word)), ...words.filter((word) => !text.includes(word))];
  return ask(column, choices, `表里没有「${column.heading}」，全部数字说的是哪一个${column.heading}`, input);
}

/** Whether a missing column can hold one value for the whole table: a key that is a year, an area or a word of a list. */
export const canBeWhole = ({ key, kind, list }: Column, schema: DatasetSchema): boolean =>
  schema.value !== undefined &&
  schema.key.length > 1 &&
  (kind === 'areaName' || (schema.key.includes(key) && (kind === 'year' || list !== undefined)));

/** The key cells of the whole table that no column holds: the year from the titles where it is certain, all else from the editor. */
export function wholeTable(missing: readonly Column[], input: MissingInput): WholeTable {
  const found = missing.map((column) => ({
    column,
    ...(column.kind === 'year' ? yearOf(column, input) : wordOf(column, input)),
  }));
  return {
    cells: Object.fromEntries(found.map(({ column, cell }) => [column.key, cell])),
    readings: found.flatMap((one) => one.reading),
  };
}
