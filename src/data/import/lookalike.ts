import { anyRow, type AnyRow } from '../addresses.ts';
import { keyOfRow } from '../differences.ts';
import { problemList, type Problem } from '../problem.ts';
import type { DatasetSchema } from '../schema.ts';

interface Read {
  readonly rows: readonly { readonly line: number }[];
}

/** Spelling apart: width, spaces, marks of notes and punctuation. */
const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}\p{No}]/gu, '').normalize('NFKC');

const freeKeys = (schema: DatasetSchema) =>
  schema.columns.filter(({ key, kind }) => schema.key.includes(key) && (kind === 'text' || kind === 'category'));

const wordsIn = (rows: Read['rows'], key: string): ReadonlyMap<string, AnyRow> =>
  new Map(rows.map((row) => [String(anyRow(row)[key]), anyRow(row)]));

/** Words that name rows and differ from a published one in spelling alone (`职称: 高级` beside `职称：高级`): as new names they would stand beside it. */
export function checkLookalikes(schema: DatasetSchema, former: Read, table: Read, file: string): readonly Problem[] {
  const { problems, report } = problemList(file);
  const known = new Set(former.rows.map((row) => keyOfRow(schema, anyRow(row))));
  const fresh = table.rows.filter((row) => !known.has(keyOfRow(schema, anyRow(row))));
  for (const { key, heading } of freeKeys(schema)) {
    const published = wordsIn(former.rows, key);
    const spelled = new Map([...published.keys()].map((word) => [bare(word), word]));
    for (const [word, { line }] of wordsIn(fresh, key)) {
      const other = spelled.get(bare(word));
      if (!published.has(word) && other !== undefined && other !== word)
        report(line, heading, `「${word}」和上一版的「${other}」只差写法；请写得和上一版一样`);
    }
  }
  return problems;
}
