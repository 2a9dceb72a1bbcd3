import { expect, it } from 'vitest';
import { readDescriptions } from './descriptions.ts';

it('readDescriptions(text) gives what is written for each figure', () => {
  expect(readDescriptions("a:\n  - of: '0123abcd'\n    description: 甲\n")).toEqual({
    a: [{ of: '0123abcd', description: '甲' }],
  });
  expect(readDescriptions('# 还没有\n')).toEqual({});
});

it.each([
  ["a:\n  - of: '0123ABCD'\n    description: 甲\n", 'content/figures.yaml [a.0.of] of 是 8 位指纹，构建时的提醒里有'],
  ["a:\n  - of: '0123abcde'\n    description: 甲\n", '[a.0.of] of 是 8 位指纹'],
  ["a:\n  - of: 'x0123abc'\n    description: 甲\n", '[a.0.of] of 是 8 位指纹'],
  ['a:\n  - of: 12345678\n    description: 甲\n', '[a.0.of] of 写数字的指纹，加引号'],
  ["a:\n  - of: '0123abcd'\n    description: ''\n", '[a.0.description] 说明不能空着'],
  ["a:\n  - of: '0123abcd'\n    description: 甲\n    note: 乙\n", '[a.0]'],
  ["a:\n  - of: ''\n    description: ''\n", '说明不能空着'],
])('readDescriptions(%j) throws “%s”', (text, message) => {
  expect(() => readDescriptions(text)).toThrow(message);
});
