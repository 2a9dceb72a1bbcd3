import { z } from 'zod';

const filled = z.string().trim().min(1, '不能空着');

const schema = z.strictObject({
  title: filled.describe('计划的英文名称'),
  bureau: filled.describe('主办单位的英文名称'),
  about: z.array(filled).min(1, '至少一段').describe('这是什么计划'),
  targets: z.record(z.string(), z.strictObject({ name: filled, about: filled.optional() })),
  groups: z.array(filled).describe('各组举措的英文名称'),
});

/** What the page for foreign readers says in words; its numbers come from the plan and the data. */
export type English = z.infer<typeof schema>;

/** What a plan has that needs an English name. */
export interface Named {
  /** The names of its targets. */
  readonly targets: readonly string[];
  /** How many groups its measures form. */
  readonly groups: number;
}

function faultsOf({ targets, groups }: English, named: Named): readonly string[] {
  return [
    ...named.targets
      .filter((name) => !Object.hasOwn(targets, name))
      .map((name) => `[targets] 缺少「${name}」的英文名称`),
    ...Object.keys(targets)
      .filter((name) => !named.targets.includes(name))
      .map((name) => `[targets] 没有目标「${name}」，可写：${named.targets.join('、')}`),
    ...(groups.length === named.groups
      ? []
      : [`[groups] 计划的举措分 ${String(named.groups)} 组，这里写了 ${String(groups.length)} 组`]),
  ];
}

/** content/english.yaml, given as parsed YAML. Throws one error, in Chinese, that lists every problem. */
export function readEnglish(data: unknown, named: Named, file: string): English {
  const checked = schema.safeParse(data);
  const problems =
    checked.data === undefined
      ? checked.error.issues.map(({ path, message }) => `[${path.join('.')}] ${message}`)
      : faultsOf(checked.data, named);
  if (problems.length > 0 || checked.data === undefined)
    throw new Error(problems.map((text) => `${file} ${text}`).join('\n'));
  return checked.data;
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day in English: `7 March 2022`. */
export const englishDay = (date: string): string => days.format(new Date(`${date}T00:00:00Z`));

/** When a target is due, as the data call it, in English: `每年` is `each year`, `至2025年底` is `by the end of 2025`; other words stay. */
export function englishScope(scope: string): string {
  if (scope === '每年') return 'each year';
  const [, year, end] = /^至(\d{4})年(底|末)?$/.exec(scope) ?? [];
  if (year === undefined) return scope;
  return `by ${end === undefined ? '' : 'the end of '}${year}`;
}

/** Numbers in a row as a span where they are one: `1–3`, `4`. */
export const spanOf = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${String(numbers[0])}–${String(numbers.at(-1))}`;
