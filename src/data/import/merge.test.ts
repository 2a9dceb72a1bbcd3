import { describe, expect, test } from 'vitest';
import type { Area } from '../areas.ts';
import { engineers } from '../datasets/engineers.ts';
import { places } from '../datasets/places.ts';
import type { DatasetSchema } from '../schema.ts';
import { mergeRelease, type Merged } from './merge.ts';
import { questionList, type Answers, type Question } from './question.ts';

const areas: readonly Area[] = [];
type Cells = Readonly<Record<string, string | number | null>>;

const row = (year: number, areaCode: string, value: number | null, more: Cells = {}): Cells => ({
  ...{ year, areaCode, area: areaCode, tier: '甲', value, status: 'final', note: null },
  ...more,
});

const release = (date: string, file: string, rows: readonly Cells[]) => ({
  date,
  file,
  rows: rows.map((cells, index) => ({ ...cells, line: index + 2 })),
});

interface Result extends Merged {
  readonly questions: readonly Question[];
}

function merge(
  former: readonly Cells[],
  table: readonly Cells[],
  answers: Answers = {},
  { schema = engineers, absent = [] }: { schema?: DatasetSchema; absent?: readonly string[] } = {},
): Result {
  const list = questionList(answers);
  const [old, own] = [release('2025-01-16', '上一版.csv', former), release('2026-01-16', '表.csv', table)];
  return { ...mergeRelease(schema, old, own, absent, areas, list), questions: list.questions };
}

const brief = ({ rows }: Result, ...keys: readonly string[]): readonly string[] =>
  (rows ?? []).map((one) => keys.map((key) => String(one[key])).join(' '));

describe('mergeRelease(schema, former, table, absent, areas, list)', () => {
  const former = [row(2023, 'A', 1), row(2023, 'B', 2), row(2024, 'A', 3), row(2024, 'B', 4)];

  test('asks nothing of the first release', () => {
    const list = questionList({});
    const first = mergeRelease(engineers, null, release('2026-01-16', '表.csv', former), [], areas, list);
    expect([first.rows?.length, first.taken, list.questions]).toEqual([4, null, []]);
  });

  test.each([
    ['only new rows', [row(2025, 'A', 5)], 'add'],
    ['a few known rows', [row(2024, 'A', 9)], 'replace'],
    ['most rows, but not all', [row(2023, 'A', 1), row(2023, 'B', 2), row(2024, 'A', 3), row(2025, 'A', 5)], 'replace'],
  ])('asks about %s, and lets nothing go unasked', (_name, table, first) => {
    const asked = merge(former, table);
    expect(asked.rows).toBeNull();
    expect(asked.questions.map(({ id, choices }) => [id, choices.map(({ value }) => value)])).toEqual([
      ['merge', [first, 'whole']],
    ]);
    expect(merge(former, table, { merge: first === 'add' ? 'replace' : 'add' }).rows).toBeNull();
    const keys = new Set(brief(merge(former, table, { merge: first }), 'year', 'areaCode'));
    for (const old of former) expect(keys).toContain(`${String(old['year'])} ${String(old['areaCode'])}`);
    expect(merge(former, table, { merge: 'whole' }).rows).toHaveLength(table.length);
  });

  test('tells where each row comes from, and how many', () => {
    const merged = merge(former, [row(2025, 'A', 5), row(2024, 'B', 40)], { merge: 'replace' });
    expect(merged.taken).toEqual({ way: 'replace', from: '2025-01-16', kept: 3, replaced: 1, added: 1 });
    expect(merged.origins).toEqual([
      ...[2, 3, 4].map((line) => ({ file: '上一版.csv', line })),
      { file: '表.csv', line: 3 },
      { file: '表.csv', line: 2 },
    ]);
    expect(merged.rows?.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  test.each([
    ['behind, where years rise', former, ['2023 A', '2023 B', '2024 A', '2024 B', '2024 C', '2025 A']],
    [
      'before, where years fall',
      [...former.slice(2), ...former.slice(0, 2)],
      ['2025 A', '2024 A', '2024 B', '2024 C', '2023 A', '2023 B'],
    ],
    [
      'at the end, where years are mixed',
      [former[0], former[2], former[1], former[3]],
      ['2023 A', '2024 A', '2023 B', '2024 B', '2025 A', '2024 C'],
    ],
  ])('puts new rows %s', (_name, rows, order) => {
    const table = [row(2025, 'A', 5), row(2024, 'C', 7)];
    const merged = merge(rows as readonly Cells[], table, { merge: 'add' });
    expect(brief(merged, 'year', 'areaCode')).toEqual(order);
  });

  test('keeps what stood in columns that the table lacks', () => {
    const old = [row(2024, 'A', 3, { note: '含补报' }), row(2024, 'B', 4)];
    const table = [row(2024, 'A', 9)];
    expect(brief(merge(old, table, { merge: 'replace' }, { absent: ['备注'] }), 'value', 'note')).toEqual([
      '9 含补报',
      '4 null',
    ]);
    expect(brief(merge(old, table, { merge: 'replace' }), 'value', 'note')).toEqual(['9 null', '4 null']);
  });

  test('has null where a column came after the release before', () => {
    const added = {
      key: 'added',
      heading: '后加',
      kind: 'text',
      required: false,
      about: '',
      since: '2026-01-01',
    } as const;
    const schema: DatasetSchema = { ...engineers, columns: [...engineers.columns, added] };
    const table = [row(2025, 'A', 5, { added: '新' })];
    const merged = merge([row(2024, 'A', 3, { added: null })], table, { merge: 'add' }, { schema });
    expect(brief(merged, 'added')).toEqual(['null', '新']);
  });

  test('adds places to a list and replaces single ones', () => {
    const place = (id: string, name: string): Cells => ({ id, name });
    const list = [place('ws-001', '一'), place('ws-002', '二')];
    const named = (table: readonly Cells[], way: string) =>
      brief(merge(list, table, { merge: way }, { schema: places }), 'id', 'name');
    expect(named([place('ws-003', '三')], 'add')).toEqual(['ws-001 一', 'ws-002 二', 'ws-003 三']);
    expect(named([place('ws-002', '新')], 'replace')).toEqual(['ws-001 一', 'ws-002 新']);
  });
});
