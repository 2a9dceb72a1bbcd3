import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('remembered(work)(key) works out each answer once, an empty one too', () => {
  const work = vi.fn((key: string, more: number) => (key === '' ? '' : `${key}${String(more)}`));
  const asked = remembered(work);
  expect([asked('a', 1), asked('a', 1), asked('', 1), asked('', 1)]).toEqual(['a1', 'a1', '', '']);
  expect(work).toHaveBeenCalledTimes(2);
});
