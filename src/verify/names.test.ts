import { expect, test } from 'vitest';
import { readNumbers } from './file.ts';
import { nameFinder, saidAround } from './names.ts';
import { testFile } from './testing.ts';

const finder = nameFinder(readNumbers(testFile));
const parts = (text: string): readonly string[] => finder.find(text).map(({ part }) => part);

test.each([
  ['2023年本市', ['2023', '全市']],
  ['1998 年甲', []],
  ['2023', []],
  ['甲区（不含开发区）和甲区', ['甲区（不含开发区）', '甲区']],
  ['9 号中心数、中心数', ['9号中心数', '9号中心数']],
  ['累计', ['累计']],
  ['计数', []],
  ...['类别:高级', '类别：高级', '高级类别', '类别高级', '类别为高级', '高级'].map(
    (text): [string, readonly string[]] => [text, ['类别:高级']],
  ),
  ...['—', '–', '~', '～', '至', '到', '-'].map((dash): [string, readonly string[]] => [
    `2022${dash}2023年`,
    ['2022', '2023'],
  ]),
])('nameFinder(published).find(%s) finds %j', (text, expected) => {
  expect(parts(text)).toEqual(text.startsWith('1998') ? ['1998'] : expected);
});

test.each(['局', '厅', '委', '办', '部', '府'])('nameFinder(published).find(据本市某%s) is no area', (office) => {
  expect(parts(`据本市某${office}，甲区`)).toEqual(['甲区']);
  expect(parts(`据本市某${office}《全市年鉴》摘要全市（全市）（全市），甲区`)).toEqual(['甲区']);
});

test.each([
  ['据全市《年鉴》，甲区', ['甲区']],
  ['《全市年鉴》甲区', ['甲区']],
  ['据全市，甲区', ['全市', '甲区']],
  ...['数', '依', '证', '凭'].map((word): [string, readonly string[]] => [`${word}据全市某局`, ['全市']]),
  ...['，', '。', '；', '：'].map((mark): [string, readonly string[]] => [`据说${mark}全市某局`, ['全市']]),
])('nameFinder(published).find(%s) finds %j: only who says it is left out', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each(['，', ',', '。', '；', ';', '\n'])(
  'nameFinder(published).find(比2023年多%j…) ends a comparison there',
  (mark) => {
    for (const word of ['比', '较']) {
      const [year] = finder.find(`${word}2023年多${mark}为9人`);
      expect(year?.reach).toBe(7);
    }
    expect(finder.find(`到2023年多${mark}为9人`)[0]?.reach).toBe(Infinity);
  },
);

test('nameFinder(published).kindOf(part) tells years, areas, marks and terms apart', () => {
  expect(['2023', '1999', '20234', '全市', '累计', '计数', '初阶工程师'].map(finder.kindOf)).toEqual([
    ...['year', 'year', 'term', 'area', 'mark', 'mark', 'term'],
  ]);
  expect([...finder.unsaid]).toEqual(['计数']);
});

test.each(['。', '！', '？', '；', '!', '?', ';', '\n'])(
  'saidAround(text, names, place) ends a sentence at %j on both sides',
  (mark) => {
    const text = `甲区${mark}9人${mark}乙县`;
    const said = saidAround(text, finder.find(text), { start: 3, end: 4 });
    expect(said).toEqual({ before: {}, near: { area: '甲区' }, within: {} });
  },
);

test.each([
  ['甲区9人，乙县', { before: { area: '甲区' }, near: { area: '甲区' }, within: { area: '甲区' } }],
  ['9人，乙县', { before: {}, near: { area: '乙县' }, within: { area: '乙县' } }],
  ['甲区乙县9人', { before: { area: '乙县' }, near: { area: '乙县' }, within: { area: '乙县' } }],
  ['甲区。乙县。9人', { before: {}, near: { area: '乙县' }, within: {} }],
])('saidAround(%s) takes the nearest name, before the number first', (text, expected) => {
  const start = text.indexOf('9');
  expect(saidAround(text, finder.find(text), { start, end: start + 1 })).toEqual(expected);
});
