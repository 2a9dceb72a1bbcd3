import { expect, test } from 'vitest';
import { missingForRelease } from './required.ts';

const footer = { siteId: '甲', icp: '乙', policeRecord: '丙' };
const contact = { phone: '', email: 'a@example.gov.cn' };
const complete = { origin: 'https://example.gov.cn', footer, contact };

test('missingForRelease(site) is silent when all is there', () => {
  expect(missingForRelease(complete)).toEqual([]);
});

test.for([
  ['origin', { ...complete, origin: '' }],
  ['footer.siteId', { ...complete, footer: { ...footer, siteId: ' ' } }],
  ['footer.icp', { ...complete, footer: { ...footer, icp: '' } }],
  ['footer.policeRecord', { ...complete, footer: { ...footer, policeRecord: '' } }],
  ['contact.phone 或 contact.email', { ...complete, contact: { phone: '', email: '' } }],
] as const)('missingForRelease(site) names %s alone when it is empty', ([key, site]) => {
  expect(missingForRelease(site)).toEqual([expect.stringContaining(key)]);
});

test('missingForRelease(site) names everything of an empty file', () => {
  expect(missingForRelease(null)).toHaveLength(5);
});
