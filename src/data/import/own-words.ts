import type { DatasetSchema } from '../schema.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What words end in alike: 工程师 of 企业工程师 and 领军工程师; empty when they do not. */
function commonEnding([first = '', ...others]: readonly string[]): string {
  const starts = Array.from({ length: first.length }, (_, start) => first.slice(start));
  return starts.find((ending) => others.every((word) => word.endsWith(ending))) ?? '';
}

/** What this plan calls whom and what it counts: words by which a title of its tables is known. */
export function ownWords({ tiers, placeKinds }: Pick<Vocabulary, 'tiers' | 'placeKinds'>): readonly string[] {
  const names = tiers.map(({ name }) => name);
  const words = [...names, commonEnding(names), ...placeKinds.flatMap(({ name, short }) => [name, short])];
  return words.filter((word) => word.length > 1);
}

/** A dataset with the headings that offices give to the names of this plan's places: what they are called, and 名称. */
export const withOwnHeadings = (
  schema: DatasetSchema,
  { placeKinds }: Pick<Vocabulary, 'placeKinds'>,
): DatasetSchema => ({
  ...schema,
  columns: schema.columns.map((column) =>
    column.kind === 'name'
      ? { ...column, also: [...(column.also ?? []), ...placeKinds.map(({ short }) => `${short}名称`)] }
      : column,
  ),
});
