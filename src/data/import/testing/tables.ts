import fc from 'fast-check';
import { privacyRefusal, refusal } from '../../guard.ts';
import { datasets } from '../../registry.ts';
import type { CellKind, DatasetSchema } from '../../schema.ts';
import { testAreas, testContext } from '../../testing.ts';
import { isMissing } from '../normalise-cell.ts';

/** A table of canonical cells by column key: what a release of the dataset would say. */
export interface Table {
  readonly schema: DatasetSchema;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A cell that is written as it is, whatever the other cells look like. */
export interface RawCell {
  readonly row: number;
  readonly key: string;
  readonly text: string;
}

/** A table with one column a year: groups of rows that differ in the year alone. Empty values are gaps. */
export interface WideTable {
  readonly schema: DatasetSchema;
  readonly years: readonly string[];
  readonly groups: readonly { readonly cells: Readonly<Record<string, string>>; readonly values: readonly string[] }[];
}

const letters = fc.constantFrom(
  ...'甲乙丙丁企业工程师人数联系部门，。、；：（）“”《》—…·ABCxyz0123456789 ,;"\'\t\n.-/&𠮷'.split(/(?:)/u),
);

const isCanonical = (text: string): boolean =>
  text === text.trim() && text !== '' && !isMissing(text) && refusal(text) === null && privacyRefusal(text) === null;

// Tabs are control characters that no cell may hold; the letters contain one so that the filter is seen to work.
const prose = fc
  .array(letters, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  // A bare number as a remark is taken for the rest of a number that lost its quotes.
  .filter((text) => isCanonical(text) && !/^\d{3}$/.test(text));
const optional = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), text);

const year = fc.integer({ min: 2018, max: 2026 }).map(String);
const area = fc.constantFrom(...testAreas).map(({ code, name }) => ({ areaCode: code, area: name }));
const count = fc.oneof(fc.constantFrom(0, 7, 999, 1000, 123456), fc.integer({ min: 0, max: 99_999_999 })).map(String);
const measured = fc.oneof(
  fc.record({ value: count, status: fc.constantFrom('正式', '初步') }),
  fc.record({ value: fc.constant(''), status: fc.constantFrom('未公布', '不予公布', '待发布') }),
);
const part = fc
  .array(fc.constantFrom(...'甲乙丙丁企业工程师、ABxyz'), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''));
const category = fc.oneof(
  fc.constant('合计'),
  fc.tuple(fc.constantFrom('职称', '学科', '行业'), part).map((pair) => pair.join(':')),
);
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

type Cells = Record<string, string>;
const merge = (...parts: readonly fc.Arbitrary<Cells>[]): fc.Arbitrary<Cells> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Cells);

const rowOf: { readonly [N in keyof typeof datasets]: fc.Arbitrary<Cells> } = {
  targets: fc.record({
    indicator: fc.constantFrom('初阶', '高阶', '受理点'),
    scope: prose,
    value: count,
    unit: fc.constantFrom('名', '家'),
    clause: fc.constantFrom(...testContext.clauses),
  }),
  engineers: merge(area, measured, fc.record({ year, tier: fc.constantFrom('初阶', '高阶'), note: optional(prose) })),
  indicators: merge(
    area,
    measured,
    fc.record({ year, indicator: fc.constant('中心数'), unit: fc.constant('个'), note: optional(prose) }),
  ),
  professionals: merge(area, measured, fc.record({ year, indicator: category, note: optional(prose) })),
  places: merge(
    fc.record({
      id: fc.integer({ min: 1, max: 9999 }).map((number) => `fw-${number}`),
      name: prose,
      kind: fc.constant('受理点'),
    }),
    fc.record({
      recognised: optional(
        fc.oneof(
          date,
          date.map((day) => day.slice(0, 7)),
          year,
        ),
      ),
      validUntil: optional(date),
      updated: date,
    }),
    fc.constantFrom(
      { county: '甲区', town: '东街道' },
      { county: '丙县', town: '西镇' },
      { county: '甲开发区', town: '' },
    ),
    fc.constantFrom(
      { longitude: '', latitude: '', system: '', precision: '' },
      { longitude: '120.1', latitude: '30.10', system: 'GCJ-02', precision: '门址' },
    ),
    fc.record({
      state: fc.constantFrom('在运行', '暂停'),
      host: prose,
      address: optional(prose),
      phones: optional(fc.constantFrom('0579-12345678', '0579-12345678；12333')),
      website: optional(fc.constant('https://example.gov.cn/a,b;c')),
      source: prose,
      note: optional(prose),
    }),
  ),
};

const keyOf = (schema: DatasetSchema, row: Cells): string =>
  schema.key
    .map((key) => row[key])
    .join('/')
    .normalize('NFKC');

/** Any table of a dataset: one to eight rows with different keys. */
export const anyTable: fc.Arbitrary<Table> = fc
  .constantFrom(...(Object.keys(datasets) as readonly (keyof typeof datasets)[]))
  .chain((name) => {
    const schema: DatasetSchema = datasets[name];
    return fc
      .uniqueArray(rowOf[name], { minLength: 1, maxLength: 8, selector: (row) => keyOf(schema, row) })
      .map((rows) => ({
        schema,
        rows: rows.map((row) => Object.fromEntries(schema.columns.map(({ key }) => [key, row[key] ?? '']))),
      }));
  });

const wideCells = {
  engineers: merge(area, fc.record({ tier: fc.constantFrom('初阶', '高阶') })),
  indicators: merge(area, fc.record({ indicator: fc.constant('中心数'), unit: fc.constant('个') })),
};

/** Any table with one to four years beside each other; its numbers are 正式 and its gaps 未公布. */
export const anyWideTable: fc.Arbitrary<WideTable> = fc
  .tuple(fc.constantFrom('engineers', 'indicators'), fc.uniqueArray(year, { minLength: 1, maxLength: 4 }))
  .chain(([name, years]) => {
    const schema: DatasetSchema = datasets[name];
    const values = fc.array(fc.oneof(count, fc.constant('')), { minLength: years.length, maxLength: years.length });
    const group = fc.record({ cells: wideCells[name], values });
    return fc
      .uniqueArray(group, { minLength: 1, maxLength: 6, selector: ({ cells }) => keyOf(schema, cells) })
      .map((groups) => ({ schema, years, groups }));
  });

/** The same table with one row for each year. */
export function longOf({ schema, years, groups }: WideTable): Table {
  const rows = groups.flatMap(({ cells, values }) =>
    years.map((one, index) => {
      const value = values[index] ?? '';
      const row: Cells = { ...cells, year: one, value, status: value === '' ? '未公布' : '正式' };
      return Object.fromEntries(schema.columns.map(({ key }) => [key, row[key] ?? '']));
    }),
  );
  return { schema, rows };
}

const anyKind = ['=1+1', '＝1', '+86', '＋1', '-1+2', '@x', '＠x', '\t=1', '\tx', '\rx'];
const doubtful: Partial<Readonly<Record<CellKind, readonly string[]>>> = {
  count: [
    '约12',
    '1,23',
    '12*',
    '1.5',
    '-5',
    '12人次',
    '1e3',
    '十二',
    '1２.３',
    '2万',
    '1234①',
    '㈠',
    'Ⅳ',
    '#N/A',
    'NULL',
    '无',
    '1 23',
    '12-13',
    '99999999999999999',
  ],
  year: ['202①', '2024①', '23', '2023.6', '二〇二三', '2022-2023', '45107', '—'],
  date: ['2023-06-3①', '2023年6月', '6/30/2023', '2023-02-30', '30.6.2023', '12345', '即日'],
  when: ['2023.1①', '2023.1', '6/30/2023', '2023-13', '2023年上半年', '去年'],
  degrees: ['120°', '120°6′', '一百二十', '1.2.3'],
  areaCode: ['999', '市辖区', '1１1'],
  areaName: ['小计', '某区', '其他'],
  status: ['暂定', '正式版', '初步,正式'],
  term: ['中阶', '其他'],
  // A private mobile number under 联系电话 is left out with a note, so it is no doubt; cells.test.ts has it under the dataset's own heading.
  phones: ['057①-12345678', '见官网', '0579'],
  url: ['example.gov.cn', 'ftp://example.gov.cn'],
  id: ['fw-01②', '服务点', 'a_b', 'a b'],
  clause: ['三（九）9'],
  townName: ['北镇'],
  text: ['浙江?鑫', '#REF!', '锟斤拷', '联系 13912345678', '证件 33070219900101123X'],
};

/** A table and a cell that cannot be read for certain. */
export const anySpoiledTable: fc.Arbitrary<{ readonly table: Table; readonly raw: RawCell }> = anyTable.chain((table) =>
  fc
    .tuple(fc.nat({ max: table.rows.length - 1 }), fc.constantFrom(...table.schema.columns))
    .chain(([row, { key, kind }]) =>
      fc.constantFrom(...anyKind, ...(doubtful[kind] ?? [])).map((text) => ({ table, raw: { row, key, text } })),
    ),
);
