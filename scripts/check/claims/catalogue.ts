import type { Claim } from '../../../src/claims/claim.ts';
import { claimKey } from '../../../src/claims/print.ts';
import type { Built, Release } from '../../../src/data/releases.ts';
import type { Catalogue } from '../../../src/figures/catalogue.ts';
import { sha256Of } from '../../lib/files.ts';
import { nothingKept } from '../../lib/kept-table.ts';
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

/** All that the claims of a day are evaluated on, as a text: what `turnTo` shows of a publication at that day. */
function knowledgeOf({ vocabulary, areas, datasets }: Built): (day: string) => string {
  const releases = Object.values(datasets).flatMap(({ releases: all }): readonly Release<unknown>[] => all);
  const stamps = releases.map((release) => [release.date, sha256Of(Buffer.from(JSON.stringify(release)))] as const);
  const lists = JSON.stringify([vocabulary, areas]);
  return (day) => JSON.stringify([day, lists, stamps.filter(([date]) => date <= day)]);
}

/**
 * Evaluates every claim of a catalogue in SQL, each on the rows that were published on its day. `kept`: what was found of days that nothing
 * has been added to since.
 */
export function evaluateCatalogue(built: Built, catalogue: Catalogue, kept = nothingKept): Evaluated {
  const days = [...claimsByDay(catalogue)];
  const tables = openReleases(built);
  const knownAt = knowledgeOf(built);
  const wrong = days.flatMap(([day, claims]) =>
    kept.get('claims', `${knownAt(day)}\n${JSON.stringify(claims)}`, () => evaluate(claims, turnTo(tables, day))),
  );
  tables.close();
  const all = days.flatMap(([, claims]) => claims);
  return { keys: new Set(all.map(claimKey)), count: all.length, wrong };
}
