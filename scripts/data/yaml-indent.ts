import { yamlLines, type Slip, type YamlLine } from './yaml-slips.ts';

/** The fields of a file by how deep they stand, outermost first; `date` stands for any date. */
export type Outline = readonly (readonly string[])[];

interface Placed {
  readonly line: number;
  readonly key: string;
  readonly column: number;
  readonly depths: readonly number[];
}

function keyOf({ text }: YamlLine): string {
  const [, key = ''] = /^['"]?([\w-]+)['"]?\s*:/u.exec(text) ?? [];
  return /^\d{4}-\d\d-\d\d$/.test(key) ? 'date' : key;
}

const depthsOf = (key: string, outline: Outline): readonly number[] =>
  outline.flatMap((keys, depth) => (keys.includes(key) ? [depth] : []));

/** The column that most lines of a depth begin at; of equally frequent ones that nearest to `expected`. */
function usualColumn(columns: readonly number[], expected: number): number | undefined {
  const far = (column: number): number => Math.abs(column - expected);
  const groups = [...Map.groupBy(columns, (column) => column)];
  return groups.toSorted(([a, left], [b, right]) => right.length - left.length || far(a) - far(b))[0]?.[0];
}

const placedIn = (text: string, outline: Outline): readonly Placed[] =>
  yamlLines(text).flatMap((line) => {
    const key = keyOf(line);
    const depths = depthsOf(key, outline);
    return depths.length === 0 ? [] : [{ line: line.line, key, column: line.indent.length + line.dash.length, depths }];
  });

const shownKey = (key: string): string => (key === 'date' ? '发布日期' : `「${key}」`);

/** Fields that begin further left or right than the others of their kind, each with where to move it. */
export function findShifted(text: string, outline: Outline): readonly Slip[] {
  const placed = placedIn(text, outline);
  const columnsAt = (depth: number): readonly number[] =>
    placed.filter(({ depths }) => depths.length === 1 && depths[0] === depth).map(({ column }) => column);
  const step = usualColumn(columnsAt(1), 2) ?? 2;
  const usual = outline.map((_, depth) => (depth === 0 ? 0 : usualColumn(columnsAt(depth), depth * step)));
  return placed.flatMap(({ line, key, column, depths }) => {
    const wanted = depths.flatMap((depth) => usual[depth] ?? []);
    if (wanted.length === 0 || wanted.includes(column)) return [];
    const [nearest = 0] = wanted.toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column));
    const way = column < nearest ? `少了 ${nearest - column} 个` : `多了 ${column - nearest} 个`;
    return [
      { line, message: `${shownKey(key)}前面有 ${column} 个空格，${way}；应有 ${nearest} 个，与同一级的字段对齐` },
    ];
  });
}

const anyKey = /^(?:'[^']*'|"[^"]*"|[^\s:：'"[{]+)\s*[:：]/u;

/** What is missing above the first field that is deeper than its line allows: `publisher` without a dataset, `title` without a date. Below a field that nobody knows anything may stand. */
export function findOrphan(text: string, outline: Outline, levels: readonly string[]): readonly Slip[] {
  let depth = -1;
  let above = '';
  for (const line of yamlLines(text)) {
    const key = keyOf(line);
    const depths = depthsOf(key, outline);
    if (depths.length === 0 && anyKey.test(line.text)) depth = outline.length;
    if (depths.length === 0) continue;
    const fitting = depths.findLast((one) => one <= depth + 1);
    const isUnder = fitting !== 2 || depth !== 1 || above === 'releases';
    if (fitting === undefined || !isUnder) {
      const missing = isUnder ? (levels[(depths[0] ?? 0) - 1] ?? '') : '「releases:」';
      return [{ line: line.line, message: `${shownKey(key)}上面少了${missing}一行` }];
    }
    [depth, above] = [fitting, key];
  }
  return [];
}
