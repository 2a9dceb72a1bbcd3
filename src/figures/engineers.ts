import type { Fact } from '../claims/fact.ts';
import { addressOf } from '../data/addresses.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import { cityOf, datumOf, periodOf, planYears } from './facts.ts';

/** What engineers are counted in. */
export const engineerUnit = '人';

/** Engineers of one tier in one area and year. */
export function engineersIn(snapshot: Snapshot, year: number, area: Area, tier: string): Fact {
  const release = snapshot.releases.engineers;
  const rows = (release?.rows ?? []).filter((row) => row.areaCode === area.code && row.tier === tier);
  const row = rows.find((candidate) => candidate.year === year);
  const ref = addressOf('engineers', { year, area: area.name, tier });
  return {
    ...datumOf(release?.rows ?? [], row, year, ref),
    name: tier,
    area: area.name,
    unit: engineerUnit,
    verb: '培育',
    period: periodOf('year', year, release),
  };
}

/** Engineers of one tier in one area, for each year of the plan. */
export const engineersByYear = (
  snapshot: Snapshot,
  tier: string,
  area: Area = cityOf(snapshot.areas),
): readonly Fact[] => planYears(snapshot).map((year) => engineersIn(snapshot, year, area, tier));
