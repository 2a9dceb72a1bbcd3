import { expect, test } from 'vitest';
import { findPeriod, periodRemark } from './period.ts';

test.each([
  ['2025年1-9月完成情况', '截至2025年9月底'],
  ['一至九月', '截至2025年9月底'],
  ['2025.01-2025.09', '截至2025年9月底'],
  ['截至９月底', '截至2025年9月底'],
  ['截止2025年9月30日', '截至2025年9月底'],
  ['上半年', '截至2025年6月底'],
  ['前三季度', '截至2025年9月底'],
  ['下半年', '数据为2025年下半年'],
  ['三季度', '数据为2025年三季度'],
  ['2025年9月', '数据为2025年9月'],
  ['1-12月', null],
  ['截至2025年12月31日', null],
  ['2025年9月5日制表', null],
  ['2022—2025年', null],
  ['2025年度', null],
])('findPeriod(%j) is remarked as %j', (text, remark) => {
  const found = findPeriod(text);
  expect(found === undefined ? null : periodRemark(found, '2025')).toBe(remark);
});
