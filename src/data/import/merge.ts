import { anyRow, rowAddress, type AnyRow } from '../addresses.ts';
import type { Area } from '../areas.ts';
import { schemaAt, type DatasetSchema } from '../schema.ts';
import { keyOfRow } from '../differences.ts';
import type { Choice, Question, QuestionList } from './question.ts';

/** Where a row of a release comes from: the office file, or the release before. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** A release as it was read, the one before or the one that an office file holds. */
export interface MergedFrom {
  readonly date: string;
  readonly file: string;
  readonly rows: readonly { readonly line: number }[];
}

/** How a table becomes a release: as it is, added to the one before, or put into its rows. */
export type Way = 'whole' | 'add' | 'replace';

/** What was taken over from the release before. */
export interface Taken {
  readonly way: Exclude<Way, 'whole'>;
  /** The date of the release that the other rows come from. */
  readonly from: string;
  /** Rows as they stood there, rows that the table replaces, and rows that it adds. */
  readonly kept: number;
  readonly replaced: number;
  readonly added: number;
}

/** The rows of a release in its order. */
export interface Merged {
  /** Null while it is open how the table is meant. Numbered as in the release's file (the heading is line 1); those of a whole table as in the table. */
  readonly rows: readonly AnyRow[] | null;
  /** Where each row stands, in the order of `rows`; empty for a whole table, whose rows are all its own. */
  readonly origins: readonly Origin[];
  /** Null for a table that is the whole release. */
  readonly taken: Taken | null;
}

/** The id of the question. */
export const mergeId = 'merge';

const shownRows = 3;

interface Overlap {
  readonly both: number;
  readonly fresh: number;
  /** Rows of the release before that the table lacks. */
  readonly lacking: readonly AnyRow[];
}

function overlapOf(schema: DatasetSchema, former: readonly AnyRow[], rows: readonly AnyRow[]): Overlap {
  const known = new Set(former.map((row) => keyOfRow(schema, row)));
  const own = new Set(rows.map((row) => keyOfRow(schema, row)));
  const lacking = former.filter((row) => !own.has(keyOfRow(schema, row)));
  const both = rows.filter((row) => known.has(keyOfRow(schema, row))).length;
  return { both, fresh: rows.length - both, lacking };
}

function lackingText({ lacking }: Overlap, schema: DatasetSchema, areas: readonly Area[]): string {
  const names = lacking.slice(0, shownRows).map((row) => rowAddress(schema, row, areas));
  return `${names.join('、')}${lacking.length > shownRows ? ' 等' : ''}`;
}

/** How a table may be meant that lacks rows of the release before: nothing published goes away unasked. */
function questionOf(overlap: Overlap, schema: DatasetSchema, former: MergedFrom, areas: readonly Area[]): Question {
  const { both, fresh, lacking } = overlap;
  const count = String(lacking.length);
  const whole: Choice = { value: 'whole', label: `这是完整的新版：上一版的 ${count} 行不再列出，每行写明理由` };
  const ask = (text: string, choice: Choice): Question => ({
    ...{ id: mergeId, line: null, column: null, choices: [choice, whole] },
    text: `${text}；上一版（${former.date}）另有 ${count} 行这张表里没有（${lackingText(overlap, schema, areas)}），请选定怎样发布`,
  });
  if (both === 0)
    return ask(`这张表的 ${String(fresh)} 行都是新的`, { value: 'add', label: `上一版加上这 ${String(fresh)} 行` });
  const more = fresh === 0 ? '' : `，加上 ${String(fresh)} 行新的`;
  return ask(`这张表有 ${String(both)} 行见于上一版${fresh === 0 ? '' : `，${String(fresh)} 行是新的`}`, {
    value: 'replace',
    label: `只替换这 ${String(both)} 行${more}，其余 ${count} 行照上一版`,
  });
}

interface Placed {
  readonly row: AnyRow;
  readonly origin: Origin;
}

/** Whether rows of one year stand together, so that a new row has a place. */
function yearsOf(rows: readonly AnyRow[]): readonly unknown[] | null {
  const years = rows.map((row) => row['year']);
  const order = years.filter((year, index) => index === 0 || year !== years[index - 1]);
  return new Set(order).size === order.length ? order : null;
}

/** The years in the order of the release before; new ones before it where it begins with the newest, else behind it. */
function yearOrder(known: readonly unknown[], rows: readonly AnyRow[]): readonly unknown[] {
  const fresh = [...new Set(rows.map((row) => row['year']))].filter((year) => !known.includes(year));
  const falls = known.length > 1 && Number(known[0]) > Number(known.at(-1));
  const ordered = fresh.toSorted((a, b) => (falls ? Number(b) - Number(a) : Number(a) - Number(b)));
  return falls && ordered.every((year) => Number(year) > Number(known[0]))
    ? [...ordered, ...known]
    : [...known, ...ordered];
}

/** The rows of the release before in their order, new ones behind those of their year. */
function inOrder(schema: DatasetSchema, former: readonly Placed[], fresh: readonly Placed[]): readonly Placed[] {
  const rows = former.map(({ row }) => row);
  const known = schema.key.includes('year') ? yearsOf(rows) : null;
  if (known === null) return [...former, ...fresh];
  const all = Map.groupBy([...former, ...fresh], ({ row }) => row['year']);
  return yearOrder(
    known,
    fresh.map(({ row }) => row),
  ).flatMap((year) => all.get(year as string | number) ?? []);
}

/** A row of the table over the one that it replaces: columns that the table lacks keep what was published. */
function over(schema: DatasetSchema, old: AnyRow, row: AnyRow, absent: readonly string[]): AnyRow {
  const kept = schema.columns.filter(
    ({ key, heading, kind }) => absent.includes(heading) && kind !== 'status' && !schema.key.includes(key),
  );
  const cells = kept.map(({ key }) => [key, row[key] ?? old[key] ?? null] as const);
  return { ...row, ...Object.fromEntries(cells) };
}

function combine(
  schema: DatasetSchema,
  former: MergedFrom,
  table: MergedFrom,
  absent: readonly string[],
): readonly Placed[] {
  const own = new Map(table.rows.map((row) => [keyOfRow(schema, anyRow(row)), anyRow(row)]));
  const old = former.rows.map((each): Placed => {
    const row = anyRow(each);
    const mine = own.get(keyOfRow(schema, row));
    if (mine === undefined) return { row, origin: { file: former.file, line: row.line } };
    own.delete(keyOfRow(schema, row));
    return { row: over(schema, row, mine, absent), origin: { file: table.file, line: mine.line } };
  });
  const fresh = [...own.values()].map((row) => ({ row, origin: { file: table.file, line: row.line } }));
  return inOrder(schema, old, fresh);
}

const numbered = (placed: readonly Placed[], taken: Taken): Merged => ({
  rows: placed.map(({ row }, index) => ({ ...row, line: index + 2 })),
  origins: placed.map(({ origin }) => origin),
  taken,
});

/**
 * The rows of a new release from an office table and the release before it. A table that has all of its rows is the release;
 * one that lacks some is asked about: `add` and `replace` take the other rows over as they stood, `whole` lets them go.
 * `absent` are the headings that the table does not have. A column that came after the release before is null in its rows.
 */
export function mergeRelease(
  schema: DatasetSchema,
  former: MergedFrom | null,
  table: MergedFrom,
  absent: readonly string[],
  areas: readonly Area[],
  { ask }: Pick<QuestionList, 'ask'>,
): Merged {
  // The rows of a whole table stay as they are: two hundred thousand copies would cost 100 MB.
  const whole: Merged = { rows: table.rows.map(anyRow), origins: [], taken: null };
  if (former === null) return whole;
  const overlap = overlapOf(schema, former.rows.map(anyRow), table.rows.map(anyRow));
  if (overlap.lacking.length === 0) return whole;
  const way = ask(questionOf(overlap, schema, former, areas));
  if (way === undefined) return { rows: null, origins: [], taken: null };
  if (way === 'whole') return whole;
  const { both: replaced, fresh: added, lacking } = overlap;
  const taken: Taken = {
    way: replaced === 0 ? 'add' : 'replace',
    from: former.date,
    kept: lacking.length,
    replaced,
    added,
  };
  return numbered(combine(schemaAt(schema, table.date), former, table, absent), taken);
}
