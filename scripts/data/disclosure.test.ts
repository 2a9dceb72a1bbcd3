import { rmSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/data/problem.ts';
import { makeProject, releaseSource, sourcesOf } from '../../tests/fixtures/project.ts';
import { auditData, buildData } from '../data.ts';
import { sha256Of } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { readLeast } from './disclosure.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const counties = ['兰溪市', '东阳市', '义乌市', '永康市', '浦江县', '武义县', '磐安县', '婺城区', '金东区'];
const codes = ['330781', '330783', '330782', '330784', '330726', '330723', '330727', '330702', '330703'];
const cell = (name: string): string => `engineers/2024/${name}/领军工程师`;

/** A release: the city's number, 100 for each county, but what is said of some; 婺城区 stands for its two parts. */
function release(total: number, said: Readonly<Record<string, string>>): string {
  const rows = counties.map(
    (name, index) => `2024,${codes[index] ?? ''},${name},领军工程师,${said[name] ?? '100,正式'},`,
  );
  const heading = '年份,地区代码,地区,层级,人数,状态,备注';
  return [heading, `2024,330700,全市,领军工程师,${total},正式,`, ...rows, ''].join('\n');
}

function project(releases: readonly string[], files: Readonly<Record<string, string>> = {}): string {
  const dated = releases.map((text, index) => [`${2025 + index}-01-16`, text] as const);
  const changes = `[{ cell: ${cell('磐安县')}, kind: 修订, reason: 单位要求 }]`;
  const entries = dated.map(([date, text], index) =>
    releaseSource(date, sha256Of(new TextEncoder().encode(text)), index > 0 ? changes : '[]'),
  );
  const tables = dated.map(([date, text]) => [`data/engineers/${date}.csv`, text] as const);
  const root = makeProject({
    ...Object.fromEntries(tables),
    'data/sources.yaml': sourcesOf('engineers', entries),
    ...files,
  });
  roots.push(root);
  return root;
}

const told = async (root: string): Promise<string> => formatProblems((await auditData(root)).problems);

describe('buildData(project that withholds)', () => {
  test('refuses the tenth of ten, since it follows from the total and the nine', async () => {
    const root = project([release(902, { 磐安县: ',不予公布' })]);
    expect(await buildData(root)).toMatchObject({ built: null, changed: [] });
    expect(await told(root)).toBe(
      `data/engineers/2025-01-16.csv:9 [人数] ${cell('磐安县')} 不予公布，却推算得出，只能是 102：2024年领军工程师：全市＝各地区之和（2025-01-16 版，总数 902，已公布的 8 格共 800）。请同时不予公布 ${cell('婺城区')}（够用的最小一格），${cell('磐安县')} 就只能推算到 0 至 202 之间`,
    );
    const both = project([release(902, { 磐安县: ',不予公布', 婺城区: ',不予公布' })]);
    expect((await auditData(both)).problems).toEqual([]);
  });

  test('refuses two that are withheld where nothing remains', async () => {
    const root = project([release(700, { 磐安县: ',不予公布', 武义县: ',不予公布' })]);
    expect((await auditData(root)).built).toBeNull();
    expect((await told(root)).match(/只能是 0：/g)).toHaveLength(2);
  });

  test('reminds of a number that was published before', async () => {
    const root = project([release(840, { 磐安县: '40,正式' }), release(840, { 磐安县: ',不予公布' })]);
    expect((await auditData(root)).built).not.toBeNull();
    expect(await told(root)).toBe(
      `data/engineers/2026-01-16.csv:9 [人数] 提醒：${cell('磐安县')} 不予公布，但 2025-01-16 版公布过 40；公布过的数收不回来，旧版页面、下载文件和别人的引用里都还有`,
    );
  });

  test('asks for as wide a range as content/site.yaml says', async () => {
    const releases = [release(704, { 磐安县: ',不予公布', 武义县: ',不予公布' })];
    expect(await told(project(releases))).toContain(
      '推算得出在 0 至 4 之间，窄于 content/site.yaml 的 disclosure.least（5）',
    );
    expect(await told(project(releases, { 'content/site.yaml': 'disclosure:\n  least: 4\n' }))).toBe('');
    expect(await told(project(releases, { 'content/site.yaml': 'disclosure:\n  least: 0\n' }))).toContain(
      'content/site.yaml:2 [disclosure → least] ',
    );
  });

  test('lists what else is wrong beside it, and leaves alone what it cannot read', async () => {
    const leaking = release(902, { 磐安县: ',不予公布' });
    const unexplained = project([release(902, { 磐安县: ',待发布' }), leaking.replace(',100,', ',99,')]);
    expect(await told(unexplained)).toContain('没有写明理由');
    expect(await told(unexplained)).toContain('只能是 103');
    const broken = project([leaking.replace(',100,', ',约100,')]);
    expect(await told(broken)).not.toContain('推算');
  });
});

test('auditData(this project) finds nothing to tell of its numbers, demo or not', async () => {
  const { problems } = await auditData(inProject(''));
  expect(problems.filter(({ message }) => message.includes('不予公布'))).toEqual([]);
});

test('readLeast(this project) is what its site.yaml says', () => {
  expect(readLeast(inProject(''))).toEqual({ least: 5, problems: [] });
});
