import { termsOf, type Known } from '../lookup.ts';
import type { Column, DatasetSchema } from '../schema.ts';
import { isTitle } from './line-meaning.ts';
import type { WholeTable } from './missing-keys.ts';
import { ownWords } from './own-words.ts';
import type { QuestionList } from './question.ts';
import type { Title } from './title-year.ts';

/** What the missing cells of a list are asked with. */
export interface ListInput {
  readonly schema: DatasetSchema;
  readonly known: Known;
  /** Lines above the heading, and the name of the sheet. */
  readonly titles: readonly Title[];
  /** Line of the heading. */
  readonly line: number;
  readonly list: QuestionList;
}

/** What one cell may say for all rows of a list: a word of a list, those first that a title names; the title as the source; the day of publication as that of the last change. */
function choicesOf(column: Column, { known, titles }: ListInput): readonly string[] {
  if (column.kind === 'term') {
    const words = termsOf(column, known);
    const isNamed = (word: string): boolean => titles.some(({ text }) => text.includes(word));
    return [...words.filter(isNamed), ...words.filter((word) => !isNamed(word))];
  }
  if (column.key === 'source') {
    const own = ownWords(known.context.vocabulary);
    return titles.filter(({ text }) => isTitle(text, own)).map(({ text }) => text);
  }
  return column.key === 'updated' ? [known.context.date] : [];
}

/** Asks for required columns that a published list of names leaves out because they are the same for all of it; those that nothing can be offered for stay missing. */
export function askListCells(absent: readonly Column[], input: ListInput): WholeTable {
  const { schema, line, list } = input;
  const cells: Record<string, string> = {};
  const readings: WholeTable['readings'][number][] = [];
  for (const column of schema.value === undefined ? absent.filter(({ required }) => required) : []) {
    const choices = choicesOf(column, input);
    if (choices.length === 0) continue;
    const { key, heading } = column;
    const question = `表里没有「${heading}」，整张名单都写同一个`;
    const answer = list.ask({
      id: `fill:${heading}`,
      line,
      column: null,
      text: question,
      choices: choices.map((value) => ({ value, label: value })),
    });
    cells[key] = answer ?? '';
    if (answer !== undefined)
      readings.push({ index: null, heading: '全表', meaning: `${heading}=${answer}（按选定）` });
  }
  return { cells, readings };
}
