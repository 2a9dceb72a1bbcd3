import { expect, it } from 'vitest';
import { builtOf, engineer } from '../figures/testing.ts';
import { builtFrom, partsOf } from './built-files.ts';

it('builtFrom(read) puts together what partsOf(built) took apart', () => {
  const built = builtOf([{ date: '2023-03-01', rows: [engineer(2022, '全市', '初阶', 90)] }]);
  const parts = partsOf(built);
  expect(builtFrom((name) => parts[name])).toEqual(built);
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['vocabulary', 'areas', 'engineers', 'places']));
});
