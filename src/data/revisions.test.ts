import { describe, expect, test } from 'vitest';
import type { Status } from '../kit/datum.ts';
import { datasets, type EngineerRow, type PlaceRow } from './registry.ts';
import { reviseRelease, type ComparedRelease } from './revisions.ts';
import type { Change } from './sources.ts';
import { rowOf, testAreas } from './testing.ts';

const release = (date: string, rows: ComparedRelease['rows']): ComparedRelease => ({
  date,
  file: `data/x/${date}.csv`,
  rows,
});
const number = (value: number | null, status: Status, more: Partial<EngineerRow> = {}) =>
  [
    rowOf('engineers', { line: 9, year: 2024, areaCode: '1', area: '全市', tier: '初阶', value, status, ...more }),
  ] as const;
const facts = { line: 9, id: 'a-1', name: '甲点', address: '甲路 1 号', longitude: 120, updated: '2025-01-01' };
const place = (more: Partial<PlaceRow>) => [rowOf('places', { ...facts, ...more })] as const;

const cell = 'engineers/2024/全市/初阶';

describe('reviseRelease(older, newer, changes)', () => {
  const where = {
    file: 'data/sources.yaml',
    path: 'engineers → releases → 2026-01-16',
    lineOf: (index: number) => index + 10,
  };
  const revise = (changes: readonly Change[], newer: ComparedRelease['rows'] = number(12, 'final')) =>
    reviseRelease(
      datasets.engineers,
      release('2025-01-16', number(10, 'final')),
      release('2026-01-16', newer),
      testAreas,
      changes,
      where,
    );
  const change: Change = { cell, kind: '更正', reason: '漏报' };

  test('pairs a difference with its reason', () => {
    expect(revise([change])).toEqual({
      problems: [],
      revisions: [
        {
          dataset: 'engineers',
          cell,
          from: { release: '2025-01-16', text: '10' },
          to: { release: '2026-01-16', text: '12' },
          kind: '更正',
          reason: '漏报',
        },
      ],
    });
  });

  test('prints the lines to add for a difference without a reason', () => {
    const { revisions, problems } = revise([]);
    expect(revisions).toEqual([]);
    expect(problems).toMatchObject([
      {
        file: 'data/x/2026-01-16.csv',
        line: 9,
        column: '人数',
        message: `${cell} 由 2025-01-16 版的「10」变为「12」，没有写明理由`,
      },
      {
        file: 'data/sources.yaml',
        message: expect.stringContaining(`\n        - cell: ${cell}\n          kind: 修订`) as string,
      },
    ]);
  });

  test('refuses a reason for what did not change', () => {
    const { problems } = revise([change, { ...change, cell: 'engineers/2023/全市/初阶' }]);
    expect(problems).toMatchObject([
      { line: 11, message: expect.stringContaining('「engineers/2023/全市/初阶」和上一版相比没有变化') as string },
    ]);
  });

  test('lets one reason cover a whole row and upkeep', () => {
    const changes: readonly Change[] = [
      { cell: 'places/a-1', kind: '修订', reason: '迁址' },
      { cell: 'places/a-1/更新日期', kind: '修订', reason: '迁址' },
    ];
    const newer = place({ address: '乙路 2 号', longitude: 120.1, updated: '2026-01-01' });
    const result = reviseRelease(
      datasets.places,
      release('2025-01-16', place({})),
      release('2026-01-16', newer),
      testAreas,
      changes,
      where,
    );
    expect(result.problems).toEqual([]);
    expect(result.revisions.map((revision) => revision.cell)).toEqual(['places/a-1/地址', 'places/a-1/经度']);
  });
});
