import { addressOf } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import { cityOf, datumOf, planYears } from './rows.ts';

/** Engineers of one tier in one area and year. */
export function engineersIn(snapshot: Snapshot, year: number, areaCode: string, tier: string): Datum {
  const area = snapshot.areas.find(({ code }) => code === areaCode);
  const row = snapshot.releases.engineers?.rows.find(
    (candidate) => candidate.year === year && candidate.areaCode === areaCode && candidate.tier === tier,
  );
  return datumOf(row, addressOf('engineers', { year, area: area?.name ?? areaCode, tier }));
}

/** Engineers of one tier in the whole city, for each year of the plan. */
export function engineersByYear(snapshot: Snapshot, tier: string): readonly Datum[] {
  const city = cityOf(snapshot.areas);
  return planYears(snapshot).map((year) => engineersIn(snapshot, year, city.code, tier));
}
