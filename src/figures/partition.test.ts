import { describe, expect, it } from 'vitest';
import type { Area } from '../data/areas.ts';
import { partitionOf } from './partition.ts';

const area = (code: string, parent: string | null, level: Area['level']): Area => ({
  code,
  name: code,
  short: code,
  parent,
  level,
  aliases: [],
  seat: null,
});

const areas = [
  area('全市', null, '市'),
  area('市区', '全市', '统计口径'),
  area('婺城', '市区', '县市区'),
  area('婺城不含', '婺城', '统计口径'),
  area('金东', '市区', '县市区'),
  area('开发区', '婺城', '功能区'),
  area('磐安', '全市', '县市区'),
];

describe('partitionOf(areas, present)', () => {
  it.each([
    ['every county by itself', ['全市', '婺城', '金东', '磐安'], ['婺城', '金东', '磐安']],
    [
      'a county by its parts where both have rows',
      ['婺城不含', '开发区', '金东', '磐安'],
      ['婺城不含', '金东', '开发区', '磐安'],
    ],
    ['a county whole where only one part has a row', ['婺城', '开发区', '金东', '磐安'], ['婺城', '金东', '磐安']],
    ['市区 where its counties have no rows', ['市区', '磐安'], ['市区', '磐安']],
    ['the counties of 市区 where they have rows too', ['市区', '婺城', '金东', '磐安'], ['婺城', '金东', '磐安']],
    ['a county without a row, which stays', ['婺城', '金东'], ['婺城', '金东', '磐安']],
    ['a part without a row, which stays', ['开发区', '金东', '磐安'], ['婺城不含', '金东', '开发区', '磐安']],
    ['nothing published', [], ['婺城', '金东', '磐安']],
  ])('divides the city by %s', (_name, present, expected) => {
    expect(partitionOf(areas, new Set(present)).map(({ code }) => code)).toEqual(expected);
  });
});
