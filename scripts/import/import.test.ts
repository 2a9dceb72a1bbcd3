import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeProject, releaseSource, sourcesOf } from '../../tests/fixtures/project.ts';
import { readData } from '../data.ts';
import { importFile } from '../import.ts';
import { listFolder, sha256Of } from '../lib/files.ts';
import { inProject } from '../lib/folders.ts';
import { readOptions, type ImportOptions } from './options.ts';

const fixtures = 'tests/fixtures/import';
const names = listFolder(inProject(''), fixtures).filter((name) => !name.endsWith('.out.txt'));

let root = '';
beforeEach(() => {
  root = makeProject({});
});
afterEach(() => rmSync(root, { recursive: true }));

/** Words of the command line for the fixtures that need more than a file. */
const words: Readonly<Record<string, readonly string[]>> = {
  'around-the-table.csv': ['--ignore', '第8-9行'],
  'columns-in-another-order.csv': ['--ignore', '核对人', '--ignore', '累计占比'],
  'places-dates.csv': ['--answer', 'serial=1900'],
  'missing-marks.csv': ['--status', '正式', '--missing', '未公布'],
  'wide.csv': ['--status', '正式', '--missing', '不予公布'],
  'wide-two-line-heading.csv': ['--status', '正式'],
};

const datasetOf = (name: string): string => /^(places|targets|indicators)/.exec(name)?.[1] ?? 'engineers';

const optionsFor = (name: string, ...more: readonly string[]): ImportOptions =>
  readOptions(
    [name, '--dataset', datasetOf(name), '--date', '2025-01-16', ...(words[name] ?? []), ...more],
    inProject(fixtures),
  );

const releaseOf = (name: string): string => join(root, `data/${datasetOf(name)}/2025-01-16.csv`);

async function run(options: ImportOptions): Promise<{ report: string; written: string | null }> {
  try {
    return await importFile(root, options);
  } catch (error) {
    return { report: (error as Error).message, written: null };
  }
}

describe.each(names)('importFile(%s)', (name) => {
  test('reports as expected and writes the expected release or none', async () => {
    const { report, written } = await run(optionsFor(name));
    expect(written !== null).toBe(!name.startsWith('refused-'));
    expect(existsSync(releaseOf(name))).toBe(written !== null);
    const release = written === null ? '' : `\n\n${readFileSync(releaseOf(name), 'utf8').replaceAll('\r\n', '\n')}`;
    await expect(`${report}${release}\n`).toMatchFileSnapshot(
      inProject(`${fixtures}/${name.replace(/\.\w+$/, '.out.txt')}`),
    );
  });

  test('writes nothing with --dry-run', async () => {
    expect((await run(optionsFor(name, '--dry-run'))).written).toBeNull();
    expect(listFolder(root, 'data')).not.toContain(datasetOf(name));
  });
});

describe('importFile(options)', () => {
  test('makes the same release of every encoding, separator and line end', async () => {
    const dressings = [
      'utf-8.csv',
      'utf-8-bom.csv',
      'gb18030.csv',
      'unicode-text.txt',
      'semicolon.csv',
      'mixed-line-ends.csv',
    ];
    const hashes: string[] = [];
    for (const name of dressings) {
      await run(optionsFor(name));
      hashes.push(sha256Of(readFileSync(releaseOf(name))));
      rmSync(releaseOf(name));
    }
    expect(new Set(hashes).size).toBe(1);
  });

  test('replaces a draft only when told', async () => {
    await run(optionsFor('utf-8.csv'));
    const before = readFileSync(releaseOf('utf-8.csv'));
    const { report } = await run(optionsFor('thousands.csv'));
    expect(report).toContain(
      'data/engineers/2025-01-16.csv 已有草稿，还没有发布；要用这张表替换它，在命令后面加 --replace',
    );
    expect(readFileSync(releaseOf('utf-8.csv'))).toEqual(before);
    expect((await run(optionsFor('thousands.csv', '--replace'))).written).not.toBeNull();
    expect(readFileSync(releaseOf('utf-8.csv'))).not.toEqual(before);
  });

  test('never overwrites a published release', async () => {
    await run(optionsFor('utf-8.csv'));
    const before = readFileSync(releaseOf('utf-8.csv'));
    const sources = sourcesOf('engineers', [releaseSource('2025-01-16', sha256Of(before))]);
    writeFileSync(join(root, 'data/sources.yaml'), sources);
    for (const words of [[], ['--replace']]) {
      const { report } = await run(optionsFor('thousands.csv', ...words));
      expect(report).toContain('data/engineers/2025-01-16.csv 已经发布，不能改动');
    }
    expect(readFileSync(releaseOf('utf-8.csv'))).toEqual(before);
  });

  test('names a file that is not there', async () => {
    expect((await run(optionsFor('nothing.csv'))).report).toContain('没有这个文件：nothing.csv');
  });

  test('prints the lines with which the build accepts the release', async () => {
    const { report } = await run(optionsFor('utf-8.csv'));
    const words = { 标题: '2024年培育人数', 发布机构: '金华市某部门', 许可: '未注明' };
    const lines = report
      .slice(report.indexOf('\nengineers:\n') + 1)
      .replaceAll(/: (标题|发布机构|许可)$/gm, (_, word: keyof typeof words) => `: ${words[word]}`);
    const accepted = makeProject({
      'data/engineers/2025-01-16.csv': readFileSync(releaseOf('utf-8.csv')),
      'data/sources.yaml': lines,
    });
    expect(readData(accepted).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    rmSync(accepted, { recursive: true });
  });

  test('writes the source that was typed, and takes the draft back', async () => {
    const before = makeProject({});
    const words = '--title|2024年培育人数|--page|无|--as-of|2024年底|--publisher|金华市某部门|--licence|未注明'.split(
      '|',
    );
    const { report } = await run(optionsFor('utf-8.csv', ...words));
    expect(report).toContain('已写入草稿 data/engineers/2025-01-16.csv，来源写进了 data/sources.yaml');
    const { built, problems } = readData(root);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(built?.datasets.engineers.releases).toMatchObject([
      { title: '2024年培育人数', page: null, asOf: '2024年底' },
    ]);
    const undone = await run(readOptions(['--withdraw', '--dataset', 'engineers', '--date', '2025-01-16'], '/'));
    expect(undone.report).toContain('已撤回草稿');
    expect(readData(root).built).toEqual(readData(before).built);
    rmSync(before, { recursive: true });
  });

  test('lists what the typed source lacks and gets wrong, and writes nothing', async () => {
    const { report, written } = await run(optionsFor('utf-8.csv', '--title', '标题', '--page', 'https://example.com/'));
    expect(written).toBeNull();
    expect(report).toContain('[title] 还没有写');
    expect(report).toContain('[page] 不是真的网页');
    for (const option of ['--as-of', '--publisher', '--licence']) expect(report).toContain(`\n  ${option} `);
    expect(existsSync(releaseOf('utf-8.csv'))).toBe(false);
  });

  test('compares with the release before', async () => {
    const older =
      '年份,地区代码,地区,层级,人数,状态,备注\n2024,330700,全市,创新工程师,1200,初步,\n2023,330700,全市,创新工程师,1100,正式,\n';
    const entry = releaseSource('2024-01-16', sha256Of(new TextEncoder().encode(older)));
    rmSync(root, { recursive: true });
    root = makeProject({
      'data/engineers/2024-01-16.csv': older,
      'data/sources.yaml': sourcesOf('engineers', [entry]),
    });
    const { report } = await run(optionsFor('utf-8.csv', '--answer', 'merge=whole'));
    expect(report).toContain(
      '与上一版 2024-01-16 相比：新增 2 行，已公布的内容变了 2 处\n  engineers/2024/全市/创新工程师：1,200（初步） → 1,250\n  engineers/2023/全市/创新工程师：1,100 → 不再列出',
    );
    expect(report).toContain('changes:\n        - cell: engineers/2024/全市/创新工程师\n          kind: 修订');
  });
});
