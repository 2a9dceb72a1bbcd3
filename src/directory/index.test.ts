import { describe, expect, it } from 'vitest';
import { directoryOf, type ListedArea, type ListedPlace } from './index.ts';

const area = (code: string, name: string, parent: string | null, level: string): ListedArea => ({
  ...{ code, name, parent, level },
  seat: level === '县市区' ? [119, 29] : null,
});
const areas = [
  area('1', '全市', null, '市'),
  area('11', '甲县', '1', '县市区'),
  area('12', '乙县', '1', '县市区'),
  area('zone', '丙区', '11', '功能区'),
  area('scope', '市区', '1', '统计口径'),
];
const kinds = [
  { id: 'station', name: '工作站' },
  { id: 'point', name: '服务点' },
];

const row = (id: string, name: string, county: string, more: Partial<ListedPlace> = {}): ListedPlace => ({
  ...{ id, name, county, kind: '工作站', state: '在运行', town: null, host: '某单位', level: null, batch: null },
  ...{ recognised: null, validUntil: null, address: null, precision: '门址', services: null, serves: null },
  ...{ industry: null, hours: null, booking: null, office: null, phones: null, authority: null },
  ...{ authorityPhones: null, website: null, source: '测试', sourcePage: null, updated: '2026-01-01' },
  ...{ verified: null, note: null, wgs84: null, gcj02: null },
  ...more,
});
const listed = (rows: readonly ListedPlace[]) =>
  directoryOf({
    rows,
    demo: false,
    kinds,
    areas,
    towns: [{ code: '11001', name: '子镇', county: '11', at: [119.2, 29.2] }],
    holidays: [],
  });

describe('directoryOf(list)', () => {
  const directory = listed([
    row('b', '同名', '乙县', { kind: '服务点' }),
    row('c', '丙站', '丙区'),
    row('a', '同名', '甲县', { wgs84: [119, 29] }),
  ]);
  it('orders places by area, and has every county and what a place names', () => {
    expect(directory.places.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(directory.areas.map(({ name }) => name)).toEqual(['甲县', '乙县', '丙区']);
    expect(directory.placesIn({ code: 'zone' }).map(({ id }) => id)).toEqual(['c']);
  });
  it('knows kind and area of a place', () => {
    const [, second] = directory.places;
    expect(second && [directory.kindOf(second).name, directory.areaOf(second).name]).toEqual(['服务点', '乙县']);
  });
  it('tells places of one name apart', () => {
    expect(directory.places.map(directory.titleOf)).toEqual(['同名（a）', '同名（b）', '丙站']);
  });
  it('leads to the lists of towns by their codes, also in a zone of their county', () => {
    const many = Array.from({ length: 200 }, (_, index) => row(`p${index}`, `站${index}`, '丙区', { town: '子镇' }));
    const [zone] = listed(many).areas.slice(2);
    expect(
      zone &&
        listed(many)
          .pagesOf(zone)
          .map(({ path }) => path),
    ).toContain('11001/');
  });
  it.each([
    ['county', row('x', '丁', '丁县'), 'unknown: 丁县; known: 全市, 甲县'],
    ['kind', row('x', '丁', '甲县', { kind: '馆' }), 'unknown: 馆; known: 工作站, 服务点'],
  ])('refuses an unknown %s', (_what, wrong, message) => {
    expect(() => listed([wrong])).toThrow(message);
  });
});
