import type { Fact } from '../claims/fact.ts';
import { addressOf } from '../data/addresses.ts';
import type { Area } from '../data/areas.ts';
import type { Snapshot } from '../data/releases.ts';
import type { Vocabulary } from '../data/vocabulary.ts';
import { datumOf } from './facts.ts';

type Baseline = NonNullable<Vocabulary['baseline']>;

/** The indicator that counts all professionals. */
export const allProfessionals = '合计';

/** Whom the table counts, and by which levels of which group, as the plan names them. */
export const baselineOf = ({ vocabulary }: Snapshot): Baseline =>
  vocabulary.baseline ?? { people: '人员', group: '级别', levels: [] };

/** The year that the professionals are published of, the newest one; 0 while none is. */
export const professionalsYear = ({ releases }: Snapshot): number =>
  Math.max(0, ...(releases.professionals?.rows ?? []).map((row) => row.year));

/** One number of the table of professionals, called `name` in sentences. */
export function professionalsIn(snapshot: Snapshot, year: number, area: Area, key: string, name: string): Fact {
  const rows = snapshot.releases.professionals?.rows ?? [];
  const row = rows.find((each) => each.year === year && each.areaCode === area.code && each.indicator === key);
  return {
    ...datumOf(rows, row, year, addressOf('professionals', { year, area: area.name, indicator: key })),
    name,
    area: area.name,
    unit: '人',
    verb: '',
    period: { kind: 'year', year },
  };
}
