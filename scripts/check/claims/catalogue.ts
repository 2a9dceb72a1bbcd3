import type { Claim } from '../../../src/claims/claim.ts';
import { claimKey } from '../../../src/claims/print.ts';
import type { Built } from '../../../src/data/releases.ts';
import type { Catalogue } from '../../../src/figures/catalogue.ts';
import { evaluate, openTables, type FalseClaim } from './index.ts';

/** The claims of every figure at every release, by the day whose knowledge they speak from. */
function claimsByDay({ figures, areas }: Catalogue): ReadonlyMap<string, readonly Claim[]> {
  const days = new Map<string, Claim[]>();
  for (const { versions } of [...figures, ...areas.flatMap((area) => area.figures)])
    for (const { date, figure } of versions) days.set(date, [...(days.get(date) ?? []), ...figure.claims]);
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
  const wrong = days.flatMap(([day, claims]) => evaluate(claims, openTables(built, day)));
  const all = days.flatMap(([, claims]) => claims);
  return { keys: new Set(all.map(claimKey)), count: all.length, wrong };
}
