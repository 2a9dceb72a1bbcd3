import type { DatasetName } from '../../data/registry.ts';
import type { Built } from '../../data/releases.ts';
import { dueDate, isConfirmed, type CalendarEntry, type Plan } from '../../policy/calendar.ts';

type Entry = CalendarEntry<DatasetName>;

/** A planned release and what became of it. */
export interface Scheduled {
  readonly entry: Entry;
  /** The plan in force, and those it replaced, newest first. */
  readonly plan: Plan;
  readonly replaced: readonly Plan[];
  readonly isConfirmed: boolean;
  /** The last day the plan allows. */
  readonly due: string;
  /** The day it was published; null while it is not. */
  readonly published: string | null;
  /** True when it is known, without a clock, that the plan was not kept: a later release of any dataset is out. */
  readonly isOverdue: boolean;
}

const lastPlan = ({ plans }: Entry): Plan => {
  const plan = plans.at(-1);
  if (plan === undefined) throw new Error('calendar entry without a plan');
  return plan;
};

const officialDates = (built: Built, dataset: DatasetName): readonly string[] =>
  built.datasets[dataset].releases.filter(({ demo }) => !demo).map(({ date }) => date);

/** The release an entry names, or the first free one of its dataset in the planned month since the plan was announced. */
function releaseFor(entry: Entry, dates: readonly string[], taken: ReadonlySet<string>): string | null {
  const { id, dataset, published, plans } = entry;
  if (published !== undefined) {
    if (dates.includes(published)) return published;
    throw new Error(`content/calendar.yaml [${id}.published] data/${dataset}/${published}.csv 不存在`);
  }
  const month = lastPlan(entry).when.slice(0, 7);
  const first = plans[0]?.announced ?? '';
  return dates.find((date) => date.startsWith(month) && date >= first && !taken.has(`${dataset}/${date}`)) ?? null;
}

/** Every entry with its state, the next due first. Only official releases fulfil a plan. Throws when an entry names a release that does not exist. */
export function schedule(entries: readonly Entry[], built: Built): readonly Scheduled[] {
  const newest = Object.values(built.datasets)
    .flatMap(({ dataset }) => officialDates(built, dataset))
    .reduce((a, b) => (a > b ? a : b), '');
  const taken = new Set<string>();
  return entries
    .toSorted((a, b) => (dueDate(lastPlan(a)) < dueDate(lastPlan(b)) ? -1 : 1))
    .map((entry): Scheduled => {
      const plan = lastPlan(entry);
      const due = dueDate(plan);
      const published = releaseFor(entry, officialDates(built, entry.dataset), taken);
      if (published !== null) taken.add(`${entry.dataset}/${published}`);
      const replaced = entry.plans.slice(0, -1).toReversed();
      const isOverdue = published === null && due < newest;
      return { entry, plan, replaced, isConfirmed: isConfirmed(plan), due, published, isOverdue };
    });
}

/** A planned time in words: `2027年3月内`, `2027年3月18日`. */
export function whenText(when: string): string {
  const [year = '', month, day] = when.split('-');
  return `${year}年${String(Number(month))}月${day === undefined ? '内' : `${String(Number(day))}日`}`;
}
