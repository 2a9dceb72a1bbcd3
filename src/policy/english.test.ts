import { describe, expect, it } from 'vitest';
import { englishDay, englishScope, readEnglish, spanOf } from './english.ts';

const named = { targets: ['甲', '乙'], groups: 2 };
const right = {
  title: 'A',
  bureau: 'B',
  about: ['C'],
  targets: { 甲: { name: 'a' }, 乙: { name: 'b' } },
  groups: ['x', 'y'],
};

describe('readEnglish(data, named, file)', () => {
  it('takes a file that names all', () => {
    expect(readEnglish(right, named, 'f').targets['乙']?.name).toBe('b');
  });
  it('tells all that is missing or too much', () => {
    expect(() =>
      readEnglish({ ...right, targets: { 甲: { name: 'a' }, 丙: { name: 'c' } }, groups: ['x'] }, named, 'f'),
    ).toThrow(
      'f [targets] 没有目标「丙」，可写：甲、乙\nf [targets] 缺少「乙」的英文名称\nf [groups] 计划的举措分 2 组，这里写了 1 组',
    );
  });
  it('refuses what it does not know', () => {
    expect(() => readEnglish({ ...right, note: 'x' }, named, 'f')).toThrow('note');
  });
});

it.each([
  ['每年', 'each year'],
  ['至2025年', 'by 2025'],
  ['至2025年底', 'by the end of 2025'],
  ['另外', '另外'],
])('englishScope(%s) is %s', (scope, words) => {
  expect(englishScope(scope)).toBe(words);
});

it('englishDay(date) and spanOf(numbers) write days and numbers', () => {
  expect([englishDay('2022-03-07'), spanOf([1, 2, 3]), spanOf([4])]).toEqual(['7 March 2022', '1–3', '4']);
});
