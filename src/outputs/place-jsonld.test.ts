import { expect, test } from 'vitest';
import type { ListedArea } from '../directory/index.ts';
import type { Place } from '../directory/place.ts';
import { samplePlace } from '../directory/sample-places.ts';
import { placeJsonLd } from './place-jsonld.ts';

const area: ListedArea = { code: '1', name: '甲县', parent: null, level: '县市区', seat: null };
const directory = { demo: false, kindOf: () => ({ office: true }), areaOf: () => area };

const unpublished = {
  batch: null,
  recognised: null,
  validUntil: null,
  source: '某文件',
  sourcePage: null,
  updated: '2026-01-05',
};
const place: Place = {
  ...samplePlace('fw-1'),
  ...unpublished,
  state: '在运行',
  phones: ['0579-00000000', '0579-00000001'],
  town: '乙镇',
  address: '丙路 1 号',
  hours: '周一、周二 9:00-11:30',
  authority: '甲县人力社保局',
  wgs84: [119.65, 29.08],
  published: [119.65, 29.08],
  precision: '门址',
};
const url = 'https://example.gov.cn/directory/place/fw-1/';

test('placeJsonLd(place, url, directory) describes an office with hours, telephone, position and the authority behind it', () => {
  expect(placeJsonLd(place, url, directory)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: place.name,
    identifier: 'fw-1',
    url,
    telephone: '0579-00000000',
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      addressLocality: '甲县',
      streetAddress: '乙镇丙路 1 号',
    },
    geo: { '@type': 'GeoCoordinates', longitude: 119.65, latitude: 29.08 },
    openingHoursSpecification: ['Monday', 'Tuesday'].map((dayOfWeek) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek,
      opens: '09:00',
      closes: '11:30',
    })),
    parentOrganization: { '@type': 'GovernmentOrganization', name: '甲县人力社保局' },
  });
});

test('placeJsonLd(place, url, directory) leaves out what is not published or not exact', () => {
  const shop = { ...directory, kindOf: () => ({}) };
  const bare: Place = { ...place, phones: [], address: null, hours: null, authority: null, precision: '县级' };
  expect(Object.keys(placeJsonLd(bare, url, shop) ?? {})).toEqual([
    '@context',
    '@type',
    'name',
    'identifier',
    'url',
    'address',
  ]);
  expect(placeJsonLd(bare, url, shop)).toMatchObject({ '@type': 'Place' });
  expect(placeJsonLd({ ...place, hours: '详询电话' }, url, directory)).not.toHaveProperty('openingHoursSpecification');
});

test('placeJsonLd(place, url, directory) gives the one telephone, hours from noon on, and an address without a town', () => {
  const one = placeJsonLd(
    { ...place, phones: ['0579-1'], hours: '周日 12:00-24:00', town: null, precision: '园区' },
    url,
    directory,
  );
  expect(one).toMatchObject({
    telephone: '0579-1',
    openingHoursSpecification: [{ dayOfWeek: 'Sunday', opens: '12:00', closes: '24:00' }],
    address: { streetAddress: '丙路 1 号' },
    geo: { longitude: 119.65 },
  });
  expect(placeJsonLd({ ...place, precision: '乡镇' }, url, directory)).not.toHaveProperty('geo');
  expect(placeJsonLd({ ...place, published: null }, url, directory)).not.toHaveProperty('geo');
});

test('placeJsonLd(place, url, directory) is null for demo data and for revoked places', () => {
  expect(placeJsonLd({ ...place, state: '已撤销' }, url, directory)).toBeNull();
  expect(placeJsonLd(place, url, { ...directory, demo: true })).toBeNull();
});
