import { thousands } from '../../kit/numbers.ts';
import type { Area } from '../areas.ts';
import type { Problem, Severity } from '../problem.ts';
import type { ComparedRelease } from '../revisions.ts';
import type { DatasetSchema } from '../schema.ts';
import { casesOf, workOut, type Case } from './cases.ts';
import { findCure, type Cure } from './cure.ts';
import { widthOf, type Range } from './equations.ts';
import { explain } from './explanation.ts';
import type { Reach } from './ranges.ts';
import type { Sum } from './sums.ts';
import { tablesOf, auditedColumn, type Table } from './table.ts';
import { findWithdrawn, type Withdrawn } from './withdrawn.ts';

/** What a dataset's releases are held against. */
export interface AuditRule {
  readonly areas: readonly Area[];
  /** A range narrower than this is told. */
  readonly least: number;
  /** Date of the release that can still be changed, by default the newest: what it gives away is an error, what the others gave away before is told. */
  readonly fresh?: string;
}

interface Task {
  readonly fresh: string;
  readonly least: number;
  readonly tell: Tell;
}

const rangeText = ({ least, greatest }: Range): string =>
  greatest === Infinity ? `${thousands(least)} 以上` : `${thousands(least)} 至 ${thousands(greatest)} 之间`;

/** `全市＝各地区之和（2025-01-16 版，总数 1,002，已公布的 9 格共 900）` */
function sumText(sum: Sum, tables: readonly Table[]): string {
  const table = tables.find(({ sums }) => sums.includes(sum));
  const values = table?.values ?? new Map<string, number>();
  const total = values.get(sum.total);
  const parts = sum.parts.flatMap((part) => values.get(part) ?? []);
  const added = parts.reduce((all, one) => all + one, 0);
  const numbers = [
    ...(total === undefined ? [] : [`总数 ${thousands(total)}`]),
    ...(parts.length === 0 ? [] : [`已公布的 ${parts.length} 格共 ${thousands(added)}`]),
  ];
  return `${sum.text}（${[`${table?.date ?? ''} 版`, ...numbers].join('，')}）`;
}

function cureText(cure: Cure | null, address: string): string {
  if (cure === null) return '没有找到再不予公布哪一格就够；请改为不公布合计，或并入上一级地区公布';
  const { cells, range } = cure;
  const what = cells.length === 1 ? '（够用的最小一格）' : `（缺一不可）`;
  return `请同时不予公布 ${cells.join('、')}${what}，${address} 就只能推算到 ${rangeText(range)}`;
}

/** Where a withheld cell stands last. */
function placeOf(address: string, tables: readonly Table[]): { readonly file: string; readonly line: number | null } {
  const table = tables.findLast(({ withheld }) => withheld.has(address));
  return { file: table?.file ?? '', line: table?.withheld.get(address) ?? null };
}

type Tell = (at: { readonly file: string; readonly line: number | null }, message: string, severity?: Severity) => void;

/** Tells one cell that has a single value, and returns what was proposed against it. */
async function tellLeak(
  { tables }: Case,
  { fresh: date, least, tell }: Task,
  address: string,
  reach: Reach,
  proposed: readonly string[],
): Promise<readonly string[]> {
  const sums = await explain(reach, address);
  const because = sums.map((sum) => sumText(sum, tables)).join('；');
  const said = `${address} 不予公布，却推算得出，只能是 ${thousands(reach.least)}：${because}。`;
  const at = placeOf(address, tables);
  const fresh = tables.find((table) => table.date === date);
  const older = tables.filter((table) => table !== fresh);
  const before = (await workOut(older, [address])).reaches.get(address);
  if (fresh === undefined || (before !== undefined && widthOf(before) === 0 && before.least === reach.least)) {
    tell(at, `${said}已发布的各版早就推算得出，收不回来`, 'warning');
    return [];
  }
  const cure = await findCure({ tables, fresh, least }, address, sums, proposed);
  tell(at, `${said}${cureText(cure, address)}`);
  return cure?.cells ?? [];
}

function tellNarrow({ tables }: Case, { least, tell }: Task, address: string, reach: Reach): void {
  const sums = reach.equations.filter(({ signs }) => signs.has(address)).map(({ sum }) => sumText(sum, tables));
  const limit = `窄于 content/site.yaml 的 disclosure.least（${least}）`;
  const message = `${address} 不予公布，但推算得出在 ${rangeText(reach)}，${limit}：${sums.join('；')}`;
  tell(placeOf(address, tables), message, 'warning');
}

async function auditCase(one: Case, task: Task): Promise<void> {
  const { reaches, contradicting } = await workOut(one.tables, one.cells);
  for (const { sum } of contradicting) {
    const file = one.tables.find(({ sums }) => sums.includes(sum))?.file ?? '';
    const message = `已公布的数自相矛盾，推算不予公布的数时没有用这个和：${sumText(sum, one.tables)}`;
    task.tell({ file, line: sum.line }, message, 'warning');
  }
  let proposed: readonly string[] = [];
  for (const [address, reach] of reaches) {
    if (widthOf(reach) >= task.least) continue;
    if (widthOf(reach) > 0) tellNarrow(one, task, address, reach);
    else proposed = [...new Set([...proposed, ...(await tellLeak(one, task, address, reach, proposed))])];
  }
}

/** What was published before it was withheld: `2025-01-16 版公布过 40；公布过的数收不回来`. */
export const withdrawnText = ({ published: { date, value } }: Withdrawn): string =>
  `${date} 版公布过 ${thousands(value)}；公布过的数收不回来，旧版页面、下载文件和别人的引用里都还有`;

/**
 * What the published sums of a dataset, over all its releases (oldest first), give away of its withheld cells: an error for each that has one
 * value only, with the sum and the cell to withhold beside it; a warning for each narrow range, for each sum that contradicts others, and for
 * each number that was published before it was withheld.
 */
export async function auditDisclosure(
  schema: DatasetSchema,
  releases: readonly ComparedRelease[],
  { areas, least, fresh = releases.at(-1)?.date ?? '' }: AuditRule,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const column = auditedColumn(schema)?.heading ?? null;
  const tell: Tell = ({ file, line }, message, severity = 'error') =>
    void problems.push({ file, line, column, message, severity });
  const tables = tablesOf(schema, releases, areas);
  for (const one of casesOf(tables)) await auditCase(one, { fresh, least, tell });
  for (const one of findWithdrawn(tables))
    tell({ file: one.table.file, line: one.line }, `${one.address} 不予公布，但 ${withdrawnText(one)}`, 'warning');
  return problems;
}
