import { describe, expect, it } from 'vitest';
import { datasetIn, datasetNamesIn } from './plan-datasets.ts';
import { testVocabulary } from './testing.ts';

describe('datasetIn(vocabulary, name)', () => {
  it('takes the words of the plan, and general ones where it has none', () => {
    const vocabulary = { datasets: { engineers: { title: '两类技师', about: '按年。' } } };
    expect(datasetIn(vocabulary, 'engineers')).toMatchObject({ name: 'engineers', title: '两类技师', about: '按年。' });
    expect(datasetIn(vocabulary, 'places').title).toBe('场所名录');
    expect(datasetIn({}, 'engineers').title).toBe('各层级培育人数');
  });
});

describe('datasetNamesIn(vocabulary)', () => {
  const { indicators } = testVocabulary;
  it.each([
    ['all', testVocabulary, 'targets engineers indicators professionals places'],
    ['no baseline', { indicators }, 'targets engineers indicators places'],
    ['no indicators', { ...testVocabulary, indicators: [] }, 'targets engineers professionals places'],
  ])('%s', (_what, vocabulary, names) => {
    expect(datasetNamesIn(vocabulary).join(' ')).toBe(names);
  });
});
