import { expect, it } from 'vitest';
import { stepTimes } from './step-times.ts';

it('stepTimes(now) tells the seconds of each step, the last up to now', () => {
  const clock = [1000, 1900, 7500];
  const times = stepTimes(() => clock.shift() ?? 0);
  times.begin('数据');
  times.begin('页面');
  expect(times.text()).toBe('数据 0.9，页面 5.6');
});
