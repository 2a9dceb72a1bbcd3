import { expect, test } from 'vitest';
import { findAlike, toSounds } from './alike.ts';
import { toReadings } from './readings.ts';

const normal = '职称评审\n职称申报.职称\n支撑企业\n服务点\n受理服务点\n直通车\n永康市.永康\n婺城区\n';
const sounds = toSounds({ normal }, toReadings('婺wu'));
const first = (query: string): string | undefined => findAlike(sounds, query, () => false)[0]?.text;

test.each([
  ['zhicheng', '职称'],
  ['zhich', '职称'],
  ['zhic', '职称'],
  ['zcheng', '职称'],
  ['zc', '职称'],
  ['fwd', '服务点'],
  ['fuwudian', '服务点'],
  ['yongkang', '永康'],
  ['zicen', '职称'],
  ['zhichneg', '职称'],
  ['yonkgang', '永康'],
  ['wucheng', '婺城'],
  ['只称', '职称'],
  ['支称', '职称'],
  ['永抗', '永康'],
  ['职cheng', '职称'],
  ['zhi称', '职称'],
  ['xyz', undefined],
])('findAlike(%j) begins with %j', (query, text) => {
  expect(first(query)).toBe(text);
});

test('findAlike(query) never crosses the end of a sentence or block, and leaves the query itself out', () => {
  expect(findAlike(sounds, 'shenshenbao', () => false)).toEqual([]);
  expect(findAlike(sounds, '职称', () => false).map(({ text }) => text)).not.toContain('职称');
});

test('findAlike(query, isWord) puts a word before what is more frequent', () => {
  expect(findAlike(sounds, 'zc', (text) => text === '支撑')[0]?.text).toBe('支撑');
});
