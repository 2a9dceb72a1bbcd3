import { expect, test } from 'vitest';
import { distanceText } from './distance-text.ts';
import type { Precision } from './place.ts';

test.each<[number, Precision, Precision, string]>([
  [0, '门址', '门址', '直线不到 50 米'],
  [0.02, '门址', '门址', '直线不到 50 米'],
  [0.347, '门址', '门址', '直线约 350 米'],
  [0.347, '园区', '门址', '直线约 300 米'],
  [0.949, '门址', '门址', '直线约 950 米'],
  [0.96, '门址', '门址', '直线约 1.0 公里'],
  [1.24, '门址', '门址', '直线约 1.2 公里'],
  [9.96, '门址', '门址', '直线约 10 公里'],
  [12.4, '门址', '门址', '直线约 12 公里'],
  [0.4, '乡镇', '门址', '直线不到 1 公里（位置只精确到乡镇街道）'],
  [3.6, '县级', '门址', '直线约 4 公里（位置只精确到县级）'],
  [3.6, '门址', '县级', '直线约 4 公里（位置只精确到县级）'],
])('distanceText(%f, %s, %s) is %s', (km, place, from, text) => {
  expect(distanceText(km, place, from)).toBe(text);
});
