import { expect, test } from 'vitest';
import { addressOf, anyRow, cellAddress, findCell, reckonedAddress } from './addresses.ts';
import { datasets, perDataset, type EngineerRow, type PlaceRow } from './registry.ts';
import type { Release, Snapshot } from './releases.ts';
import { rowOf, testAreas } from './testing.ts';

const source = {
  date: '2025-01-16',
  demo: false,
  file: 'data/x.csv',
  sha256: '',
  publisher: '',
  title: '',
  page: null,
  licence: '',
  asOf: null,
  notes: [],
};
const engineer = rowOf('engineers', {
  line: 7,
  year: 2024,
  areaCode: '1',
  area: '全市',
  tier: '初阶',
  value: 20136,
  status: 'provisional',
});
const engineers: Release<EngineerRow> = {
  ...source,
  dataset: 'engineers',
  rows: [
    engineer,
    { ...engineer, line: 8, areaCode: 'rest', area: '甲区（不含开发区）', value: null, status: 'withheld' },
  ],
};
const places: Release<PlaceRow> = {
  ...source,
  dataset: 'places',
  rows: [rowOf('places', { id: 'a-1', name: '甲点', longitude: 120.5 })],
};
const snapshot: Pick<Snapshot, 'areas' | 'releases'> = {
  areas: testAreas,
  releases: { ...perDataset(() => null), engineers, places },
};

test.each([
  ['engineers/2024/全市/初阶', 20136, 'provisional', '20,136（初步）', 7],
  ['engineers/２０２４/全市/初阶', 20136, 'provisional', '20,136（初步）', 7],
  ['engineers/2024/甲区（不含开发区）/初阶', null, 'withheld', '不予公布', 8],
  ['engineers/2024/全市/初阶/年份', 2024, 'final', '2024', 7],
  ['places/a-1/名称', '甲点', 'final', '甲点', 2],
  ['places/a-1/经度', 120.5, 'final', '120.5', 2],
  ['places/a-1/地址', null, 'missing', '未公布', 2],
])('findCell(snapshot, %s)', (address, value, status, text, line) => {
  const cell = findCell(snapshot, address);
  expect(cell).toMatchObject({ address, value, status, text, release: { date: '2025-01-16', file: 'data/x.csv' } });
  expect(cell?.row.line).toBe(line);
});

test.each([
  'engineers',
  'engineers/2024/全市',
  'engineers/2024/1/初阶',
  'engineers/2024/全市/初阶/体重',
  'engineers/2024/全市/初阶/年份/多',
  'places/a-1',
  'places/a-2/名称',
  'targets/初阶',
  'toString/2024',
  '',
])('findCell(snapshot, %j) is undefined', (address) => {
  expect(findCell(snapshot, address)).toBeUndefined();
});

test('addressOf(dataset, name) is the address of the row of that name, or of one of its cells', () => {
  expect(addressOf('engineers', engineer)).toBe('engineers/2024/全市/初阶');
  expect(addressOf('engineers', { tier: '初阶', area: '全市', year: 2024 }, 'value')).toBe('engineers/2024/全市/初阶');
  const state = datasets.places.columns.find(({ key }) => key === 'state');
  const address = addressOf('places', { id: 'a-1' }, 'state');
  expect(address).toBe('places/a-1/状态');
  expect(state && cellAddress(datasets.places, anyRow(rowOf('places', { id: 'a-1' })), state, [])).toBe(address);
});

test('reckonedAddress(dataset, reckoning, …) says how the number came about', () => {
  expect(reckonedAddress('engineers', '累计', 2025, '全市', '初阶')).toBe('engineers/累计/2025/全市/初阶');
});
