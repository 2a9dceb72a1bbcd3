import { thousands } from '../../kit/numbers.ts';
import type { Known } from '../lookup.ts';
import type { ProblemList } from '../problem.ts';
import type { DatasetSchema } from '../schema.ts';
import { factorBetween, readUnit, unitsIn } from '../unit.ts';
import type { Body } from './body.ts';
import type { QuestionList } from './question.ts';

/** Where a unit is written: that of one row, of one column, or of the whole table. */
export interface StatedUnit {
  readonly unit: string;
  /** Null for the name of the sheet. */
  readonly line: number | null;
  readonly column: string | null;
  readonly columnIndex?: number;
  /** Whether it stands in the dataset's own column for it, which is compared with the indicator's by itself. */
  readonly isOwn?: boolean;
}

/** The units that the lines around a table and the name of its sheet state, with their line; those of an organisation are none. */
export function unitsAround(
  { above, notes }: Pick<Body, 'above' | 'notes'>,
  sheetName: string | null,
): readonly StatedUnit[] {
  const lines: readonly { readonly cells: readonly string[]; readonly line: number | null }[] = [
    ...above,
    ...notes,
    ...(sheetName === null ? [] : [{ cells: [sheetName], line: null }]),
  ];
  return lines.flatMap(({ cells, line }) => unitsIn(cells).map((unit) => ({ unit, line, column: null })));
}

/** What units are compared with. */
export interface UnitInput {
  readonly schema: DatasetSchema;
  readonly known: Known;
  readonly around: readonly StatedUnit[];
  readonly list: QuestionList;
  readonly report: ProblemList['report'];
}

/** Gives what the number of a row must be multiplied by: its own unit counts, else that of its column, else those around the table. */
export type UnitReader = (own: string | undefined, stated: readonly (StatedUnit | null)[]) => number;

/** The unit in which the dataset counts a row: the column's, or that of its indicator. */
export function ownUnit({ schema, known }: Pick<UnitInput, 'schema' | 'known'>, indicator: string): string | undefined {
  const column = schema.columns.find(({ key }) => key === schema.value);
  return column?.unit ?? known.context.vocabulary.indicators.find(({ name }) => name === indicator)?.unit;
}

/** Reads units: the same one passes, one of more is converted once the editor has said so, one of something else is refused; each is told or asked once. */
export function unitReader({ around, list, report }: UnitInput): UnitReader {
  const told = new Set<string>();
  const refuse = ({ unit, line, column, columnIndex }: StatedUnit, own: string): number => {
    const name = `${line} ${own}`;
    if (!told.has(name))
      report(line, column, `单位应为「${own}」，实际为「${unit}」；请换算后再导入`, 'error', columnIndex);
    told.add(name);
    return 1;
  };
  const convert = (stated: StatedUnit, own: string, factor: number): number => {
    const { unit, line, column, columnIndex } = stated;
    const place = { line, column, ...(columnIndex === undefined ? {} : { columnIndex }) };
    const choices = [
      { value: '换算', label: `每个数乘以 ${thousands(factor)}，换算成「${own}」` },
      { value: '不换算', label: `单位写错了，这些数本来就是「${own}」` },
    ];
    const text = `单位写的是「${unit}」，数据集的单位是「${own}」`;
    return list.ask({ id: `unit:${unit}`, ...place, text, choices }) === '不换算' ? 1 : factor;
  };
  const settle = (all: readonly StatedUnit[], own: string): number => {
    const factors = all.map((stated) => ({ stated, factor: factorBetween(stated.unit, own) }));
    if (factors.some(({ factor }) => factor === 1)) return 1;
    const found = factors.find(({ factor }) => factor !== null && factor > 1);
    const [first] = all;
    if (found?.factor != null) return convert(found.stated, own, found.factor);
    return first === undefined ? 1 : refuse(first, own);
  };
  return (own, [row, column]) => {
    if (own === undefined) return 1;
    if (row != null) return row.isOwn === true && (factorBetween(row.unit, own) ?? 1) <= 1 ? 1 : settle([row], own);
    return settle(column == null ? around : [column], own);
  };
}

/** Whether a column of the file that the dataset has not holds units and nothing else. */
export const isUnitColumn = (heading: string, cells: readonly string[]): boolean =>
  /^(?:计量|统计)?单位$/.test(heading.replace(/\s/g, '')) &&
  cells.every((cell) => cell.trim() === '' || readUnit(cell) !== null);
