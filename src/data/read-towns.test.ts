import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblem } from './problem.ts';
import { readAreas } from './read-areas.ts';
import { readTowns } from './read-towns.ts';
import { testAreas } from './testing.ts';
import type { Vocabulary } from './vocabulary.ts';

const heading = '代码,名称,县市区代码,经度,纬度,坐标系,来源';
const { bounds } = parse(readFileSync('content/vocabulary.yaml', 'utf8')) as Vocabulary;
const text = (file: string): string => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
const { areas } = readAreas(text('data/areas.csv'), 'data/areas.csv');
const towns = text('data/towns.csv');

const read = (lines: string) => readTowns(`${heading}\n${lines}`, 'x', testAreas, null);
const faults = (file: string): readonly string[] =>
  readTowns(file, 'x', areas, bounds).problems.map((problem) => formatProblem(problem));

test('readTowns(text) refuses unknown counties and duplicates', () => {
  expect(read('1101,东街道,11,,,,\n1201,东街道,12,,,,\n')).toMatchObject({
    problems: [],
    towns: [{ code: '1101', name: '东街道', county: '11', at: null, source: null }, {}],
  });
  expect(read('1,甲镇,99,,,,\n').problems.map(formatProblem)).toEqual([
    'x:2 [县市区代码] data/areas.csv 没有代码「99」',
  ]);
  expect(read('1,甲镇,11,,,,\n2,甲镇,11,,,,\n').problems.map(formatProblem)).toEqual(['x:3 与第 2 行重复（11/甲镇）']);
});

test('readTowns(text) reads a point in WGS-84, whatever system it is given in', () => {
  const { towns: found, problems } = read('1,甲镇,11,119.65228,29.07648,GCJ-02,某局\n');
  expect(problems).toEqual([]);
  expect(found[0]?.source).toBe('某局');
  expect(found[0]?.at?.map((degrees) => degrees.toFixed(3))).toEqual(['119.648', '29.079']);
});

test.each([
  [
    'half a point',
    '1,甲镇,11,119.6,,,',
    'x:2 [纬度] 经度、纬度、坐标系、来源要么都填，要么都留空；缺纬度、坐标系、来源',
  ],
  [
    'an unknown system',
    '1,甲镇,11,119.6,29.1,火星,某局',
    'x:2 [坐标系] 坐标系只能是 WGS-84、CGCS2000、GCJ-02、BD-09，实际为「火星」',
  ],
  ['degrees and minutes', '1,甲镇,11,119°36′,29.1,WGS-84,某局', 'x:2 [经度] 经度和纬度应为十进制度，如 119.65, 29.08'],
])('readTowns(text) refuses %s', (_name, line, message) => {
  expect(read(`${line}\n`).problems.map(formatProblem)).toEqual([message]);
});

test('readTowns(data/towns.csv) accepts every point of the file', () => {
  expect(faults(towns)).toEqual([]);
  expect(readTowns(towns, 'x', areas, bounds).towns.filter(({ at }) => at !== null).length).toBeGreaterThanOrEqual(72);
});

/** The file with the point of one town given to another. */
function moved(from: string, to: string): string {
  const point = new RegExp(`^${from},[^,]*,\\d+,(.*)$`, 'm').exec(towns)?.[1] ?? '';
  return towns.replace(new RegExp(`^(${to},[^,]*,\\d+),.*$`, 'm'), `$1,${point}`);
}

const codesOf = (county: string): readonly string[] =>
  [...towns.matchAll(new RegExp(`^(${county}\\d{3}),[^,]*,\\d+,1`, 'gm'))].map(([, code = '']) => code);

test('readTowns(text) refuses the point of a town of another county, but for its neighbours', () => {
  const counties = areas.filter(({ level }) => level === '县市区').map(({ code }) => code);
  const tried = counties.flatMap((county) =>
    codesOf(county)
      .slice(0, 5)
      .flatMap((from) =>
        counties
          .filter((other) => other !== county && codesOf(other).length > 0)
          .map((other) => ({ from, to: codesOf(other)[0] ?? '' })),
      ),
  );
  const accepted = tried.filter(({ from, to }) => faults(moved(from, to)).length === 0);
  expect(tried.length).toBeGreaterThan(200);
  expect(accepted.length / tried.length).toBeLessThan(0.12);
});

test('readTowns(text) says what is wrong with a point', () => {
  const line = (point: string): string => towns.replace(/^(330782101,[^,]*,\d+),.*$/m, `$1,${point},WGS-84,某局`);
  expect(towns).toMatch(/^330782101,/m);
  expect(faults(line('29.21,120.02'))[0]).toContain('经度和纬度填反了；请写经度 120.02，纬度 29.21');
  expect(faults(line('121.5,29.21'))[0]).toContain('超出范围');
  expect(faults(line('120.73,29.05'))[0]).toContain('公里，超过 60 公里');
  expect(faults(line('120.4456,29.0573'))).toHaveLength(1);
  expect(faults(line('120.4456,29.0573'))[0]).toMatch(
    /^x:\d+ \[经度\] 这一点离磐安县的磐安县驻地 0\.0 公里，离义乌市最近的.*；请核对坐标或县市区代码$/,
  );
});
