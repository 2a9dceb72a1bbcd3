import { anyRow } from '../../../src/data/addresses.ts';
import { parseCell } from '../../../src/data/cells.ts';
import { places } from '../../../src/data/datasets/places.ts';
import type { Choice, Field, FieldError, Form, Values } from '../../../src/data/desk/messages.ts';
import type { DraftRow } from '../../../src/data/draft-row.ts';
import { termsOf, type Known } from '../../../src/data/lookup.ts';
import { readPoint } from '../../../src/data/pasted-point.ts';
import { checkRow } from '../../../src/data/row-checks.ts';
import { schemaAt, schemaIn, type Column } from '../../../src/data/schema.ts';
import { csvText } from '../../../src/data/write-csv.ts';
import { nothing, pointField, systemField, today, valueOf } from './form.ts';

/** The list that a form changes: the newest one, as texts by key of column. */
export interface PlaceList {
  /** Publication date of the release that it was taken from; null when none is published. */
  readonly date: string | null;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A list with one record added or changed, as the CSV of a release. */
export interface ChangedList {
  readonly csv: string;
  readonly date: string;
  readonly what: string;
  /** Why the record reads differently now; null for a new one. */
  readonly reason: { readonly cell: string; readonly kind: string; readonly reason: string } | null;
}

/** Rows of a release as texts by key, for a list. */
export const rowsOf = (rows: readonly { readonly line: number }[]): PlaceList['rows'] =>
  rows.map((row) =>
    Object.fromEntries(places.columns.map(({ key }): [string, string] => [key, String(anyRow(row)[key] ?? '')])),
  );

const groups: readonly (readonly [title: string, keys: readonly string[]])[] = [
  ['是什么', ['name', 'kind', 'level', 'batch', 'recognised', 'validUntil', 'host', 'state', 'revoked']],
  ['在哪里', ['county', 'town', 'address', 'point', 'system', 'precision']],
  ['怎么办', ['services', 'serves', 'industry', 'hours', 'booking']],
  ['找谁', ['office', 'phones', 'authority', 'authorityPhones', 'website']],
  ['出处', ['source', 'sourcePage', 'updated', 'verified', 'note']],
];

const choiceOf = (value: string): Choice => ({ value, label: value });

function fieldOf(key: string, row: Readonly<Record<string, string>>, known: Known): Field {
  if (key === 'point') return pointField(row['longitude'] ?? '', row['latitude'] ?? '');
  if (key === 'system') return systemField(row['system'] ?? '');
  const column: Column | undefined = schemaIn(places, known.context.vocabulary).columns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`unknown column: ${key}`);
  const { heading: label, about: hint, required, kind } = column;
  const common = { name: key, label, hint, required, value: row[key] ?? '' };
  const areas = known.context.areas.filter(({ level }) => level === '县市区' || level === '功能区');
  const terms = kind === 'term' ? termsOf(column, known) : kind === 'areaName' ? areas.map(({ name }) => name) : null;
  if (terms !== null)
    return { ...common, kind: 'choice', choices: [...(required ? [] : [nothing]), ...terms.map(choiceOf)] };
  return { ...common, kind: kind === 'date' ? 'date' : 'text' };
}

const newRecord: Choice = { value: '', label: '新增一处' };

const reasonFields: readonly Field[] = [
  {
    name: 'changeKind',
    label: '改动的性质',
    kind: 'choice',
    value: '修订',
    choices: [
      { value: '修订', label: '修订：情况变了（迁址、改名、撤销……）' },
      { value: '更正', label: '更正：原来写错了' },
    ],
  },
  { name: 'reason', label: '理由', kind: 'text', value: '', hint: '会公开，如 依托单位迁址', required: true },
];

/** The form for one record, or for a new one. `list`: what it starts from; its draft, when there is one. */
export function placeForm(list: PlaceList, id: string, known: Known): Form {
  const found = list.rows.find((row) => row['id'] === id);
  const row = { ...(found ?? { state: '在运行' }), updated: today() };
  const idField: Field = {
    name: 'id',
    label: '编号',
    kind: 'text',
    value: '',
    required: true,
    hint: '终身不变，只用字母、数字和连字符，如 ws-041',
  };
  const fields = groups.map(([title, keys]) => ({ title, fields: keys.map((key) => fieldOf(key, row, known)) }));
  const dateField: Field = { name: 'date', label: '发布日期', kind: 'date', value: today(), required: true };
  return {
    id: 'places',
    title: found === undefined ? '新增一处' : `改「${found['name'] ?? ''}」`,
    about: [
      found === undefined
        ? '填好以后得到名录新的一版：上一版加上这一处。'
        : '迁址、改名、撤销或改正一条记录，得到名录新的一版。撤销：状态选“已撤销”，写上撤销时间。',
    ],
    records: {
      label: '哪一处',
      value: id,
      choices: [
        newRecord,
        ...list.rows.map((one) => ({ value: one['id'] ?? '', label: `${one['id'] ?? ''} ${one['name'] ?? ''}` })),
      ],
    },
    groups: [
      ...(found === undefined ? [{ title: '编号', fields: [idField] }] : []),
      ...fields,
      { title: '发布', fields: [dateField, ...(found === undefined ? [] : reasonFields)] },
    ],
    submit: '加进草稿',
  };
}

/** The record as texts, with the faults that concern none of its columns. */
function recordOf(values: Values, id: string, known: Known): { row: Record<string, string>; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const row: Record<string, string> = Object.fromEntries(
    places.columns.map(({ key }) => [key, key === 'id' ? id : valueOf(values, key)]),
  );
  const point = valueOf(values, 'point');
  if (point !== '') {
    const read = readPoint(point, known.context.vocabulary.bounds);
    if ('problem' in read) errors.push({ name: 'point', message: read.problem });
    else Object.assign(row, read);
  }
  return { row, errors };
}

/** The faults of a record, as the build would find them, by field. */
function recordFaults(row: Readonly<Record<string, string>>, date: string, known: Known): readonly FieldError[] {
  const schema = schemaAt(places, date);
  const errors: FieldError[] = [];
  const draft: Record<string, string | number | null> = {};
  for (const column of schema.columns) {
    const cell = parseCell(row[column.key] ?? '', column, known);
    if ('value' in cell) draft[column.key] = cell.value;
    else errors.push({ name: column.key, message: cell.problem });
  }
  const later = places.columns.filter(({ key }) => !schema.columns.some((column) => column.key === key));
  for (const { key, heading, ...column } of later as readonly Column[])
    if ((row[key] ?? '') !== '')
      errors.push({
        name: key,
        message: `「${heading}」从 ${column.since ?? ''} 起发布的版本才有；请把发布日期写成那天或以后`,
      });
  const checked = checkRow(draft as DraftRow, schema, known).map(({ key, message }) => ({ name: key, message }));
  const onPoint = (name: string): string => (name === 'longitude' || name === 'latitude' ? 'point' : name);
  return [...errors, ...checked].map(({ name, message }) => ({ name: onPoint(name), message }));
}

function reasonFaults(values: Values): readonly FieldError[] {
  return valueOf(values, 'reason') === '' ? [{ name: 'reason', message: '请写明理由，会公开' }] : [];
}

/** The list with the record of a filled form, or the form's faults. */
export function changedList(
  list: PlaceList,
  values: Values,
  known: Known,
): ChangedList | { readonly errors: readonly FieldError[] } {
  const date = known.context.date;
  const chosen = valueOf(values, 'record');
  const found = list.rows.find((row) => row['id'] === chosen);
  const id = found === undefined ? valueOf(values, 'id') : chosen;
  const { row, errors } = recordOf(values, id, known);
  const isTaken = found === undefined && list.rows.some((one) => one['id'] === id);
  const faults = [
    ...errors,
    ...(isTaken ? [{ name: 'id', message: `编号 ${id} 已经用过；编号终身不变，也不重用` }] : []),
    ...recordFaults(row, date, known),
    ...(found === undefined ? [] : reasonFaults(values)),
  ];
  if (faults.length > 0) return { errors: faults };
  const rows = found === undefined ? [...list.rows, row] : list.rows.map((one) => (one === found ? row : one));
  const { columns } = schemaAt(schemaIn(places, known.context.vocabulary), date);
  const records = [
    columns.map(({ heading }) => heading),
    ...rows.map((one) => columns.map(({ key }) => one[key] ?? '')),
  ];
  const reason = { cell: `places/${id}`, kind: valueOf(values, 'changeKind'), reason: valueOf(values, 'reason') };
  const what = `${found === undefined ? '新增' : '改'}「${row['name'] ?? ''}」`;
  return { csv: csvText(records), date, what, reason: found === undefined ? null : reason };
}
