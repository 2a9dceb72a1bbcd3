import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/data/problem.ts';
import { datasetNames } from '../../src/data/registry.ts';
import { makeProject, releaseSource, sourcesOf } from '../../tests/fixtures/project.ts';
import { buildData, readData } from '../data.ts';
import { listFolder, sha256Of } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** A copy of this project's own data in a temporary folder. */
function copyProject(): string {
  const root = project({});
  cpSync(inProject('data'), join(root, 'data'), { recursive: true, filter: (path) => !path.endsWith('built') });
  return root;
}

function project(files: Readonly<Record<string, string>>): string {
  const root = makeProject(files);
  roots.push(root);
  return root;
}

const heading = '年份,地区代码,地区,层级,人数,状态,备注\n';
const tier = '创新工程师';
const text = (value: number, status = '正式'): string => `${heading}2024,330700,全市,${tier},${value},${status},\n`;
const sha = (content: string): string => sha256Of(new TextEncoder().encode(content));
const complaints = (root: string): string => formatProblems(readData(root).problems);

const twoReleases = (older: string, newer: string, changes = '[]'): string =>
  project({
    'data/engineers/2025-01-16.csv': older,
    'data/engineers/2026-01-16.csv': newer,
    'data/sources.yaml': sourcesOf('engineers', [
      releaseSource('2025-01-16', sha(older)),
      releaseSource('2026-01-16', sha(newer), changes),
    ]),
  });

describe('buildData(this project)', () => {
  test('writes one file for each part and changes nothing the second time', async () => {
    const root = copyProject();
    const { built, changed } = await buildData(root);
    expect(built).not.toBeNull();
    expect(changed).toHaveLength(datasetNames.length + 4);
    expect(JSON.parse(readFileSync(join(root, 'data/built/towns.json'), 'utf8'))).toEqual(built?.towns);
    expect(listFolder(root, 'data/built').filter((name) => !name.endsWith('.json'))).toEqual([]);
    expect((await buildData(root)).changed).toEqual([]);
  });

  test('reads the days off and lists what is wrong with them', () => {
    const root = copyProject();
    expect(readData(root).built?.holidays.length).toBeGreaterThan(0);
    writeFileSync(join(root, 'data/holidays.csv'), '日期,类型,名称\n2026-10-01,放假,国庆节\n');
    expect(complaints(root)).toContain('data/holidays.csv:2 [类型] 只能是 休、班');
    rmSync(join(root, 'data/holidays.csv'));
    expect(readData(root).built?.holidays).toEqual([]);
  });

  test('lives without data/demo', () => {
    const root = copyProject();
    rmSync(join(root, 'data/demo'), { recursive: true });
    const { built, problems } = readData(root, { official: true });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.values(built?.datasets ?? {}).some(({ demo }) => demo)).toBe(false);
    expect(built?.datasets.engineers).toEqual({ dataset: 'engineers', demo: false, releases: [], revisions: [] });
  });

  test('refuses demo data with --official', () => {
    const root = copyProject();
    const { built, problems } = readData(root, { official: true });
    const demos = Object.values(readData(root).built?.datasets ?? {}).filter(({ demo }) => demo);
    expect(demos.length).toBeGreaterThan(0);
    expect(built).toBeNull();
    expect(problems.filter(({ message }) => message.includes('只有示例数据'))).toHaveLength(demos.length);
  });

  test('notes the one group of the 2020 baseline that does not add up', () => {
    const [release] = readData(copyProject()).built?.datasets.professionals.releases ?? [];
    expect(release?.notes.filter((note) => note.includes('不一致'))).toEqual([
      '2020年“职称”各项之和与“合计”不一致：全市 594,650 与 594,487，多 163；市区 163,098 与 162,935，多 163。按原数公布，未作改动。',
    ]);
    expect(release?.notes.filter((note) => note.includes('公布数'))).toEqual([]);
  });
});

describe('buildData(broken project)', () => {
  test('leaves the previous files as they were', async () => {
    const root = copyProject();
    await buildData(root);
    const before = readFileSync(join(root, 'data/built/targets.json'));
    writeFileSync(join(root, 'data/targets/2022-03-07.csv'), '指标\n');
    expect(await buildData(root)).toMatchObject({ built: null, changed: [] });
    expect(readFileSync(join(root, 'data/built/targets.json'))).toEqual(before);
  });

  test('says which shared file is missing', () => {
    const root = project({});
    rmSync(join(root, 'data/towns.csv'));
    expect(complaints(root)).toContain('data/towns.csv 没有这个文件');
    expect(existsSync(join(root, 'data/built'))).toBe(false);
  });

  test.each([
    [
      'a folder of no dataset',
      { 'data/enginers/2025-01-16.csv': '' },
      'data/enginers 没有这个数据集；是不是「engineers」',
    ],
    ['a file without a date', { 'data/engineers/新.csv': text(1) }, 'data/engineers/新.csv 文件名应为发布日期'],
    [
      'a day that is none',
      { 'data/engineers/2025-02-30.csv': text(1) },
      'data/engineers/2025-02-30.csv 文件名应为发布日期',
    ],
    [
      'a release without a source',
      { 'data/engineers/2025-01-16.csv': text(1) },
      `engineers:\n  publisher: 发布机构\n  licence: 许可\n  releases:\n    '2025-01-16':\n      title: 标题\n      page: null\n      asOf: null\n      sha256: ${sha(text(1))}`,
    ],
    [
      'a changed file',
      {
        'data/engineers/2025-01-16.csv': text(1),
        'data/sources.yaml': sourcesOf('engineers', [releaseSource('2025-01-16', sha(text(2)))]),
      },
      'data/sources.yaml:5 [engineers → releases → 2025-01-16 → sha256] data/engineers/2025-01-16.csv 的内容和登记时不同',
    ],
    [
      'a lost file',
      { 'data/sources.yaml': sourcesOf('engineers', [releaseSource('2025-01-16', sha(''))]) },
      'data/sources.yaml:5 [engineers → releases → 2025-01-16] 没有文件 data/engineers/2025-01-16.csv',
    ],
    ['a damaged sources file', { 'data/sources.yaml': 'engineers: [' }, 'data/sources.yaml:1 YAML 写法有误'],
    [
      'a field nobody knows',
      { 'data/sources.yaml': 'engineers:\n  publisher: 某\n  licence: 某\n  releases: {}\n  lisence: 某\n' },
      'data/sources.yaml:5 [engineers → lisence] 不认识的字段 lisence',
    ],
    [
      'a demo row that does not say so',
      {
        'data/demo/engineers/2025-01-16.csv': text(1),
        'data/demo/sources.yaml': sourcesOf('engineers', [releaseSource('2025-01-16', sha(text(1)))]),
      },
      'data/demo/engineers/2025-01-16.csv:2 [备注] 示例数据的每一行都要写明「示例」',
    ],
    [
      'a broken vocabulary',
      { 'content/vocabulary.yaml': 'period: { from: 2022 }\n' },
      'content/vocabulary.yaml:1 [period → to] 缺少这个字段',
    ],
    [
      'a broken plan',
      { 'content/plan.mdx': '---\ntitle: x\n---\n文字\n' },
      'content/plan.mdx:4 [开头] 只能有 ## 和 ### 标题',
    ],
  ])('reports %s', (_name, files, message) => {
    expect(complaints(project(files))).toContain(message);
  });
});

describe('readData(project with two releases)', () => {
  const cell = `engineers/2024/全市/${tier}`;
  const reason = `[{ cell: ${cell}, kind: 更正, reason: 漏报 }]`;

  test('lists a revision with its reason', () => {
    const { built, problems } = readData(twoReleases(text(1), text(2), reason));
    expect(problems).toEqual([]);
    expect(built?.datasets.engineers.revisions).toMatchObject([
      { cell, from: { release: '2025-01-16', text: '1' }, to: { release: '2026-01-16', text: '2' }, reason: '漏报' },
    ]);
  });

  test.each([
    [
      'a change without a reason',
      twoReleases.bind(null, text(1), text(2)),
      `data/engineers/2026-01-16.csv:2 [人数] ${cell} 由 2025-01-16 版的「1」变为「2」，没有写明理由`,
    ],
    [
      'a reason without a change',
      twoReleases.bind(null, text(1, '初步'), text(1), reason),
      'data/sources.yaml:6 [engineers → releases → 2026-01-16 → changes]',
    ],
  ])('refuses %s', (_name, make, message) => {
    expect(complaints(make())).toContain(message);
  });

  test('compares nothing with a release that could not be read', () => {
    expect(complaints(twoReleases(`${heading}x\n`, text(2)))).not.toContain('没有写明理由');
  });
});

test('buildData(root, { draft }) takes a changed file with a warning, so that an editor sees the page', async () => {
  const root = makeProject({
    'data/engineers/2025-01-16.csv': text(1),
    'data/sources.yaml': sourcesOf('engineers', [releaseSource('2025-01-16', sha(text(2)))]),
  });
  expect((await buildData(root)).built).toBeNull();
  const { built, problems } = await buildData(root, { draft: true });
  expect(built).not.toBeNull();
  expect(problems).toEqual([expect.objectContaining({ severity: 'warning' })]);
});
