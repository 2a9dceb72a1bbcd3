import { describe, expect, it } from 'vitest';
import { testEntries } from '../outputs/calendar/testing.ts';
import { dueDate, readCalendar } from './calendar.ts';

const datasets = ['engineers', 'places'];
type Plans = readonly Readonly<Record<string, string>>[];

const read = (plans: Plans, more: object = {}) =>
  readCalendar(
    { releases: [{ id: 'a', dataset: 'engineers', title: '甲', plans, ...more }] },
    'calendar.yaml',
    datasets,
  );

describe('readCalendar(value, file, datasets)', () => {
  it('reads provisional, confirmed and postponed plans', () => {
    expect(testEntries()).toHaveLength(4);
    expect(readCalendar({ releases: [] }, 'calendar.yaml', datasets)).toEqual([]);
  });

  const month = { when: '2027-03', announced: '2026-11-01' };
  const confirmed = { when: '2027-03-18', announced: '2027-02-01' };
  const refused: readonly (readonly [string, Plans, string])[] = [
    [
      'a confirmed day changed without a note',
      [confirmed, { when: '2027-03-25', announced: '2027-03-01' }],
      'plans.1.note] 改动已确定的日期 2027-03-18',
    ],
    [
      'a confirmed day taken back to a month without a note',
      [confirmed, { when: '2027-04', announced: '2027-03-01' }],
      'plans.1.note]',
    ],
    ['an empty note', [confirmed, { when: '2027-03-25', announced: '2027-03-01', note: ' ' }], 'plans.1.note]'],
    [
      'a day that does not exist',
      [{ when: '2027-02-30', announced: '2027-01-01' }],
      'plans.0.when] 没有 2027-02-30 这一天',
    ],
    ['a month that does not exist', [{ when: '2027-13', announced: '2027-01-01' }], 'plans.0.when]'],
    ['a plan announced after its day', [{ when: '2027-03-18', announced: '2027-03-19' }], 'plans.0.announced]'],
    ['plans in the wrong order', [confirmed, { ...month, note: '甲' }], 'plans.1.announced] 各次计划按公布的先后写'],
    ['a plan that changes nothing', [month, { ...month, announced: '2026-12-01' }], 'plans.1.when] 与上一次相同'],
    ['no plan', [], 'plans]'],
    ...['2027-00', '2027-1', '27-03', '2027-03-1', '2027-03-181', 'a2027-03', '2027'].map(
      (when) =>
        [
          `${when} as a month or day`,
          [{ when, announced: '2026-01-01' }],
          'plans.0.when] 暂定写月份（2027-03），确定写日期（2027-03-18），加引号',
        ] as const,
    ),
    [
      'a day of announcement that is none',
      [{ when: '2027-03', announced: '2026-13-01' }],
      'plans.0.announced] 日期写作 2027-03-18，加引号',
    ],
    [
      'a plan announced after its day, with both',
      [{ when: '2027-03', announced: '2027-04-01' }],
      'plans.0.announced] 公布日期 2027-04-01 晚于计划发布的 2027-03',
    ],
    [
      'a plan that changes nothing, saying so',
      [month, { ...month, announced: '2026-12-01' }],
      'plans.1.when] 与上一次相同，没有改动就不用再写',
    ],
  ];
  it.each(refused)('refuses %s', (_, plans, message) => {
    expect(() => read(plans)).toThrow(`calendar.yaml [releases.0.${message}`);
  });
  it('lets a provisional month change without a note, and a confirmed day with one', () => {
    expect(
      read([month, { when: '2027-04', announced: '2026-12-01' }, { when: '2027-04-08', announced: '2027-03-01' }]),
    ).toHaveLength(1);
    expect(read([confirmed, { when: '2027-03-25', announced: '2027-03-01', note: '复核' }])).toHaveLength(1);
  });
  it.each(['2027-01', '2027-09', '2027-10', '2027-11', '2027-12'])('reads a plan for %s', (when) => {
    expect(read([{ when, announced: '2026-11-01' }])).toHaveLength(1);
  });
  it('lets a plan be announced on its own day, and two on one day', () => {
    expect(read([{ when: '2027-03-18', announced: '2027-03-18' }])).toHaveLength(1);
    expect(read([month, { when: '2027-04', announced: month.announced }])).toHaveLength(1);
  });
  it.each(['A', 'a_b', '-a', 'a-', 'a--b', 'a b', ''])('refuses the id %j', (id) => {
    expect(() => read([month], { id })).toThrow('releases.0.id] 只用小写字母、数字和连字符，如 engineers-2026');
  });
  it('refuses an empty title and a day of publication that is none', () => {
    expect(() => read([month], { title: ' ' })).toThrow('releases.0.title]');
    expect(() => read([month], { published: '2027-03' })).toThrow('releases.0.published] 日期写作');
  });
  it('refuses an unknown dataset, an unknown field and an id used twice', () => {
    expect(() => read([month], { dataset: 'x' })).toThrow(
      'releases.0.dataset] 没有这个数据集，可写：engineers、places',
    );
    expect(() => read([month], { date: '2027-03' })).toThrow('date');
    const entry = { id: 'a', dataset: 'engineers', title: '甲', plans: [month] };
    expect(() => readCalendar({ releases: [entry, entry] }, 'c', datasets)).toThrow('releases.1.id] 编号 a 用过了');
  });
});

describe('dueDate(plan)', () => {
  it.each([
    ['2027-03-18', '2027-03-18'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
    ['2027-12', '2027-12-31'],
  ])('of %s is %s', (when, due) => {
    expect(dueDate({ when })).toBe(due);
  });
});
