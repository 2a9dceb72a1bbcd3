import { expect, it } from 'vitest';
import { testVocabulary } from '../data/testing.ts';
import { topicOf } from './topic.ts';

const [tier, other] = testVocabulary.tiers;
const [kind] = testVocabulary.placeKinds;
const [indicator] = testVocabulary.indicators;
const figureWith = (...refs: readonly string[]) => ({
  table: {
    columns: [{ heading: '年份' }, { heading: '数' }],
    rows: refs.map((ref) => ({ head: '2022年', cells: [{ value: 1, status: 'final' as const, ref }] })),
  },
});
const vocabulary = { ...testVocabulary, togetherInPlan: '各阶工程师' };

it.each([
  ['kinds of places: their measures', [`places/计数/全市/${kind?.name}`], [kind?.measure], []],
  ['indicators: their measures', [`indicators/2022/全市/${indicator?.name}`], [indicator?.measure], []],
  ['a tier: its name, then that of all', [`engineers/2022/全市/${tier?.name}`], [], [tier?.name, '各阶工程师']],
  [
    'tiers: their names',
    [`engineers/2022/全市/${tier?.name}`, `engineers/2022/全市/${other?.name}`],
    [],
    [tier?.name, other?.name, '各阶工程师'],
  ],
  ['anything else: nothing', ['professionals/2020/全市/合计'], [], []],
])('topicOf(figure, vocabulary) has of %s', (_case, refs, numbers, words) => {
  expect(topicOf(figureWith(...refs), vocabulary)).toEqual({ numbers, words });
});
