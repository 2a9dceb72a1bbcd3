import { addressOf } from '../data/addresses.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Datum } from '../kit/datum.ts';
import { datumOf, planYears } from './rows.ts';

/** One indicator by year in one area. */
export function indicatorByYear(snapshot: Snapshot, indicator: string, areaCode: string): readonly Datum[] {
  const area = snapshot.areas.find(({ code }) => code === areaCode)?.name ?? areaCode;
  const rows = (snapshot.releases.indicators?.rows ?? []).filter(
    (row) => row.areaCode === areaCode && row.indicator === indicator,
  );
  return planYears(snapshot).map((year) =>
    datumOf(
      rows.find((row) => row.year === year),
      addressOf('indicators', { year, area, indicator }),
    ),
  );
}
