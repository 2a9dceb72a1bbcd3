import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { makeProject, releaseSource, sourcesOf } from '../../tests/fixtures/project.ts';
import { importFile } from '../import.ts';
import { sha256Of } from '../lib/files.ts';
import { readOptions } from './options.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true }));

describe('importFile(numbers that are withheld)', () => {
  const heading = '年份,地区代码,地区,层级,人数,状态,备注\n';
  const counties = [
    ['330703', '金东区'],
    ['330702', '婺城区'],
    ['330781', '兰溪市'],
    ['330783', '东阳市'],
    ['330782', '义乌市'],
    ['330784', '永康市'],
    ['330726', '浦江县'],
    ['330723', '武义县'],
    ['330727', '磐安县'],
  ];
  /** A table of one year and tier: 100 for each county but the last. */
  const table = (total: number, last: string): string =>
    [
      `${heading}2024,330700,全市,领军工程师,${total},正式,`,
      ...counties.map(([code, name], index) => `2024,${code},${name},领军工程师,${index < 8 ? '100,正式' : last},`),
      '',
    ].join('\n');
  const address = 'engineers/2024/磐安县/领军工程师';
  const release = '2026-01-16';

  /** Imports a table beside one that was published before. */
  async function importAfter(older: string, newer: string, ...words: readonly string[]) {
    const entry = releaseSource('2025-01-16', sha256Of(new TextEncoder().encode(older)));
    if (root !== '') rmSync(root, { recursive: true, force: true });
    root = makeProject({
      'data/engineers/2025-01-16.csv': older,
      'data/sources.yaml': sourcesOf('engineers', [entry]),
      'office.csv': newer,
    });
    const options = readOptions(['office.csv', '--dataset', 'engineers', '--date', release, ...words], root);
    return importFile(root, options).catch((error: unknown) => ({ report: (error as Error).message, written: null }));
  }

  test('refuses what follows from the rest, at its line, and says what to withhold beside it', async () => {
    const { report, written } = await importAfter(table(900, ',待发布'), table(902, ',不予公布'));
    expect(written).toBeNull();
    expect(report).toContain(
      `office.csv:11 [人数] ${address} 不予公布，却推算得出，只能是 102：2024年领军工程师：全市＝各地区之和`,
    );
    expect(report).toContain('没有导入：表头在第 1 行，1 处要改');
    expect(existsSync(join(root, `data/engineers/${release}.csv`))).toBe(false);
  });

  test('asks before it withholds what was published, and does so when told', async () => {
    const tables = [table(840, '40,正式'), table(840, ',不予公布')] as const;
    const { report, written } = await importAfter(...tables);
    expect(written).toBeNull();
    expect(report).toBe(
      `office.csv:11 [人数] ${address}：2025-01-16 版公布过 40，这一版改为不予公布；公布过的数收不回来，旧版页面、下载文件和别人的引用里都还有；在命令后面加 --withhold ${address}（仍要这样发布）\n\n没有导入：表头在第 1 行，1 处要选定`,
    );
    const confirmed = await importAfter(...tables, '--withhold', address);
    expect(confirmed.written).toBe(`data/engineers/${release}.csv`);
    expect(confirmed.report).toContain(`office.csv:11 [人数] 提醒：${address} 不予公布，但 2025-01-16 版公布过 40`);
  });

  test('refuses to confirm what is not withheld', async () => {
    const { report, written } = await importAfter(table(840, '40,正式'), table(840, '40,正式'), '--withhold', address);
    expect(written).toBeNull();
    expect(report).toContain(`--withhold 写了 ${address}，这一版并没有把它从公布改为不予公布`);
  });
});
