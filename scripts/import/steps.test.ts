import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeProject, releaseSource, sourcesOf } from '../../tests/fixtures/project.ts';
import { formatProblems, type Problem } from '../../src/data/problem.ts';
import type { Answers } from '../../src/data/import/question.ts';
import { auditData, readData } from '../data.ts';
import { readContext, type Context } from '../data/context.ts';
import { sha256Of } from '../lib/files.ts';
import { saveDraft, sealDraft, withdrawDraft } from './draft.ts';
import type { SourceForm } from './source.ts';
import { checkTable, type CheckedTable } from './table.ts';

const heading = '年份,地区代码,地区,层级,人数,状态,备注\n';
const row = (year: number, value: string, area = '330700,全市', note = ''): string =>
  `${String(year)},${area},创新工程师,${value},${note}\n`;
const former =
  heading + row(2023, '1100,正式') + row(2024, '1200,初步') + row(2024, '60,正式', '330702,婺城区', '含补报');

const sources = `# 来源\n${sourcesOf('engineers', [releaseSource('2025-01-16', sha256Of(new TextEncoder().encode(former)))])}# 末尾\n`;
const date = '2026-01-16';
const form: SourceForm = { title: '2025年培育人数', page: null, asOf: '2025年底', notes: [], changes: [] };

let root = '';
beforeEach(() => {
  root = makeProject({ 'data/engineers/2025-01-16.csv': former, 'data/sources.yaml': sources });
});
afterEach(() => rmSync(root, { recursive: true }));

function context(): Context {
  const { context: read, problems } = readContext(root);
  if (read === null) throw new Error(formatProblems(problems));
  return read;
}

const check = (text: string, answers: Answers = {}): Promise<CheckedTable> =>
  checkTable(root, { dataset: 'engineers', date, file: '表.csv', bytes: Buffer.from(text), answers }, context());

const rowsOf = ({ csv }: CheckedTable): readonly string[] =>
  (csv ?? '').replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
const at = (path: string): string => readFileSync(join(root, path), 'utf8');
const file = `data/engineers/${date}.csv`;
const isOfSources = (problem: Problem): boolean => problem.file === 'data/sources.yaml';

describe('checkTable(root, request, context)', () => {
  test('asks how a table of one new year is meant, and adds it', async () => {
    const only = heading + row(2025, '1300,初步');
    const asked = await check(only);
    expect(asked.csv).toBeNull();
    expect(asked.questions).toMatchObject([
      { id: 'merge', choices: [{ value: 'add', label: '上一版加上这 1 行' }, { value: 'whole' }] },
    ]);
    expect(asked.questions[0]?.text).toContain('另有 3 行这张表里没有（engineers/2023/全市/创新工程师、');
    const added = await check(only, { merge: 'add' });
    expect(added.questions).toEqual([]);
    expect(added.changes).toEqual([]);
    expect(added.added).toBe(1);
    expect(rowsOf(added)).toEqual([...former.trimEnd().split('\n').slice(1), '2025,330700,全市,创新工程师,1300,初步,']);
    expect(added.report).toContain('上一版 2025-01-16 的 3 行照原样带过来，加上 1 行；这一版共 4 行');
    const whole = await check(only, { merge: 'whole' });
    expect(whole.changes.map(({ kind, needsReason }) => [kind, needsReason])).toEqual(Array(3).fill(['gone', true]));
  });

  test('replaces only the cells of a correction, and keeps what its columns do not say', async () => {
    const table = '年份,地区,层级,人数,状态\n2024,婺城区,创新工程师,66,正式\n';
    const asked = await check(table);
    expect(asked.questions[0]?.choices[0]).toEqual({ value: 'replace', label: '只替换这 1 行，其余 2 行照上一版' });
    const replaced = await check(table, { merge: 'replace' });
    expect(rowsOf(replaced)[2]).toBe('2024,330702,婺城区,创新工程师,66,正式,含补报');
    expect(replaced.changes).toEqual([
      {
        ...{ kind: 'changed', cell: 'engineers/2024/婺城区/创新工程师', row: 'engineers/2024/婺城区/创新工程师' },
        ...{ heading: '人数', line: 2, from: '60', to: '66', needsReason: true },
      },
    ]);
  });

  test('asks when some rows are known, some are new, and some published ones are lacking', async () => {
    const table = heading + row(2024, '1250,正式') + row(2025, '1300,初步');
    const asked = await check(table);
    expect(asked.questions[0]?.choices[0]?.label).toBe('只替换这 1 行，加上 1 行新的，其余 2 行照上一版');
    const merged = await check(table, { merge: 'replace' });
    expect(rowsOf(merged).map((line) => line.slice(0, 12))).toEqual([
      ...['2023,330700,', '2024,330700,', '2024,330702,', '2025,330700,'],
    ]);
  });

  test('asks nothing of a table that has every published row', async () => {
    const whole = await check(former + row(2025, ',待发布'));
    expect(whole.questions).toEqual([]);
    expect(whole.taken).toBeNull();
    expect(whole.changes).toMatchObject([
      { kind: 'pending', cell: 'engineers/2025/全市/创新工程师', to: '待发布', needsReason: false },
    ]);
  });

  test('tells a number confirmed, filled and withheld apart', async () => {
    const table =
      heading + row(2023, '1100,正式') + row(2024, '1200,正式') + row(2024, ',不予公布', '330702,婺城区', '含补报');
    const { changes, questions } = await check(table);
    expect(questions).toMatchObject([{ id: 'withhold:engineers/2024/婺城区/创新工程师', line: 4 }]);
    expect(changes.map(({ kind, line, needsReason }) => [kind, line, needsReason])).toEqual([
      ['withheld', 4, true],
      ['confirmed', 3, false],
    ]);
  });

  test('names lines of the office file when rows were taken over', async () => {
    const table = heading + row(2025, ',不予公布', '330702,婺城区') + row(2024, ',不予公布', '330702,婺城区');
    const { questions } = await check(table, { merge: 'replace' });
    expect(questions).toMatchObject([{ id: 'withhold:engineers/2024/婺城区/创新工程师', line: 3 }]);
  });
});

describe('saveDraft(root, request, checked, form, context, replace)', () => {
  const request = { dataset: 'engineers', date } as const;
  const save = async (text: string, own: Partial<SourceForm> = {}, replace = false) =>
    saveDraft(root, request, await check(text, { merge: 'replace' }), { ...form, ...own }, context(), replace);
  const whole = former + row(2025, '1300,初步');

  test('writes the file and its entry, which the build takes as a draft', async () => {
    expect(await save(whole)).toEqual({ written: file, problems: [] });
    expect(at('data/sources.yaml')).toBe(
      sources.replace(
        '# 末尾',
        `    '${date}':\n      title: '2025年培育人数'\n      page: null\n      asOf: '2025年底'\n      draft: true\n      changes: []\n# 末尾`,
      ),
    );
    const { built, problems } = readData(root);
    expect(problems.filter(isOfSources)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('是草稿，还没有发布') as string },
    ]);
    expect(built?.datasets.engineers.releases.at(-1)?.notes).toEqual(['草稿：还没有发布，不可引用。']);
    expect(formatProblems((await auditData(root, { official: true })).problems)).toContain(
      `${file} 是草稿，还没有发布`,
    );
  });

  test.each([
    ['a placeholder', { title: '标题' }, 'title'],
    ['an example page', { page: 'https://example.com/' }, 'page'],
    ['an empty title', { title: '' }, 'title'],
    ['numbers of a year that had not begun', { asOf: '2024年底' }, 'asOf'],
    [
      'a reason for what did not change',
      { changes: [{ cell: 'engineers/2023/全市/创新工程师', kind: '修订' as const, reason: '年报' }] },
      'changes',
    ],
  ])('refuses %s', async (_name, own, column) => {
    const { written, problems } = await save(whole, own);
    expect(written).toBeNull();
    expect(problems).toMatchObject([{ column }]);
    expect(at('data/sources.yaml')).toBe(sources);
    expect(existsSync(join(root, file))).toBe(false);
  });

  test('wants a reason for each changed number', async () => {
    const changed = whole.replace('1100', '1101');
    const cell = 'engineers/2023/全市/创新工程师';
    expect((await save(changed)).problems[0]?.message).toBe(
      `${cell} 由「1,100」变为「1,101」，还没有写明理由（修订或更正）`,
    );
    const reason = { cell, kind: '更正' as const, reason: '写明理由' };
    expect((await save(changed, { changes: [reason] })).problems).toMatchObject([{ column: 'changes → 0 → reason' }]);
    expect((await save(changed, { changes: [{ ...reason, reason: '抄错一位' }] })).written).toBe(file);
    expect(readData(root).built?.datasets.engineers.revisions).toMatchObject([
      { cell, kind: '更正', reason: '抄错一位' },
    ]);
  });

  test('replaces a draft only when told, withdraws it, and never touches what is published', async () => {
    await save(whole);
    await expect(save(whole)).rejects.toThrow('已有草稿');
    expect((await save(whole.replace('1300', '1301'), { title: '改过' }, true)).written).toBe(file);
    expect(at(file)).toContain('1301');
    await withdrawDraft(root, 'engineers', date, context());
    expect(at('data/sources.yaml')).toBe(sources);
    expect(existsSync(join(root, file))).toBe(false);
    await save(whole);
    const sha256 = await sealDraft(root, 'engineers', date, context());
    expect(at('data/sources.yaml')).toContain(`      sha256: ${sha256}\n      changes: []`);
    expect((await auditData(root)).problems.filter(isOfSources)).toEqual([]);
    await expect(save(whole, {}, true)).rejects.toThrow('已经发布，不能改动');
    await expect(withdrawDraft(root, 'engineers', date, context())).rejects.toThrow('已经发布，不能撤回');
    await expect(sealDraft(root, 'engineers', date, context())).rejects.toThrow('已经发布');
  });
});
