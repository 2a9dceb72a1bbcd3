import { expect, test } from 'vitest';
import { itemsOf, placeOf, type PlaceSource } from './place.ts';

const row: PlaceSource = {
  id: 'fw-001',
  name: '示例服务点 01',
  level: null,
  batch: null,
  recognised: '2023-06-30',
  validUntil: null,
  state: '在运行',
  town: null,
  host: '示例企业 01',
  address: null,
  precision: '园区',
  services: '受理；宣传',
  serves: null,
  industry: null,
  hours: null,
  booking: null,
  office: null,
  phones: '0579-00000001；0579-00000002',
  authority: null,
  authorityPhones: null,
  website: null,
  source: '示例',
  sourcePage: null,
  updated: '2026-01-01',
  verified: null,
  note: null,
};
const context = {
  kind: 'service-points',
  county: 'A',
  wgs84: [119.6, 29.1],
  gcj02: [119.605, 29.098],
  townPoint: null,
} as const;

test('placeOf(row, context) separates several values and keeps what is not published empty', () => {
  const place = placeOf(row, context);
  expect(place).toMatchObject({
    services: ['受理', '宣传'],
    phones: ['0579-00000001', '0579-00000002'],
    industries: [],
    address: null,
  });
  expect(JSON.parse(JSON.stringify(place))).toEqual(place);
});

test.each([
  ['园区', context.wgs84, '园区'],
  ['门址', context.wgs84, '门址'],
  ['乡镇', context.wgs84, '乡镇'],
  ['县级', context.wgs84, '县级'],
  ['街道', context.wgs84, '县级'],
  [null, context.wgs84, '县级'],
  ['园区', null, null],
])('placeOf(row) with precision %s at %j has precision %s', (precision, wgs84, expected) => {
  expect(placeOf({ ...row, precision }, { ...context, wgs84 }).precision).toBe(expected);
});

const townPoint = [119.7, 29.2] as const;
test.each([
  ['门址', context.wgs84, context.wgs84, '门址'],
  ['乡镇', context.wgs84, context.wgs84, '乡镇'],
  ['县级', context.wgs84, townPoint, '乡镇'],
  [null, null, townPoint, '乡镇'],
])('placeOf(row) with precision %s at %j is measured at %j, the town being known', (precision, wgs84, at, expected) => {
  const place = placeOf({ ...row, precision }, { ...context, wgs84, townPoint });
  expect([place.wgs84, place.precision, place.published]).toEqual([at, expected, wgs84]);
});

test('placeOf(row) measures no distance to a county, whose seat is no place', () => {
  const place = placeOf({ ...row, precision: '县级' }, context);
  expect([place.wgs84, place.published]).toEqual([null, context.wgs84]);
});

test.each([
  [null, []],
  ['', []],
  ['甲', ['甲']],
  ['甲；乙;丙', ['甲', '乙', '丙']],
  [' 甲 ； ；乙；', ['甲', '乙']],
])('itemsOf(%j) is %j', (cell, items) => expect(itemsOf(cell)).toEqual(items));
