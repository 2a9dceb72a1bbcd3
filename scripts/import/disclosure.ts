import { auditDisclosure } from '../../src/data/disclosure/audit.ts';
import { tablesOf } from '../../src/data/disclosure/table.ts';
import { findWithdrawn, type Withdrawn } from '../../src/data/disclosure/withdrawn.ts';
import type { Problem } from '../../src/data/problem.ts';
import type { ComparedRelease } from '../../src/data/revisions.ts';
import type { DatasetSchema } from '../../src/data/schema.ts';
import { thousands } from '../../src/kit/numbers.ts';
import type { Context } from '../data/context.ts';
import { readLeast } from '../data/disclosure.ts';
import { Stop } from '../lib/stop.ts';

/** Numbers that a new release withholds though an earlier one published them must each be named: throws a Stop that lists them. `confirmed` are addresses. */
export function askWithdrawn(
  schema: DatasetSchema,
  releases: readonly ComparedRelease[],
  { file }: ComparedRelease,
  { areas }: Context,
  confirmed: readonly string[],
): void {
  const found = findWithdrawn(tablesOf(schema, releases, areas)).filter(({ table }) => table.file === file);
  const isNamed = ({ address }: Withdrawn): boolean => confirmed.includes(address);
  const stray = confirmed.filter((address) => !found.some((one) => one.address === address));
  if (stray.length > 0)
    throw new Stop(`没有导入：--withhold 写了 ${stray.join('、')}，这一版并没有把它从公布改为不予公布；请核对地址`);
  const open = found.filter((one) => !isNamed(one));
  if (open.length === 0) return;
  const lines = open.map(
    ({ address, line, published: { date, value } }) =>
      `  ${file}:${line} ${address}：${date} 版公布过 ${thousands(value)}`,
  );
  throw new Stop(
    `没有导入：这一版把公布过的 ${open.length} 个数改为不予公布。公布过的数收不回来，旧版页面、下载文件和别人的引用里都还有：\n${lines.join('\n')}\n仍要这样发布，请在命令后面加：${open.map(({ address }) => `--withhold ${address}`).join(' ')}`,
  );
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
