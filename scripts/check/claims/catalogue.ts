import type { Claim } from '../../../src/claims/claim.ts';
import { claimKey } from '../../../src/claims/print.ts';
import type { Built } from '../../../src/data/releases.ts';
import type { Catalogue } from '../../../src/figures/catalogue.ts';
import { evaluate, openReleases, turnTo, type FalseClaim } from './index.ts';

/** Later than every release: what a figure says that has none. */
const today = '9999-12-31';

/** The claims of every figure at every release, by the day whose knowledge they speak from. */
function claimsByDay({ all }: Catalogue): ReadonlyMap<string, readonly Claim[]> {
  const days = new Map<string, Claim[]>();
  const add = (day: string, claims: readonly Claim[]): void =>
    void days.set(day, [...(days.get(day) ?? []), ...claims]);
  for (const { versions, today: figure } of all) {
    for (const version of versions) add(version.date, version.figure.claims);
    if (versions.length === 0) add(today, figure.claims);
  }
  return days;
}

/** What was said, and what of it is false. */
export interface Evaluated {
  /** The keys of all claims: what `data-claim` on a page may hold. */
  readonly keys: ReadonlySet<string>;
  readonly count: number;
  readonly wrong: readonly FalseClaim[];
}

/** Evaluates every claim of a catalogue in SQL, each on the rows that were published on its day. */
export function evaluateCatalogue(built: Built, catalogue: Catalogue): Evaluated {
  const days = [...claimsByDay(catalogue)];
  const tables = openReleases(built);
  const wrong = days.flatMap(([day, claims]) => evaluate(claims, turnTo(tables, day)));
  tables.close();
  const all = days.flatMap(([, claims]) => claims);
  return { keys: new Set(all.map(claimKey)), count: all.length, wrong };
}
