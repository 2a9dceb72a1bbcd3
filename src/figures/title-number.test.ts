import { expect, it } from 'vitest';
import { tellsNumber } from './title-number.ts';

it.each([
  ['2025年企业工程师达到年度目标', false],
  ['2022至2025年，累计培育人数均超过年度目标', false],
  ['截至2026年3月19日，义乌市的场所最多', false],
  ['321人才企业工作站2024年底首次达到目标', false],
  ['义乌市的场所最多，比最少的磐安县多17处', true],
  ['2022年到2025年，可比的8个地区都增加', true],
])('tellsNumber(%s) is %s', (title, told) => {
  expect(tellsNumber(title, ['321人才企业工作站'])).toBe(told);
});
