import { expect, test, describe } from 'vitest';
import { parse } from 'yaml';
import { withEntry, withoutEntry, withSeal } from './sources-text.ts';

const text = `# 开头的注释
targets:
  publisher: 甲 # 行末
  licence: 未注明

  releases:
    # 第一版
    '2022-03-07':
      title: 《目标》
      page: null
      notes:
        - 长长的说明
      sha256: ${'a'.repeat(64)} # 校验
      changes: []
    # 第三版
    "2024-03-07":
      title:   "多个空格"
      sha256: ${'b'.repeat(64)}
      changes: []
      # 末尾的注释

# 下一个数据集
professionals:
  publisher: 乙
  licence: 未注明
  releases: {} # 还没有
`;
const head = { publisher: '丙局', licence: '未注明' };
const entry = {
  title: '2025年培育人数: 初步',
  page: null,
  asOf: '2025年底',
  notes: ['注'],
  draft: true as const,
  changes: [{ cell: 'a/b', kind: '修订' as const, reason: '漏报 #1' }],
};

/** The lines that only one of the two has. */
function difference(
  before: string,
  after: string,
): { readonly gone: readonly string[]; readonly fresh: readonly string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return { gone: old.slice(head, old.length - tail), fresh: now.slice(head, now.length - tail) };
}

const block = [
  "    '2025-01-16':",
  "      title: '2025年培育人数: 初步'",
  '      page: null',
  "      asOf: '2025年底'",
  '      notes:',
  '        - 注',
  '      draft: true',
  '      changes:',
  '        - cell: a/b',
  '          kind: 修订',
  "          reason: '漏报 #1'",
];

describe('withEntry(text, dataset, date, entry, head)', () => {
  test.each([
    ['behind the newest', '2025-01-16'],
    ['between two', '2023-01-16'],
    ['before the oldest', '2021-01-16'],
  ])('adds only its lines %s', (_name, date) => {
    const after = withEntry(text, 'targets', date, entry, head);
    const { gone, fresh } = difference(text, after);
    expect(gone).toEqual([]);
    expect(fresh.join('\n').replace(date, '2025-01-16')).toBe(block.join('\n'));
    const releases = (parse(after) as { targets: { releases: object } }).targets.releases;
    expect(Object.keys(releases)).toEqual(['2022-03-07', '2024-03-07', date].toSorted());
  });

  test('fills an empty list', () => {
    const { gone, fresh } = difference(text, withEntry(text, 'professionals', '2025-01-16', entry, head));
    expect(gone).toEqual(['  releases: {} # 还没有']);
    expect(fresh).toEqual(['  releases: # 还没有', ...block]);
  });

  test('adds a dataset', () => {
    const { gone, fresh } = difference(text, withEntry(text, 'engineers', '2025-01-16', entry, head));
    expect(gone).toEqual([]);
    expect(fresh).toEqual(['engineers:', '  publisher: 丙局', '  licence: 未注明', '  releases:', ...block]);
  });

  test('begins a file', () => {
    expect(parse(withEntry('', 'engineers', '2025-01-16', entry, head))).toEqual({
      engineers: { ...head, releases: { '2025-01-16': entry } },
    });
  });

  test('changes an entry where it stands and keeps its comments', () => {
    const old = withEntry(text, 'targets', '2025-01-16', entry, head).replace(
      '      notes:',
      '      # 编辑的话\n      notes:',
    );
    const { gone, fresh } = difference(old, withEntry(old, 'targets', '2025-01-16', { ...entry, title: '新' }, head));
    expect(gone).toEqual(["      title: '2025年培育人数: 初步'"]);
    expect(fresh).toEqual(['      title: 新']);
  });

  test('takes files in braces', () => {
    const flow = "engineers: { publisher: 甲, licence: 乙, releases: { '2024-01-16': { title: 丁 } } }\n";
    const after = parse(withEntry(flow, 'engineers', '2025-01-16', entry, head)) as { engineers: { releases: object } };
    expect(Object.keys(after.engineers.releases)).toEqual(['2024-01-16', '2025-01-16']);
    const single = "engineers:\n  publisher: 甲\n  licence: 乙\n  releases:\n    '2024-01-16': { title: 丁 }\n";
    expect(difference(single, withEntry(single, 'engineers', '2025-01-16', entry, head)).fresh).toEqual(block);
  });

  test('keeps CRLF and the byte order mark', () => {
    const dressed = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const after = withEntry(dressed, 'targets', '2025-01-16', entry, head);
    expect(after).toBe(`\uFEFF${withEntry(text, 'targets', '2025-01-16', entry, head).replaceAll('\n', '\r\n')}`);
  });

  test('ends a last line that has no end', () => {
    const after = withEntry(text.trimEnd(), 'targets', '2025-01-16', entry, head);
    expect(after).toBe(withEntry(text, 'targets', '2025-01-16', entry, head));
  });
});

describe('withoutEntry(text, dataset, date)', () => {
  test.each(['2021-01-16', '2023-01-16', '2025-01-16'])('undoes withEntry on %s', (date) => {
    expect(withoutEntry(withEntry(text, 'targets', date, entry, head), 'targets', date)).toBe(text);
  });

  test('leaves an empty list', () => {
    expect(
      withoutEntry(withEntry(text, 'professionals', '2025-01-16', entry, head), 'professionals', '2025-01-16'),
    ).toBe(text);
  });

  test('leaves a file that has no such entry', () => expect(withoutEntry(text, 'targets', '2020-01-01')).toBe(text));
});

test('withSeal(text, dataset, date, sha256) changes one line', () => {
  const sha = 'c'.repeat(64);
  const old = withEntry(text, 'targets', '2025-01-16', entry, head);
  expect(difference(old, withSeal(old, 'targets', '2025-01-16', sha))).toEqual({
    gone: ['      draft: true'],
    fresh: [`      sha256: ${sha}`],
  });
});
