import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { dataFiles } from './files.ts';
import { demoBuilt, officialBuilt, testPublication } from './testing.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const { TZ } = process.env;

afterEach(() => {
  process.env['TZ'] = TZ;
});

describe('dataFiles(built, publication)', () => {
  it('sums every file and the archive, sorted by path', async () => {
    const { files, archive: zip, sums } = await dataFiles(officialBuilt(), testPublication());
    const expected = [...files, zip].map(({ path, bytes }) => `${hash(bytes)}  ${path}`);
    expect(sums.trimEnd().split('\n').toSorted()).toEqual(expected.toSorted());
    const paths = sums
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ')[1] ?? '');
    expect(paths).toEqual(paths.toSorted());
    expect(paths).toContain('all-data.zip');
  });
  it('puts every file into the archive, with sums that fit', async () => {
    const { files, archive: zip } = await dataFiles(officialBuilt(), testPublication());
    const inside = unzipSync(zip.bytes);
    expect(Object.keys(inside).toSorted()).toEqual([...files.map(({ path }) => path), 'SHA256SUMS'].toSorted());
    for (const { path, bytes } of files) expect(hash(inside[path] ?? new Uint8Array())).toBe(hash(bytes));
    const lines = new TextDecoder().decode(inside['SHA256SUMS']).trimEnd().split('\n');
    expect(lines).toHaveLength(files.length);
  });
  it('gives the same bytes on machines of different time zones', async () => {
    const sums = async (zone: string): Promise<string> => {
      process.env['TZ'] = zone;
      return (await dataFiles(officialBuilt(), testPublication())).sums;
    };
    expect(await sums('America/New_York')).toBe(await sums('Asia/Shanghai'));
    expect(await sums('Pacific/Kiritimati')).toBe(await sums('Asia/Shanghai'));
  });
  it('names files of demo data and the archive so, and says it in the README', async () => {
    const { files, archive: zip } = await dataFiles(demoBuilt(), testPublication());
    expect(zip.path).toBe('demo-all-data.zip');
    const csv = files.filter(({ path }) => path.startsWith('engineers/') && path.endsWith('.csv'));
    expect(csv.every(({ path }) => path.startsWith('engineers/demo-'))).toBe(true);
    const readme = new TextDecoder().decode(files.find(({ path }) => path === 'README.txt')?.bytes);
    expect(readme.split('\r\n')[0]).toContain('示例数据，不可引用');
  });
  it('offers no two files at one path', async () => {
    const { files } = await dataFiles(officialBuilt(), testPublication());
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });
});

describe('archive(files, date)', () => {
  it('does not depend on the order of the files', () => {
    const files = [
      { path: 'a.csv', bytes: new Uint8Array([1]) },
      { path: 'b/c.csv', bytes: new Uint8Array([2]) },
    ];
    expect(hash(archive(files, '2024-03-01'))).toBe(hash(archive(files.toReversed(), '2024-03-01')));
    expect(hash(archive(files, '2024-03-01'))).not.toBe(hash(archive(files, '2024-03-02')));
  });
});
