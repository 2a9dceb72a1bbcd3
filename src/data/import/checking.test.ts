import { describe, expect, test } from 'vitest';
import { testAreas, testContext, testTowns, testVocabulary } from '../testing.ts';
import type { CheckContext } from './check-context.ts';
import { checkOffice } from './checking.ts';
import { cellName, type Edits } from './edits.ts';
import { readOffice } from './office-file.ts';

const former = {
  date: '2025-01-01',
  records: [
    ['2024', '11', '甲区', '初阶', '3', '正式', ''],
    ['2024', '12', '乙区', '初阶', '4', '正式', ''],
  ],
};
const context: CheckContext = {
  vocabulary: testVocabulary,
  areas: testAreas,
  towns: testTowns,
  clauses: testContext.clauses,
  former: { engineers: [former] },
};

const settings = { dataset: 'engineers', answers: { status: '正式' } } as const;

async function check(lines: readonly string[], edits: Edits = {}, date = '2026-01-01') {
  const text = ['年份,地区,层级,人数', ...lines, ''].join('\n');
  const office = await readOffice(new TextEncoder().encode(text), 'x.csv');
  return checkOffice(office, 'x.csv', context, { ...settings, date, edits });
}

describe('checkOffice(office, file, context, settings)', () => {
  test('names the cell that is wrong, and is content once it is written anew', async () => {
    const lines = ['2024,甲区,初阶,三', '2024,乙区,初阶,4'];
    const { csv, problems } = await check(lines);
    expect(csv).toBeNull();
    expect(problems.map(({ line, columnIndex }) => [line, columnIndex])).toEqual([[2, 3]]);
    expect(await check(lines, { [cellName(0, 2, 3)]: '3' })).toMatchObject({ problems: [], rows: 2, headingLine: 1 });
  });

  test('compares with the release before, not with one that is later', async () => {
    const lines = ['2024,甲区,初阶,5', '2024,乙区,初阶,4', '2024,丙县,初阶,1'];
    const { former: found } = await check(lines);
    expect(found).toMatchObject({ date: '2025-01-01', added: 1 });
    expect(found?.lacking).toBe(0);
    expect(found?.changes.map(({ cell, from, to }) => [cell, from, to])).toEqual([
      ['engineers/2024/甲区/初阶', '3', '5'],
    ]);
    expect((await check(lines, {}, '2024-12-31')).former).toBeNull();
  });

  test('counts the rows that it lacks, and refuses what calls itself a sample', async () => {
    expect((await check(['2024,甲区,初阶,3'])).former).toMatchObject({ changes: [], added: 0, lacking: 1 });
    const { csv, problems } = await check(['2024,甲区,初阶,3'], {
      [cellName(0, 1, 4)]: '备注',
      [cellName(0, 2, 4)]: '示例数据',
    });
    expect(csv).toBeNull();
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('不能有「示例数据」')]);
  });

  test('says why a file could not be read, and nothing more', async () => {
    const office = await readOffice(new TextEncoder().encode('%PDF-1.7'), 'x.pdf');
    const { csv, problems } = checkOffice(office, 'x.pdf', context, { ...settings, date: '2026-01-01', edits: {} });
    expect(csv).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('PDF');
  });
});
