import { statusWords } from '../../../kit/datum.ts';
import { termsOf, type Known } from '../../lookup.ts';
import type { Column, DatasetSchema } from '../../schema.ts';

/** One column of the sheet of allowed words. */
export interface WordList {
  readonly heading: string;
  /** The column of the table that may hold these words alone; null where they only explain the list beside them. */
  readonly key: string | null;
  readonly words: readonly string[];
}

/** Statistics may count any area; a place lies in a county or a zone. */
const areasFor = ({ key }: DatasetSchema, { context: { areas } }: Known) =>
  key.includes('areaCode') ? areas : areas.filter(({ level }) => level === '县市区' || level === '功能区');

const list = ({ key, heading }: Column, words: readonly string[]): WordList => ({ heading, key, words });

/** The words that a column may hold, with what tells them apart beside them; none where any text will do. */
function listsOf(column: Column, schema: DatasetSchema, known: Known): readonly WordList[] {
  const { areas, towns, vocabulary } = known.context;
  switch (column.kind) {
    case 'areaCode':
      return [
        list(
          column,
          areas.map(({ code }) => code),
        ),
      ];
    case 'areaName':
      return [
        list(
          column,
          areasFor(schema, known).map(({ name }) => name),
        ),
      ];
    case 'status':
      return [list(column, Object.values(statusWords))];
    case 'clause':
      return [list(column, known.context.clauses)];
    case 'townName': {
      const countyOf = (code: string): string => known.areaByCode.get(code)?.name ?? '';
      return [
        list(
          column,
          towns.map(({ name }) => name),
        ),
        { heading: `${column.heading}所在`, key: null, words: towns.map(({ county }) => countyOf(county)) },
      ];
    }
    case 'term': {
      const units = column.list === 'indicators' ? vocabulary.indicators.map(({ unit }) => unit) : [];
      return [
        list(column, termsOf(column, known)),
        ...(units.length === 0 ? [] : [{ heading: '单位', key: null, words: units }]),
      ];
    }
    default:
      return [];
  }
}

/** All lists of words of a dataset, in the order of its columns. */
export const wordLists = (schema: DatasetSchema, known: Known): readonly WordList[] =>
  schema.columns.flatMap((column) => listsOf(column, schema, known)).filter(({ words }) => words.length > 0);
