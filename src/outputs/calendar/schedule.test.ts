import { describe, expect, it } from 'vitest';
import { builtOf } from '../../figures/testing.ts';
import { schedule, whenText } from './schedule.ts';
import { calendarBuilt, testEntries } from './testing.ts';

const states = (built = calendarBuilt()) =>
  schedule(testEntries(), built).map(({ entry, published, isOverdue, due }) => [entry.id, due, published, isOverdue]);

describe('schedule(entries, built)', () => {
  it('matches releases of the planned month, and knows what is overdue without a clock', () => {
    expect(states()).toEqual([
      ['indicators-2023', '2024-02-29', null, true],
      ['engineers-2023', '2024-03-14', '2024-03-18', false],
      ['engineers-2024', '2025-03-27', null, false],
      ['places-2025', '2025-06-30', null, false],
    ]);
  });
  it('lets no demo release fulfil a plan', () => {
    const demo = builtOf([{ date: '2024-03-18', rows: [], demo: true }]);
    expect(states(demo).every(([, , published]) => published === null)).toBe(true);
  });
  it('lets one release fulfil one plan', () => {
    const [entry] = testEntries();
    if (entry === undefined) throw new Error('no entry');
    const twice = schedule([entry, { ...entry, id: 'again' }], calendarBuilt());
    expect(twice.map(({ published }) => published)).toEqual(['2024-03-18', null]);
  });
  it('takes the release that an entry names, and refuses one that does not exist', () => {
    const [, entry] = testEntries();
    if (entry === undefined) throw new Error('no entry');
    const engineers = { ...entry, dataset: 'engineers' as const };
    expect(schedule([{ ...engineers, published: '2024-03-18' }], calendarBuilt())[0]?.published).toBe('2024-03-18');
    expect(() => schedule([{ ...engineers, published: '2024-05-01' }], calendarBuilt())).toThrow(
      'data/engineers/2024-05-01.csv 不存在',
    );
  });
});

describe('whenText(when)', () => {
  it.each([
    ['2027-03', '2027年3月内'],
    ['2027-03-08', '2027年3月8日'],
  ])('of %s is %s', (when, text) => {
    expect(whenText(when)).toBe(text);
  });
});
