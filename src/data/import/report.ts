import { thousands } from '../../kit/numbers.ts';
import { encodingNames } from '../encoding.ts';
import { delimiterNames } from './delimiter.ts';
import type { OfficeFile } from './office-file.ts';
import { isTelling, readingText } from './readings.ts';
import type { Example, TallyEntry } from './tally.ts';
import type { ImportFacts } from './facts.ts';

/** What the report says beyond what was found in the file. */
export interface ReportInput {
  readonly from: string;
  readonly to: string;
  /** What the file is, and what was done to read it. */
  readonly office: Pick<OfficeFile, 'kind' | 'text' | 'remarks'>;
  readonly facts: ImportFacts;
  /** Rows of the release, and how many of them are totals. */
  readonly rows: number;
  readonly totals: number;
  readonly totalNotes: readonly string[];
  /** The release before, with how many rows are new and what differs; null when this is the first. */
  readonly previous: { readonly date: string; readonly added: number; readonly differences: readonly string[] } | null;
}

/** What was read of a file: the part of the report that a page shows too, while there are no rows yet as well. */
interface Reading extends Pick<ReportInput, 'facts' | 'totals'> {
  readonly rows: number | null;
}

const listed = 20;

/** A cell in the report, with its line breaks and tabs visible. */
const shown = (text: string): string =>
  text === '' ? '（空）' : `「${text.replace(/\n/g, '⏎').replace(/\t/g, '↹')}」`;

const exampleText = ({ line, heading, from, to }: Example): string =>
  `第 ${line} 行 [${heading}] ${shown(from)} → ${shown(to)}`;

const tallyLines = (kind: string, { count, examples }: TallyEntry): readonly string[] => [
  `  ${kind} ${thousands(count)} 处`,
  ...examples.map((example) => `    ${exampleText(example)}`),
];

const some = (label: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`${label}：${texts.map(shown).join('、')}`];

function tableLines({ facts, rows, totals }: Reading): readonly string[] {
  const wide = facts.numbersPerRow > 1 ? `；每行 ${facts.numbersPerRow} 个数，已改成一个数一行` : '';
  const readings = facts.readings.filter(isTelling);
  const skipped = [
    ...(facts.empty === 0 ? [] : [`空行 ${facts.empty}`]),
    ...(facts.repeated === 0 ? [] : [`重复的表头 ${facts.repeated}`]),
  ];
  return [
    ...(facts.sheet === null ? [] : [`工作表：「${facts.sheet}」`]),
    ...(facts.otherSheets.length === 0 ? [] : [`没有导入的工作表：${facts.otherSheets.join('、')}`]),
    ...facts.remarks,
    `表头：第 ${facts.headingLine} 行${facts.headingHeight > 1 ? `起 ${facts.headingHeight} 行` : ''}${wide}`,
    ...(readings.length === 0 ? [] : ['各列这样读：', ...readings.map((reading) => `  ${readingText(reading)}`)]),
    ...some('表头以上，未导入', facts.above),
    `读到 ${thousands(facts.rowsRead)} 行${rows === null ? '' : `，得到 ${thousands(rows)} 行`}${totals === 0 ? '' : `，其中合计 ${thousands(totals)} 行`}${skipped.length === 0 ? '' : `；跳过${skipped.join('、')}`}`,
    ...some('表下注释，未导入；需要公开的请写进 sources.yaml 的 notes', facts.notes),
    ...some('文件没有的列，已推算或留空', facts.absent),
  ];
}

function spellingLines({ normalised }: ImportFacts): readonly string[] {
  const spellings = [...normalised].flatMap(([kind, entry]) => tallyLines(kind, entry));
  return spellings.length === 0 ? ['规范写法：没有要改的'] : ['规范写法：', ...spellings];
}

/** How a file was read: its table, what was left out, which spellings were made canonical. Lines below another are indented. */
export const readingLines = (reading: Reading): readonly string[] => [
  ...tableLines(reading),
  ...spellingLines(reading.facts),
];

function previousLines({ previous }: ReportInput): readonly string[] {
  if (previous === null) return ['与上一版相比：这是第一版'];
  const { date, added, differences } = previous;
  const more = differences.length > listed ? [`  …… 还有 ${differences.length - listed} 处`] : [];
  return [
    `与上一版 ${date} 相比：新增 ${thousands(added)} 行，已公布的内容变了 ${thousands(differences.length)} 处`,
    ...differences.slice(0, listed).map((text) => `  ${text}`),
    ...more,
  ];
}

/** How a file is written: `编码：UTF-8；分隔符：逗号；换行：CRLF`, or what workbook it is. */
function writtenAs({ kind, text }: Pick<OfficeFile, 'kind' | 'text'>): string {
  if (text === null) return `文件：${kind}`;
  const { encoding, delimiter, lineEnds } = text;
  return `编码：${encodingNames[encoding]}；分隔符：${delimiterNames[delimiter]}；换行：${lineEnds.join('、') || '没有'}${lineEnds.length > 1 ? '（混用）' : ''}`;
}

/** The import's report: what was found, what was rewritten and how, which totals do not add up, what differs from the release before. */
export function importReport(input: ReportInput): string {
  const { office, totalNotes } = input;
  return [
    `导入 ${input.from} → ${input.to}`,
    writtenAs(office),
    ...office.remarks,
    ...readingLines(input),
    totalNotes.length === 0 ? '合计核对：没有发现不一致' : '合计核对：',
    ...totalNotes.map((note) => `  ${note}`),
    ...previousLines(input),
  ].join('\n');
}
