import { findMark } from '../marks.ts';
import type { ProblemList } from '../problem.ts';
import type { DatasetSchema } from '../schema.ts';
import type { Numbers } from './heading-cell.ts';
import type { Layout } from './layout.ts';
import type { QuestionList } from './question.ts';
import type { StatedUnit } from './units.ts';

/** A column of numbers, and what its heading says of them. */
export interface NumberColumn {
  readonly index: number;
  readonly heading: string;
  /** The key cells that all its rows share: an area as it is written, all else canonical. */
  readonly cells: Readonly<Record<string, string>>;
  /** The state that its heading gives to all its numbers, as in `2024年（初步）`. */
  readonly status: string | null;
  /** The unit that its heading states. */
  readonly unit: StatedUnit | null;
}

/** What numbers are chosen from. */
export interface NumberInput {
  readonly layout: Layout;
  readonly schema: DatasetSchema;
  /** Keys that other columns of the file hold already. */
  readonly placed: ReadonlySet<string>;
  /** Line of the heading. */
  readonly line: number;
  readonly list: QuestionList;
  readonly report: ProblemList['report'];
}

/** The columns of numbers to read, and the indexes of those that the editor chose not to. */
export interface ChosenNumbers {
  readonly numbers: readonly NumberColumn[];
  readonly passedOver: ReadonlySet<number>;
  /** Whether there are numbers and none could be chosen: nothing else can then be said to be missing. */
  readonly isOpen: boolean;
}

interface Candidate extends Numbers {
  readonly index: number;
}

/** A sign that points to a note, or a number that may be one, as in `2024年[1]`. */
const hasMark = (rest: string): boolean => findMark(rest) !== undefined || /^注?\d+$/.test(rest);
const totals = /^(?:合计|总计|小计|总数|共计)$/;

const keysOf = ({ cells }: Candidate): readonly string[] => Object.keys(cells).sort();

/** 合计 is the whole city only beside headings of other areas; beside a column of areas, or alone, it is a total of something else. */
function withoutTotals(candidates: readonly Candidate[], placed: ReadonlySet<string>): readonly Candidate[] {
  const isTotal = ({ cells: { area } }: Candidate): boolean => area !== undefined && totals.test(area);
  const hasAreas = candidates.some((one) => 'area' in one.cells && !isTotal(one));
  if (hasAreas && !placed.has('area')) return candidates;
  return candidates.map((one) => {
    const { area = '', ...cells } = one.cells;
    return isTotal(one) ? { ...one, cells, rest: `${one.rest}${area}` } : one;
  });
}

/** Headings that fix the same keys belong together: those that make the key complete, else the most. */
function familyOf(candidates: readonly Candidate[], { schema, placed }: NumberInput): readonly Candidate[] {
  const names = [...new Set(candidates.map((one) => keysOf(one).join()))];
  const families = names.map((name) => candidates.filter((one) => keysOf(one).join() === name));
  const missing = (family: readonly Candidate[]): number =>
    schema.key.filter(
      (key) => !placed.has(key) && !(family[0] && keysOf(family[0]).includes(key === 'areaCode' ? 'area' : key)),
    ).length;
  return families.sort((a, b) => missing(a) - missing(b) || b.length - a.length)[0] ?? [];
}

/** Words that say no more than the heading of the numbers does. */
const plain = /^(?:培育|培养|评审)?(?:情况|数量?|总数)?$/;
const done = /^(?:实际)?(?:完成|培育|培养)(?:情况|人?数)?$|^实[际有]数?$|^实绩$/;
/** Words that make other numbers of them, which are never the ones to publish. */
const other =
  /目标|计划|任务|指标|名额|下达|预算|应|拟|同比|环比|增[长幅速减]|减|占|比|率|%|‰|排|名次|序|男|女|上年|上期|去年|同期|月|季|半年|缺|未|剩余|差/;

const groupOf = ({ rest }: Candidate): string => (plain.test(rest) ? '' : rest);

/** The group of headings that says what is published: the one without another word, else the one that the editor names. */
function measured(family: readonly Candidate[], { line, list, report }: NumberInput): string | undefined {
  const groups = [...new Set(family.map(groupOf))];
  const [first] = groups;
  if (groups.includes('') || first === undefined) return '';
  if (groups.length === 1 && done.test(first)) return first;
  const exampleOf = (group: string): string => `「${family.find((one) => groupOf(one) === group)?.text ?? group}」`;
  const named = groups.map(exampleOf).join('、');
  const offered = groups.filter((group) => !other.test(group));
  if (offered.length > 0) {
    const choices = offered.map((group) => ({
      value: group,
      label: `导入${exampleOf(group)}${groups.length > 1 ? '这样的列，其余的不导入' : ''}`,
    }));
    const question =
      groups.length > 1 ? `表头有${named}，看不出哪一种是要公布的数字` : `表头是${named}，看不出是不是要公布的数字`;
    return list.ask({ id: 'measure', line, column: null, text: question, choices });
  }
  const example = family.find((one) => groupOf(one) === first);
  const text = `表头里的${named}不是要公布的数字；请删去这些列，补上要公布的数字`;
  report(line, example?.text ?? null, text, 'error', example?.index);
  return undefined;
}

function reportMarks(candidates: readonly Candidate[], { line, report }: NumberInput): void {
  for (const { text, rest, index } of candidates)
    if (hasMark(rest)) report(line, text, `表头「${text}」带有脚注标记；请删去标记，脚注写在备注里`, 'error', index);
}

function reportTwins(numbers: readonly NumberColumn[], { line, report }: NumberInput): void {
  const first = new Map<string, NumberColumn>();
  for (const column of numbers) {
    const twin = first.get(JSON.stringify(column.cells));
    if (twin === undefined) first.set(JSON.stringify(column.cells), column);
    else
      report(
        line,
        column.heading,
        `「${twin.heading}」和「${column.heading}」说的是同一个数；请留一列`,
        'error',
        column.index,
      );
  }
}

/** The cells that a heading fixes, its unit among them where the dataset has a column for it. */
function cellsOf({ cells, unit }: Candidate, { schema }: NumberInput): Candidate['cells'] {
  return unit !== null && schema.columns.some(({ key }) => key === 'unit') ? { ...cells, unit } : cells;
}

/** The state in a heading as the 状态 column writes it: 快报 and 预计 are 初步 once the editor has said so. */
function statusOf({ status, text, index }: Candidate, { line, list }: NumberInput): string | null {
  if (status === null || status === '正式' || status === '初步') return status;
  const choices = [{ value: '初步', label: '按初步数导入' }];
  const question = `表头说是${status}数，只能作为初步数公布`;
  return list.ask({ id: `status:${status}`, line, column: text, columnIndex: index, text: question, choices }) ?? null;
}

/** Chooses which columns hold the numbers of the dataset. What only resembles them is left for the editor to confirm by name. */
export function chooseNumbers(input: NumberInput): ChosenNumbers {
  const { layout, placed } = input;
  const found = layout.cells.flatMap((cell, index) => ('numbers' in cell ? [{ ...cell.numbers, index }] : []));
  const candidates = withoutTotals(found, placed);
  reportMarks(candidates, input);
  const isFree = (one: Candidate): boolean => keysOf(one).every((key) => !placed.has(key));
  const related = familyOf(candidates.filter(isFree), input);
  const family = related.filter(({ rest }) => !hasMark(rest));
  const group = measured(family, input);
  const chosen = family.filter((one) => groupOf(one) === group);
  const numbers = chosen.map((one) => {
    const { index, text } = one;
    const unit = one.unit === null ? null : { unit: one.unit, line: input.line, column: text, columnIndex: index };
    return { index, heading: text, cells: cellsOf(one, input), status: statusOf(one, input), unit };
  });
  reportTwins(numbers, input);
  const others = group === '' ? [] : family.filter((one) => !chosen.includes(one));
  const passedOver = new Set(others.map(({ index }) => index));
  return { numbers, passedOver, isOpen: numbers.length === 0 && related.length > 0 };
}
