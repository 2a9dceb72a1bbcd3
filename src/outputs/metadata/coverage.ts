import { anyRow } from '../../data/addresses.ts';
import type { Area } from '../../data/areas.ts';
import type { Release } from '../../data/releases.ts';
import { schemaAt, type Column, type DatasetSchema } from '../../data/schema.ts';
import type { Vocabulary } from '../../data/vocabulary.ts';

export type AnyRelease = Release<{ readonly line: number }>;

/** From when to when the numbers of a release are about: years, months or days, as exact as they are known. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a release counts or lists. */
export interface Variable {
  readonly name: string;
  readonly unit: string | null;
  readonly about: string;
}

/** Whether a dataset counts in the words of the plan: one of its columns takes them from the vocabulary. */
export const followsPlan = (schema: DatasetSchema): boolean => schema.columns.some(({ list }) => list !== undefined);

/** The years in the rows; for targets, the period of the plan; for lists, the day they describe. */
export function periodOf(schema: DatasetSchema, release: AnyRelease, { period }: Vocabulary): Period {
  const year = schema.columns.find(({ kind }) => kind === 'year')?.key;
  if (year !== undefined && release.rows.length > 0) {
    const years = release.rows.map((row) => Number(anyRow(row)[year]));
    return {
      from: String(years.reduce((a, b) => Math.min(a, b))),
      to: String(years.reduce((a, b) => Math.max(a, b))),
    };
  }
  if (schema.columns.some(({ list }) => list === 'targets'))
    return { from: String(period.from), to: String(period.to) };
  const day = /^\d{4}(-\d{2}){0,2}$/.exec(release.asOf ?? '')?.[0] ?? release.date;
  return { from: day, to: day };
}

/** The XML Schema type of a day, a month or a year. */
export const dateType = (text: string): string => ({ 4: 'xsd:gYear', 7: 'xsd:gYearMonth' })[text.length] ?? 'xsd:date';

/** A period as an ISO 8601 interval, or one date where both ends agree. */
export const intervalOf = ({ from, to }: Period): string => (from === to ? from : `${from}/${to}`);

const terms = ({ tiers, placeKinds, indicators }: Vocabulary): ReadonlyMap<string, string> =>
  new Map([...tiers, ...placeKinds, ...indicators].map(({ name, about }) => [name, about]));

/** The column that says what a row counts: the last of the key, where a row holds one number. */
function namingColumn(schema: DatasetSchema): Column | undefined {
  const key = schema.value === undefined ? undefined : schema.key.at(-1);
  return schema.columns.find((column) => column.key === key);
}

/** What a release measures: each thing it counts, with its unit; for lists, each column. */
export function variablesOf(schema: DatasetSchema, release: AnyRelease, vocabulary: Vocabulary): readonly Variable[] {
  const naming = namingColumn(schema);
  if (naming === undefined) {
    return schemaAt(schema, release.date).columns.map(({ heading, unit, about }) => ({
      name: heading,
      unit: unit ?? null,
      about,
    }));
  }
  const value = schema.columns.find(({ key }) => key === schema.value);
  const about = terms(vocabulary);
  const found = new Map<string, Variable>();
  for (const row of release.rows.map(anyRow)) {
    const name = String(row[naming.key]);
    const unit = value?.unit ?? (typeof row['unit'] === 'string' ? row['unit'] : null);
    if (!found.has(name)) found.set(name, { name, unit, about: about.get(name) ?? value?.about ?? '' });
  }
  return [...found.values()];
}

/** The area of the whole city. */
export function cityArea(areas: readonly Area[]): Area {
  const city = areas.find(({ level }) => level === '市');
  if (city === undefined) throw new Error('areas without a row of level 市');
  return city;
}
