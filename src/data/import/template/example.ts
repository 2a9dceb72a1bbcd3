import type { Known } from '../../lookup.ts';
import type { Column, DatasetSchema } from '../../schema.ts';
import { termsOf } from '../../lookup.ts';

/** What the first cell of the example begins with. */
export const exampleMark = '示例：';

type Cell = (column: Column, known: Known) => string | undefined;

/** A county that no other area shares its name with. */
const plainCounty = ({ context: { areas } }: Known) =>
  areas.find(({ level, code }) => level === '县市区' && areas.every(({ parent }) => parent !== code));

const byKind: Partial<Readonly<Record<Column['kind'], Cell>>> = {
  year: (_column, { context }) => String(context.vocabulary.period.to),
  date: (_column, { context }) => `${String(context.vocabulary.period.to)}-06-30`,
  count: () => '120',
  areaCode: (_column, known) => plainCounty(known)?.code,
  areaName: (_column, known) => plainCounty(known)?.name,
  status: () => '正式',
  term: (column, known) => termsOf(column, known)[0],
  clause: (_column, { context }) => context.clauses[0],
  text: ({ key }, { context }) => (key === 'unit' ? context.vocabulary.indicators[0]?.unit : undefined),
};

/** The example of a dataset, one cell a column, the first one marked. */
export function exampleOf(schema: DatasetSchema, known: Known): readonly string[] {
  const cellOf = (column: Column): string => {
    if (column.example !== undefined) return column.example;
    const isFilled = column.required || column.key === schema.value;
    return (isFilled ? byKind[column.kind]?.(column, known) : undefined) ?? '';
  };
  return schema.columns.map((column, index) => (index === 0 ? exampleMark : '') + cellOf(column));
}
