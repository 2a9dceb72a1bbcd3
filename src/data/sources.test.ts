import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const release = { title: '题名', page: null, asOf: '2024年底', sha256: 'a'.repeat(64) };
const sources = (more: object): unknown => ({
  engineers: { publisher: '某局', licence: '未注明', releases: { '2025-01-16': { ...release, ...more } } },
});

test('readSources(value) fills what may be left out', () => {
  const { sources: read, problems } = readSources(sources({}), 'data/sources.yaml');
  expect(problems).toEqual([]);
  expect(read.engineers?.releases['2025-01-16']).toEqual({ ...release, notes: [], changes: [] });
});

test('readSources(null) has no sources', () => {
  expect(readSources(null, 'x')).toEqual({ sources: {}, problems: [] });
});

const at = 'engineers → releases → 2025-01-16';
test.each([
  [sources({ titel: '' }), `${at} → titel`, '不认识的字段 titel；是不是「title」'],
  [sources({ title: undefined }), `${at} → title`, '缺少这个字段'],
  [sources({ title: 7 }), `${at} → title`, "应为文字，实际为 7；请加引号，写作 '7'"],
  [sources({ title: ' ' }), `${at} → title`, '不能为空'],
  [sources({ published: '2021年' }), `${at} → published`, '写作 2021、2021-06 或 2021-06-30，加引号，实际为「2021年」'],
  [sources({ page: 'rsj.cn' }), `${at} → page`, '应为 http 或 https 网址，实际为「rsj.cn」'],
  [
    sources({ changes: [{ cell: 'a', kind: '修改', reason: 'b' }] }),
    `${at} → changes → 0 → kind`,
    '只能是 修订、更正，实际为「修改」',
  ],
  [{ engineer: {} }, 'engineer', '不认识的字段 engineer；是不是「engineers」'],
  [
    { engineers: { publisher: '某局', licence: '无', releases: { '2025-1-6': release } } },
    'engineers → releases → 2025-1-6',
    '应为日期，如 2025-03-20，实际为「2025-1-6」',
  ],
])('readSources(%j) reports %s', (value, path, message) => {
  expect(readSources(value, 'data/sources.yaml').problems).toMatchObject([{ column: path, message }]);
});

test('readSources(value, file, lineOf) names the line', () => {
  const { problems } = readSources(sources({ title: 7 }), 'x', (path) => path.length);
  expect(problems[0]?.line).toBe(4);
});
