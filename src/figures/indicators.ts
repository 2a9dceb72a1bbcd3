import type { Fact } from '../claims/fact.ts';
import { addressOf } from '../data/addresses.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { datumOf, periodOf, planYears } from './facts.ts';

type Indicator = Vocabulary['indicators'][number];

/** One indicator by year in one area. */
export function indicatorByYear(snapshot: Snapshot, { name, unit, type }: Indicator, area: Area): readonly Fact[] {
  const release = snapshot.releases.indicators;
  const rows = (release?.rows ?? []).filter((row) => row.areaCode === area.code && row.indicator === name);
  return planYears(snapshot).map((year) => ({
    ...datumOf(
      release?.rows ?? [],
      rows.find((row) => row.year === year),
      year,
      addressOf('indicators', { year, area: area.name, indicator: name }),
    ),
    name,
    area: area.name,
    unit,
    verb: '',
    period: periodOf(type === 'stock' ? 'end' : 'year', year, release),
  }));
}
