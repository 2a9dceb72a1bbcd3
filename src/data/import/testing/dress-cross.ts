import { crossContext, type CrossShape, type CrossTable, type Dimension } from './cross-tables.ts';
import { pick, shuffled, type Random } from './random.ts';
import { dressCell, dressHeading } from './spellings.ts';
import type { Grid } from './write-grid.ts';

/** A cross-table as cells, with what it says and what an honest editor would answer. */
export interface DressedTable {
  readonly titles: readonly string[];
  /** Lines of the heading, then the rows. */
  readonly grid: Grid;
  readonly headings: number;
  /** Indexes of the columns that say what the rows are. */
  readonly keys: readonly number[];
  /** `2024 甲区 初阶 12 正式 备注` for each number, sorted. */
  readonly says: readonly string[];
  /** Answers by the id of the question; what is left out has no honest answer. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The part of a number's key that a heading or a row says. */
type Cells = Readonly<Partial<Record<Dimension, string>>>;

interface NumberColumn {
  readonly cells: Cells;
  readonly lines: readonly string[];
  /** What the numbers below are instead, where they are not the table's. */
  readonly twist: '' | '万人' | '快报' | '女' | '男' | '目标数' | '完成数' | '两列';
}

const order: readonly Dimension[] = ['year', 'area', 'word'];

const valuesOf = (table: CrossTable, dimension: Dimension): readonly string[] =>
  ({ year: table.years, area: table.areas, word: table.words })[dimension];

const columnOf = ({ schema }: CrossTable, dimension: Dimension) => {
  const key = dimension === 'word' ? (schema.key.find((one) => one !== 'year' && one !== 'areaCode') ?? '') : dimension;
  const found = schema.columns.find((column) => column.key === key);
  if (found === undefined) throw new Error(`unknown column: ${key}`);
  return found;
};

const unitOf = ({ schema }: CrossTable, word: string): string =>
  schema.columns.find(({ key }) => key === schema.value)?.unit ??
  crossContext.vocabulary.indicators.find(({ name }) => name === word)?.unit ??
  '';

/** A value as a heading says it. */
function headingText(random: Random, table: CrossTable, dimension: Dimension, value: string): string {
  if (dimension === 'year') return pick(random, [`${value}年`, value, `${value}年度`, `${value} 年`]);
  if (dimension === 'area') return dressCell(random, value, columnOf(table, dimension)).trim();
  const hasCount = table.schema.name === 'engineers';
  return pick(random, [value, value, hasCount ? `${value}人数` : value, value.split('').join(' ')]);
}

/** Whether the numbers are none of the table's. */
const isOther = ({ twist }: NumberColumn): boolean => ['目标数', '男', '女', '两列'].includes(twist);

/** All ways to go through some dimensions, the first one slowest. */
const product = (table: CrossTable, dimensions: readonly Dimension[]): readonly Cells[] =>
  dimensions.reduce<readonly Cells[]>(
    (all, dimension) =>
      all.flatMap((cells) => valuesOf(table, dimension).map((value) => ({ ...cells, [dimension]: value }))),
    [{}],
  );

function columnsOf(
  random: Random,
  table: CrossTable,
  { across, isOneLine, units, twist }: CrossShape,
): readonly NumberColumn[] {
  const texts = new Map(
    across.flatMap((dimension) =>
      valuesOf(table, dimension).map((value) => [value, headingText(random, table, dimension, value)] as const),
    ),
  );
  const columns = product(table, across).map((cells): NumberColumn => {
    const lines = across.map((dimension) => texts.get(cells[dimension] ?? '') ?? '');
    const isKnown = table.schema.name === 'engineers' || cells.word !== undefined;
    const unit = units === 'heading' && isKnown && twist !== 'wan' ? `（${unitOf(table, cells.word ?? '')}）` : '';
    const own = isOneLine ? [lines.join(pick(random, ['', ' ', '\n']))] : lines;
    return { cells, lines: own.map((line, at) => (at === own.length - 1 ? line + unit : line)), twist: '' };
  });
  const at = Math.floor(random() * columns.length);
  const change = (index: number, text: string, means: NumberColumn['twist']): NumberColumn | undefined => {
    const column = columns[index];
    return (
      column && {
        ...column,
        lines: column.lines.map((line, last) => (last === column.lines.length - 1 ? line + text : line)),
        twist: means,
      }
    );
  };
  const each = (...kinds: readonly ('男' | '女' | '目标数' | '完成数')[]): readonly NumberColumn[] =>
    columns.flatMap((_, index) => kinds.flatMap((kind) => change(index, kind, kind) ?? []));
  const one = (text: string, means: NumberColumn['twist']): readonly NumberColumn[] =>
    columns.map((column, index) => (index === at ? (change(index, text, means) ?? column) : column));
  switch (twist) {
    case 'mark':
      return one(pick(random, ['①', '*', '[1]', '※', '(1)']), '');
    case 'forecast':
      return one('（快报）', '快报');
    case 'wan':
      return table.schema.name === 'engineers' ? one('（万人）', '万人') : columns;
    case 'target':
      return each('目标数', '完成数');
    case 'sex':
      return each('男', '女');
    case 'twice':
      return [...columns, ...columns.slice(at, at + 1).map((column): NumberColumn => ({ ...column, twist: '两列' }))];
    default:
      return columns;
  }
}

/** Writes a table across; what makes its numbers others is part of what it says, or of what nobody can answer. */
export function dressCross(random: Random, table: CrossTable, shape: CrossShape): DressedTable {
  const { schema } = table;
  const value = schema.columns.find(({ key }) => key === schema.value);
  const down = shuffled(
    random,
    order.filter((dimension) => !shape.across.includes(dimension)),
  );
  const isAlone = (dimension: Dimension): boolean => valuesOf(table, dimension).length === 1;
  const whole = shape.whole === 'column' ? [] : down.filter(isAlone).slice(0, down.length - 1);
  const shown = down.filter((dimension) => !whole.includes(dimension));
  const columns = columnsOf(random, table, shape);
  const height = columns[0]?.lines.length ?? 1;
  const ofAll: Cells = Object.fromEntries(whole.map((dimension) => [dimension, valuesOf(table, dimension)[0] ?? '']));

  const corner = (dimension: Dimension): string => {
    const own = dressHeading(random, columnOf(table, dimension));
    if (shown.length > 1 || shape.corner === 'name' || (shape.corner === 'general' && columns.length < 2)) return own;
    const other = columnOf(table, shape.across[0] ?? 'year').heading;
    return shape.corner === 'names'
      ? `${columnOf(table, dimension).heading}\\${other}`
      : pick(random, ['项目', '', '类别']);
  };
  const before = [...(shape.extras.includes('序号') ? ['序号'] : []), ...shown.map(corner)];
  const hasTotal = shape.extras.includes('合计') && !shape.across.includes('area');
  const extras = [
    ...(shape.twist === 'month' ? ['月份'] : []),
    ...(hasTotal ? ['合计'] : []),
    ...shape.extras.filter((extra) => extra !== '序号' && extra !== '合计'),
  ].map((extra) => (extra === '目标数' ? `${columns[0]?.lines.join('') ?? ''}目标数` : extra));

  const blank = (count: number): readonly string[] => Array<string>(count).fill('');
  const merged = (texts: readonly string[], above: readonly string[]): readonly string[] =>
    texts.map((text, at) => (at > 0 && texts[at - 1] === text && above[at] === above[at - 1] ? '' : text));
  const lines = Array.from({ length: height }, (_, line) => columns.map((column) => column.lines[line] ?? ''));
  const heads = lines.map((texts, line) => (line < height - 1 ? merged(texts, lines[line - 1] ?? texts) : texts));
  const label = pick(random, [
    value?.heading ?? '',
    `各${columnOf(table, shape.across[0] ?? 'year').heading}${value?.heading ?? ''}`,
  ]);
  const labelled = shape.hasLabel && height === 1 ? [[label, ...blank(columns.length - 1)], ...heads] : heads;
  const knowsUnits = schema.name === 'engineers' || shape.across.includes('word');
  const hasUnits = shape.units === 'line' && knowsUnits && shape.twist === 'none';
  const units = hasUnits ? [columns.map(({ cells }) => unitOf(table, cells.word ?? ''))] : [];
  const all = [...labelled, ...units];
  const heading = all.map((texts, line) =>
    line === 0 ? [...before, ...texts, ...extras] : [...blank(before.length), ...texts, ...blank(extras.length)],
  );

  const says: string[] = [];
  const isNoted = shape.extras.includes('备注');
  const rows = product(table, shown).map((cells, index, every) => {
    const texts = shown.map((dimension, at) => {
      const above = every[index - 1];
      const isSame = shown.slice(0, at + 1).every((one) => above?.[one] === cells[one]);
      const isLast = at === shown.length - 1;
      return shape.isMerged && !isLast && isSame
        ? ''
        : dressCell(random, cells[dimension] ?? '', columnOf(table, dimension));
    });
    const numbers = columns.map((column) => {
      const { year = '', area = '', word = '' } = { ...ofAll, ...cells, ...column.cells };
      const number = table.value(year, area, word);
      const scaled = column.twist === '万人' && number !== '' ? String(Number(number) * 10_000) : number;
      const status = number === '' ? '未公布' : column.twist === '快报' ? '初步' : '正式';
      const note = isNoted && columns.filter((one) => !isOther(one)).length === 1 ? '已核对' : '';
      if (!isOther(column)) says.push([year, area, word, scaled, status, note].join(' ').trimEnd());
      const text = isOther(column) ? String(Math.floor(random() * 900) + 1) : number;
      return value === undefined ? text : dressCell(random, text, { ...value, unit: undefined as unknown as string });
    });
    const other = (extra: string): string => {
      if (extra === '备注') return '已核对';
      return extra === '月份' ? '9月' : extra === '占比' ? '12.5%' : String(Math.floor(random() * 900) + 1);
    };
    return [...(shape.extras.includes('序号') ? [String(index + 1)] : []), ...texts, ...numbers, ...extras.map(other)];
  });

  const isTitled = shape.whole === 'title' && whole.includes('year');
  const [unit] = new Set(table.words.map((word) => unitOf(table, word)));
  const hasUnitTitle =
    shape.units === 'title' &&
    shape.twist !== 'wan' &&
    new Set(table.words.map((word) => unitOf(table, word))).size === 1;
  const honest = {
    ...{
      status: '正式',
      missing: '未公布',
      'status:快报': '初步',
      // A single heading 合计 may be the total of anything: the editor says of what.
      measure: shape.twist === 'none' && table.areas.join() === '全市' ? '合计' : '完成数',
      ...(table.areas.length === 1 ? { area: table.areas[0] ?? '' } : {}),
      'share:备注': '不导入',
      'unit:万人': '换算',
    },
    ...Object.fromEntries(
      whole.map((dimension) => [columnOf(table, dimension).key, valuesOf(table, dimension)[0] ?? '']),
    ),
    ...Object.fromEntries(table.areas.map((area) => [`scope:${area}`, area])),
  };
  return {
    titles: [
      ...(isTitled ? [`某市${ofAll.year ?? ''}年度进展情况表`] : ['某市进展情况表'].filter(() => random() < 0.3)),
      ...(hasUnitTitle ? [`单位：${unit ?? ''}`] : []),
    ],
    grid: [...heading, ...rows],
    headings: heading.length,
    keys: shown.map((_, index) => index + before.length - shown.length),
    // Numbers of a month are not those of a year: nothing that is read from them is right.
    says: shape.twist === 'month' ? ['nothing'] : says.sort(),
    answers: honest,
  };
}
