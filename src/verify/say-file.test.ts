import { describe, expect, it } from 'vitest';
import { fileSaying, readSums, unreadSaying } from './say-file.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const sums = readSums(
  [
    `${a}  data/targets/2022-03-03.csv`,
    `${b}  statistics/targets/targets.png`,
    `${b}  statistics/targets/2022-03-03/targets.png`,
    `${c}  data/engineers/demo-2026-03-19.csv`,
    'not a line of sums',
  ].join('\n'),
);

describe('fileSaying(name, sum, sums)', () => {
  it('says which publication a file is', () => {
    const said = fileSaying('下载.csv', String(a), sums);
    expect(said).toMatchObject({ tone: 'good', heading: '这是本站 2022-03-03 发布的 2022-03-03.csv，未改动' });
    expect(said.lines[0]?.path).toBe('/data/targets/');
  });

  it('prefers the pinned publication of a picture that is also on the page of today, and names both', () => {
    const said = fileSaying('x.png', String(b), sums);
    expect(said.heading).toBe('这是本站 2022-03-03 发布的 targets.png，未改动');
    expect(said.lines.map(({ path }) => path)).toContain('/statistics/targets/');
  });

  it('never lets demo data pass as published', () => {
    const said = fileSaying('x.csv', String(c), sums);
    expect(said.tone).toBe('open');
    expect(said.lines[0]?.text).toContain('示例数据，不可引用');
  });

  it('does not know a changed file', () => {
    expect(fileSaying('改过.csv', 'd'.repeat(64), sums)).toMatchObject({ tone: 'wrong', mark: '不是原样' });
  });
});

it('unreadSaying(name, isLarge) tells a file that is too large from a folder', () => {
  expect(unreadSaying('备份.zip', true)).toMatchObject({ tone: 'wrong', heading: '备份.zip 太大，不是本站的文件' });
  expect(unreadSaying('数据', false)).toMatchObject({ tone: 'open', heading: '读不了 数据' });
});
