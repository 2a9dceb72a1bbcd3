import { knownOf, termsOf, type Known } from '../../data/lookup.ts';
import { limitOf, type CellKind, type Column, type DatasetSchema } from '../../data/schema.ts';
import { demoColumn } from '../../data/write-csv.ts';
import { statusWords } from '../../kit/datum.ts';
import type { Words } from './publication.ts';

/** The limits of a column, in the words of Table Schema. */
export interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
}

/** One column, in the words of Table Schema. `unit` is an addition of ours. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'year' | 'date';
  readonly format?: 'uri';
  readonly description: string;
  readonly unit?: string;
  readonly constraints?: Constraints;
}

/** A table, in the words of Table Schema. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly missingValues: readonly string[];
}

interface Kind {
  readonly type: Field['type'];
  readonly format?: 'uri';
  readonly limits?: Constraints;
}

/** A day, a month or a year. */
export const whenPattern = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';
/** A name for life. */
export const idPattern = '[A-Za-z0-9]+(-[A-Za-z0-9]+)*';

const kinds: Readonly<Record<CellKind, Kind>> = {
  text: { type: 'string' },
  year: { type: 'year' },
  date: { type: 'date' },
  when: { type: 'string', limits: { pattern: whenPattern } },
  count: { type: 'integer', limits: { minimum: 0 } },
  number: { type: 'number' },
  degrees: { type: 'number', limits: { minimum: -180, maximum: 180 } },
  areaCode: { type: 'string' },
  areaName: { type: 'string' },
  status: { type: 'string' },
  term: { type: 'string' },
  url: { type: 'string', format: 'uri' },
  phones: { type: 'string' },
  id: { type: 'string', limits: { pattern: idPattern } },
  clause: { type: 'string' },
  category: { type: 'string', limits: { pattern: '合计|[^:]+:[^:]+' } },
  unit: { type: 'string' },
  name: { type: 'string' },
  townName: { type: 'string' },
};

/** The words that a column may hold; null where any text will do. */
export function allowedWords(column: Column, words: Words): readonly string[] | null {
  const known: Known = knownOf({ file: '', date: '', ...words, towns: [], clauses: [] });
  if (column.kind === 'areaCode') return [...known.areaByCode.keys()];
  if (column.kind === 'areaName') return known.areaNames;
  if (column.kind === 'status') return Object.values(statusWords);
  return column.kind === 'term' ? termsOf(column, known) : null;
}

function fieldOf(schema: DatasetSchema, column: Column, words: Words): Field {
  const { type, format, limits } = kinds[column.kind];
  const allowed = allowedWords(column, words);
  const isKey = schema.key.length === 1 && schema.key[0] === column.key;
  const most = allowed === null ? limitOf(column) : null;
  const constraints: Constraints = {
    ...(column.required ? { required: true } : {}),
    ...(isKey ? { unique: true } : {}),
    ...limits,
    ...(most === null ? {} : { maxLength: most }),
    ...(allowed === null ? {} : { enum: allowed }),
  };
  return {
    name: column.heading,
    type,
    ...(format === undefined ? {} : { format }),
    description: column.about,
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

const demoField: Field = {
  name: demoColumn.heading,
  type: 'string',
  description: '全部内容都是虚构的，只用来展示网站。',
  constraints: { required: true, enum: [demoColumn.value] },
};

/** The Table Schema of a dataset's files: the columns of the published CSV, the demo mark first where the data is invented. */
export function tableSchema(schema: DatasetSchema, demo: boolean, words: Words): TableSchema {
  const headingOf = (key: string): string => schema.columns.find((column) => column.key === key)?.heading ?? key;
  const fields = schema.columns.map((column) => fieldOf(schema, column, words));
  return {
    fields: demo ? [demoField, ...fields] : fields,
    primaryKey: schema.key.map(headingOf),
    missingValues: [''],
  };
}
