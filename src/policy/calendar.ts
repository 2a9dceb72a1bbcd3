import { z } from 'zod';
import { dayLike, filled, readAs } from './read.ts';

const day = dayLike('2027-03-18');

const plan = z.strictObject({
  /** When it is to be published: a month while provisional, a day once confirmed. */
  when: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?$/, '暂定写月份（2027-03），确定写日期（2027-03-18），加引号'),
  /** The day this plan was made public. */
  announced: day,
  /** Why it differs from the plan before; shown to readers. */
  note: filled.optional(),
});

export type Plan = z.infer<typeof plan>;

/** Whether the plan names a day. */
export const isConfirmed = ({ when }: Pick<Plan, 'when'>): boolean => when.length === 10;

/** The last day a plan allows: its day, or the last of its month. */
export function dueDate({ when }: Pick<Plan, 'when'>): string {
  if (when.length === 10) return when;
  const [year = 0, month = 0] = when.split('-').map(Number);
  return `${when}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

interface Fault {
  readonly field: keyof Plan;
  readonly message: string;
}

/** What is wrong with a plan, given the one it replaces. */
function faultsOf(current: Plan, before: Plan | undefined): readonly Fault[] {
  const faults: Fault[] = [];
  const { when, announced, note } = current;
  if (isConfirmed(current) && !z.iso.date().safeParse(when).success) {
    faults.push({ field: 'when', message: `没有 ${when} 这一天` });
  }
  if (announced > dueDate(current))
    faults.push({ field: 'announced', message: `公布日期 ${announced} 晚于计划发布的 ${when}` });
  if (before === undefined) return faults;
  if (announced < before.announced) faults.push({ field: 'announced', message: '各次计划按公布的先后写，最早的在前' });
  if (when === before.when) faults.push({ field: 'when', message: '与上一次相同，没有改动就不用再写' });
  if (isConfirmed(before) && note === undefined) {
    faults.push({ field: 'note', message: `改动已确定的日期 ${before.when}，必须用 note 向公众说明原因` });
  }
  return faults;
}

const entry = z.strictObject({
  /** Names the entry for life; calendar programs know it by this. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '只用小写字母、数字和连字符，如 engineers-2026'),
  title: filled,
  /** Every plan ever made public, oldest first; none is deleted or overwritten. */
  plans: z
    .array(plan)
    .min(1)
    .superRefine((plans, context) => {
      for (const [index, current] of plans.entries()) {
        for (const { field, message } of faultsOf(current, plans[index - 1])) {
          context.addIssue({ code: 'custom', path: [index, field], message });
        }
      }
    }),
  /** The release that fulfilled it, where its month is another one than planned. */
  published: day.optional(),
});

/** A planned release of one of the datasets that the site has. */
export interface CalendarEntry<Name extends string = string> extends z.infer<typeof entry> {
  readonly dataset: Name;
}

/** content/calendar.yaml, of a site with these datasets. */
function calendarSchema<Name extends string>(datasets: readonly Name[]) {
  const dataset = z.custom<Name>(
    (value) => datasets.some((name) => name === value),
    `没有这个数据集，可写：${datasets.join('、')}`,
  );
  return z.strictObject({
    releases: z.array(entry.extend({ dataset })).superRefine((entries, context) => {
      for (const [index, { id }] of entries.entries()) {
        if (entries.findIndex((other) => other.id === id) < index) {
          context.addIssue({ code: 'custom', path: [index, 'id'], message: `编号 ${id} 用过了` });
        }
      }
    }),
  });
}

/** Checks a parsed calendar file. Throws with every fault and its place, for editors. */
export function readCalendar<Name extends string>(
  value: unknown,
  file: string,
  datasets: readonly Name[],
): readonly CalendarEntry<Name>[] {
  return readAs(calendarSchema(datasets), value, file).releases;
}
