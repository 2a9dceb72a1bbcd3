import { expect, test } from 'vitest';
import { areaMark, decodeLesson, encodeLesson, partsOf, sharesOf, type Lesson, type Weights } from './lesson.ts';

test.each([
  ['评职称', ['评', '职', '称', '评职', '职称']],
  ['321人才', ['321', '人', '才', '321人', '人才']],
  [`${areaMark}csv`, [areaMark, 'csv', `${areaMark}csv`]],
  ['人人', ['人', '人人']],
  ['一.二', ['一', '二', '一二']],
  ['', []],
])('partsOf(%j) is each character, word in letters and number, and each pair', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test('sharesOf(parts, rarityOf) are larger for rarer parts, and their squares add up to 1', () => {
  const shares = sharesOf(['的', '职', '没有人问过'], (part) => ({ 的: 1, 职: 3 })[part]);
  expect(shares[1]).toBeCloseTo(3 * (shares[0] ?? 0));
  expect(shares[2]).toBeGreaterThan(shares[1] ?? 0);
  expect(shares.reduce((sum, share) => sum + share * share, 0)).toBeCloseTo(1);
  expect(sharesOf([], () => 1)).toEqual([]);
});

test('decodeLesson(file) reads what encodeLesson(lesson) wrote', () => {
  const lesson: Lesson = {
    groups: [[4], [10, 11, 12], [0]],
    parts: new Map([
      ['人', { rarity: 2, groups: new Map([[1, -3]]) }],
      [
        `${areaMark}数`,
        {
          rarity: 8,
          groups: new Map([
            [0, 20],
            [2, -1],
          ]),
        },
      ],
    ]),
  };
  expect(decodeLesson(encodeLesson(lesson))).toEqual(lesson);
});

test('decodeLesson(file) knows nothing when nothing was asked', () => {
  const { parts } = decodeLesson(encodeLesson({ groups: [], parts: new Map() }));
  expect([...parts.values()].flatMap(({ groups }) => [...groups])).toEqual([]);
});

test('encodeLesson(lesson) is the same for the same parts in another order', () => {
  const one: readonly [string, Weights] = ['一', { rarity: 1, groups: new Map([[0, 1]]) }];
  const two: readonly [string, Weights] = ['二', { rarity: 2, groups: new Map([[0, 2]]) }];
  const groups = [[0]];
  expect(encodeLesson({ groups, parts: new Map([one, two]) })).toBe(
    encodeLesson({ groups, parts: new Map([two, one]) }),
  );
});
