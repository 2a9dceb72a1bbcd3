import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../figures/catalogue.ts';
import { builtOf, engineer } from '../../figures/testing.ts';
import { figureWorks, pinnedPath } from './figure-works.ts';

const version = (demo: boolean) => {
  const built = builtOf([{ date: '2023-03-01', rows: [engineer(2022, '全市', '初阶', 90)], demo }]);
  const [first] = catalogueOf(built).figureOf('engineers-by-year').versions;
  if (first === undefined) throw new Error('no version');
  return first;
};

describe('figureWorks(version, url, bureau)', () => {
  it('refuses demo data', () => {
    expect(figureWorks(version(true), '/x/', '人社局')).toBeNull();
  });
  it('cites the release and the page', () => {
    const works = figureWorks(version(false), 'https://example.org/x/', '人社局');
    expect(works?.dataset).toMatchObject({
      kind: 'dataset',
      author: '测试局',
      title: '测试表',
      published: '2023-03-01',
    });
    expect(works?.chart).toMatchObject({ kind: 'chart', author: '测试局', title: version(false).definition.name });
    expect(works?.news.headline).toContain('90人');
  });
});

describe('pinnedPath(version)', () => {
  it('names figure and release', () => {
    expect(pinnedPath(version(false))).toBe('/statistics/engineers-by-year/2023-03-01/');
  });
});
