import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../figures/catalogue.ts';
import { builtOf, engineer } from '../figures/testing.ts';
import { figureFiles, pinnedFiles, sharedFiles } from './figure-files.ts';
import { pictureSizes } from './picture-sizes.ts';

const rows = (inA: number) => [engineer(2022, '全市', '初阶', 100), engineer(2022, '甲区', '初阶', inA)];
const catalogue = catalogueOf(
  builtOf([
    { date: '2023-03-01', rows: rows(60) },
    { date: '2023-04-01', rows: rows(60) },
    { date: '2023-05-01', rows: rows(61) },
  ]),
);
const below = (folder: string) => catalogueFiles.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path);
const catalogueFiles = figureFiles(catalogue);

describe('figureFiles(catalogue)', () => {
  it('lists the files of a drawing once, with its first version, and those of today again', () => {
    expect(below('first-by-area/')).toEqual([
      'first-by-area/2023-03-01/first-by-area',
      'first-by-area/first-by-area',
      'first-by-area/2023-05-01/first-by-area',
    ]);
  });
  it('lists those of areas, called by the area', () => {
    expect(below('area/11/engineers/')).toEqual([
      'area/11/engineers/2023-03-01/11-engineers',
      'area/11/engineers/11-engineers',
      'area/11/engineers/2023-05-01/11-engineers',
    ]);
  });
  it('gives a later version that shows the same the files of the first', () => {
    const { versions } = catalogue.figureOf('first-by-area');
    expect(versions.map(pinnedFiles).map((path) => path.split('/')[3])).toEqual([
      '2023-03-01',
      '2023-03-01',
      '2023-05-01',
    ]);
  });
});

describe('sharedFiles(catalogue)', () => {
  it('has what each figure of the city shows today, at an address of that drawing', () => {
    const paths = sharedFiles(catalogue).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('first-by-area'))).toEqual(['first-by-area/share-2023-05-01']);
    expect(paths.filter((path) => path.startsWith('area'))).toEqual([]);
  });
});

describe('pictureSizes(path)', () => {
  it.each([
    ['engineers/engineers.svg', [1080, 2160]],
    ['engineers/2023-03-01/engineers.svg', [760]],
    ['engineers/demo-share-2023-03-01.svg', [1200]],
    ['area/11/engineers/11-engineers.svg', [1080]],
    ['area/11/engineers/2023-03-01/11-engineers.svg', [760]],
  ])('%s', (path, widths) => {
    expect(pictureSizes(path).map(({ width }) => width)).toEqual(widths);
  });
});
