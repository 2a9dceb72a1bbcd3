import type { AnyRow } from '../addresses.ts';
import type { CsvRecord } from '../csv.ts';
import type { Known } from '../lookup.ts';
import type { DatasetSchema } from '../schema.ts';
import type { QuestionList } from './question.ts';

const shownIds = 5;
const numbered = /^(.*?)(\d+)$/;

/** How ids of one kind are written: `fw-` and three digits, the greatest so far. */
interface Series {
  readonly prefix: string;
  readonly digits: number;
  readonly last: number;
}

/** The series that most ids of a kind belong to. */
function seriesOf(ids: readonly string[], fallback: string): Series {
  const found = new Map<string, Series & { readonly count: number }>();
  for (const id of ids) {
    const [, prefix = '', digits = ''] = numbered.exec(id) ?? [];
    if (digits === '') continue;
    const before = found.get(prefix);
    found.set(prefix, {
      prefix,
      digits: Math.max(before?.digits ?? 0, digits.length),
      last: Math.max(before?.last ?? 0, Number(digits)),
      count: (before?.count ?? 0) + 1,
    });
  }
  const [most] = [...found.values()].sort((a, b) => b.count - a.count);
  return most ?? { prefix: `${fallback}-`, digits: 3, last: 0 };
}

/** What ids are proposed for and from. */
export interface IdInput {
  readonly records: readonly CsvRecord[];
  readonly schema: DatasetSchema;
  readonly known: Known;
  /** Rows of the release before. */
  readonly former: readonly AnyRow[];
  /** Lines above the table, which name the kind where its column is asked for. */
  readonly titles: readonly string[];
  readonly list: QuestionList;
}

/** The records with an id each: that of the release before for a place of the same name in the same county, else the next of its kind. Asked for as a whole; a counter of lines is never an id. */
export function proposeIds({ records, schema, known, former, titles, list }: IdInput): readonly CsvRecord[] {
  const at = (key: string): number => schema.columns.findIndex((column) => column.key === key);
  const [id, name, kind, county] = [at('id'), at('name'), at('kind'), at('county')];
  const open = records.filter(({ cells }) => cells[id] === '');
  if (id < 0 || name < 0 || kind < 0 || open.length === 0) return records;
  const same = (row: AnyRow, { cells }: CsvRecord): boolean =>
    row['name'] === cells[name] && row['county'] === cells[county] && row['kind'] === cells[kind];
  const guess = known.terms.placeKinds.find((word) => titles.some((title) => title.includes(word)));
  const taken = new Set([...former.map((row) => String(row['id'])), ...records.map(({ cells }) => cells[id] ?? '')]);
  const next = new Map<string, Series>();
  const given = new Map<CsvRecord, string>();
  for (const record of open) {
    const old = former.filter((row) => same(row, record));
    const [only] = old;
    if (only !== undefined && old.length === 1 && open.filter((one) => same(only, one)).length === 1) {
      given.set(record, String(only['id']));
      continue;
    }
    const word = record.cells[kind] === '' ? (guess ?? '') : (record.cells[kind] ?? '');
    const ids = [...former.filter((row) => row['kind'] === word).map((row) => String(row['id']))];
    const own = records.filter(({ cells }) => cells[kind] === word).map(({ cells }) => cells[id] ?? '');
    const fallback = known.context.vocabulary.placeKinds.find((one) => one.name === word)?.id ?? 'place';
    const { prefix, digits, last: before } = next.get(word) ?? seriesOf([...ids, ...own], fallback);
    let last = before;
    let text: string;
    do {
      last += 1;
      text = `${prefix}${String(last).padStart(digits, '0')}`;
    } while (taken.has(text));
    next.set(word, { prefix, digits, last });
    given.set(record, text);
  }
  const shown = [...given].slice(0, shownIds).map(([{ cells }, text]) => `${text} ${cells[name] ?? ''}`);
  const more = given.size > shownIds ? ` 等 ${given.size} 个` : '';
  const text = `${given.size} 行没有「编号」（序号不是编号）。编号终身不变：上一版有的沿用原来的，新的接着编`;
  const choices = [{ value: '续编', label: `${shown.join('、')}${more}` }];
  list.ask({ id: 'ids', line: open[0]?.line ?? null, column: '编号', text, choices });
  return records.map((record) => {
    const own = given.get(record);
    if (own === undefined) return record;
    const cells = [...record.cells];
    cells[id] = own;
    return { ...record, cells };
  });
}
