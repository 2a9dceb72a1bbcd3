/** One moment of the plan: what it set as a goal, by when, what was published. */
export interface Moment {
  /** Sorts the moments: `2025-12-31`; a year alone stands at its end. */
  readonly day: string;
  /** The same as readers see it, as exact as the plan is: `2025年`. */
  readonly when: string;
  readonly kind: '印发' | '每年' | '到期' | '发布';
  readonly text: string;
  /** Where it stands on this site, without the base path. */
  readonly path: string;
  readonly demo: boolean;
}

interface PlanFacts {
  readonly title: string;
  readonly date: string;
  readonly period: { readonly from: number; readonly to: number };
}

/** A number that the plan sets, by when, and the clause that does. */
export interface PlannedTarget {
  /** What and how many, in words: `创新工程师≥1,000名`. */
  readonly text: string;
  /** `每年`, or words with the last year. */
  readonly scope: string;
  readonly clause: string;
}

/** What the timeline needs to know of a release. */
export interface Published {
  readonly dataset: string;
  readonly date: string;
  /** When its source came out, where that is not `date`. */
  readonly published?: string;
  readonly title: string;
  readonly demo: boolean;
}

function promises({ date, period }: PlanFacts, targets: readonly PlannedTarget[], pathOf: (clause: string) => string) {
  return targets.map((target): Moment => {
    const year = /\d{4}/.exec(target.scope)?.[0];
    const common = { text: target.text, path: pathOf(target.clause), demo: false };
    return year === undefined
      ? { ...common, day: date, when: `${String(period.from)}—${String(period.to)}年`, kind: '每年' }
      : { ...common, day: `${year}-12-31`, when: `${year}年`, kind: '到期' };
  });
}

/** The plan's moments in order: when it was issued, what it set as a goal and by when, what was published since. `pathOf`: where a clause stands. */
export function timelineOf(
  plan: PlanFacts,
  targets: readonly PlannedTarget[],
  releases: readonly Published[],
  pathOf: (clause: string) => string,
): readonly Moment[] {
  const { title, date, period } = plan;
  const span = `${String(period.from)}—${String(period.to)}年`;
  const end = String(period.to);
  const issued: Moment = {
    day: date,
    when: date,
    kind: '印发',
    text: `《${title}》，实施期${span}`,
    path: '/plan/',
    demo: false,
  };
  const over: Moment = {
    day: `${end}-12-31`,
    when: `${end}年`,
    kind: '到期',
    text: '实施期届满',
    path: '/plan/',
    demo: false,
  };
  const published = releases.map((release): Moment => ({
    day: release.date,
    when: release.published ?? release.date,
    kind: '发布',
    text: release.title,
    path: `/data/${release.dataset}/`,
    demo: release.demo,
  }));
  return [issued, ...promises(plan, targets, pathOf), over, ...published].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  );
}
