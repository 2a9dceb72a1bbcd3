import { expect, test } from 'vitest';
import { breadcrumbJsonLd } from './breadcrumbs.ts';

const link = (path: string): string => `https://example.gov.cn/211${path}`;

test('breadcrumbJsonLd(…) leads from the home page to this one', () => {
  const list = breadcrumbJsonLd([{ label: '举措解读', path: '/measures/' }], '联盟中心', '/measures/01/', link);
  expect(list).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: '首页', item: 'https://example.gov.cn/211/' },
      { position: 2, name: '举措解读', item: 'https://example.gov.cn/211/measures/' },
      { position: 3, name: '联盟中心', item: 'https://example.gov.cn/211/measures/01/' },
    ],
  });
});

test('breadcrumbJsonLd(…) gives none on the home page', () => {
  expect(breadcrumbJsonLd([], undefined, '/', link)).toBeNull();
});
