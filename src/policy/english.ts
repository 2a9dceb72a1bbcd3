import { z } from 'zod';
import { among, filled, readAs } from './read.ts';

const schema = (named: Named) =>
  z.strictObject({
    title: filled.describe('计划的英文名称'),
    bureau: filled.describe('主办单位的英文名称'),
    about: z.array(filled).min(1, '至少一段').describe('这是什么计划'),
    targets: z
      .record(z.string(), z.strictObject({ name: filled, about: filled.optional() }))
      .superRefine((targets, context) => {
        Object.keys(targets).forEach((name) => among(named.targets, '目标')(name, context));
        for (const name of named.targets)
          if (!Object.hasOwn(targets, name)) context.addIssue({ code: 'custom', message: `缺少「${name}」的英文名称` });
      }),
    groups: z
      .array(filled)
      .describe('各组举措的英文名称')
      .superRefine(({ length }, context) => {
        if (length !== named.groups)
          context.addIssue({
            code: 'custom',
            message: `计划的举措分 ${String(named.groups)} 组，这里写了 ${String(length)} 组`,
          });
      }),
  });

/** What the page for foreign readers says in words; its numbers come from the plan and the data. */
export type English = z.infer<ReturnType<typeof schema>>;

/** What a plan has that needs an English name. */
export interface Named {
  /** The names of its targets. */
  readonly targets: readonly string[];
  /** How many groups its measures form. */
  readonly groups: number;
}

/** content/english.yaml, given as parsed YAML. Throws one error, in Chinese, that lists every problem. */
export const readEnglish = (data: unknown, named: Named, file: string): English => readAs(schema(named), data, file);

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
