import { expect, it } from 'vitest';
import { remembered } from './remember.ts';

it('remembered(make) makes the answer to each question once', () => {
  const asked: string[] = [];
  const answer = remembered((key: string) => {
    asked.push(key);
    return { key };
  });
  expect([answer('a'), answer('b'), answer('a')]).toEqual([{ key: 'a' }, { key: 'b' }, { key: 'a' }]);
  expect(answer('a')).toBe(answer('a'));
  expect(asked).toEqual(['a', 'b']);
});
