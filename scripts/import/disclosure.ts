import { auditDisclosure } from '../../src/data/disclosure/audit.ts';
import { tablesOf } from '../../src/data/disclosure/table.ts';
import { findWithdrawn } from '../../src/data/disclosure/withdrawn.ts';
import { ignored, type Question, type QuestionList } from '../../src/data/import/question.ts';
import type { Problem } from '../../src/data/problem.ts';
import type { ComparedRelease } from '../../src/data/revisions.ts';
import type { DatasetSchema } from '../../src/data/schema.ts';
import { thousands } from '../../src/kit/numbers.ts';
import type { Context } from '../data/context.ts';
import { readLeast } from '../data/disclosure.ts';

const prefix = 'withhold:';

/** Asks for each number that a new release withholds though an earlier one published it. Returns the addresses that were confirmed without need. */
export function askWithdrawn(
  schema: DatasetSchema,
  releases: readonly ComparedRelease[],
  { file }: ComparedRelease,
  { areas }: Context,
  { ask, answers }: QuestionList,
): readonly string[] {
  const found = findWithdrawn(tablesOf(schema, releases, areas)).filter(({ table }) => table.file === file);
  const column = schema.columns.find(({ key }) => key === schema.value)?.heading ?? null;
  for (const { address, line, published } of found) {
    const text = `${address}：${published.date} 版公布过 ${thousands(published.value)}，这一版改为不予公布；公布过的数收不回来，旧版页面、下载文件和别人的引用里都还有`;
    const choices: Question['choices'] = [{ value: ignored, label: '仍要这样发布' }];
    ask({ id: `${prefix}${address}`, line, column, text, choices });
  }
  const confirmed = Object.keys(answers).filter((id) => id.startsWith(prefix));
  return confirmed
    .map((id) => id.slice(prefix.length))
    .filter((address) => !found.some((one) => one.address === address));
}

/** What a new release, beside the others, gives away of its withheld numbers. */
export async function auditImport(
  root: string,
  schema: DatasetSchema,
  releases: readonly ComparedRelease[],
  { date, file }: ComparedRelease,
  { areas }: Context,
): Promise<readonly Problem[]> {
  const { least } = readLeast(root);
  const problems = await auditDisclosure(schema, releases, { areas, least, fresh: date });
  return problems.filter((problem) => problem.file === file);
}
