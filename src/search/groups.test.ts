import { expect, test } from 'vitest';
import { groupByKind } from './groups.ts';
import { toIndex } from './prepare.ts';
import { samplePages, sampleRules } from './samples.ts';
import { search } from './search.ts';

const index = toIndex(samplePages, sampleRules);
const grouped = (query: string, most: number): string[] =>
  groupByKind(index, search(index, query).tiers[0] as never, most).map(
    ({ kind, hits }) => `${kind} ${hits.map(({ document }) => samplePages[document]?.url).join(' ')}`,
  );

test('groupByKind(index, tier, most) puts the kind of the best hit first and keeps the order within', () => {
  expect(grouped('永康市', 9)).toEqual(['place /place/1/ /place/2/', 'data /figures/engineers/']);
});

test('groupByKind(index, tier, most) keeps at most so many of each kind', () => {
  expect(grouped('永康市', 1)).toEqual(['place /place/1/', 'data /figures/engineers/']);
});
