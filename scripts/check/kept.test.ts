import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKeptTable, type KeptTable } from '../lib/kept-table.ts';
import { checkDist } from './dist.ts';
import { home, makeFolder, page, writeFiles } from './testing.ts';

let folder = '';
let table = '';
let made: string[] = [];

beforeEach(async () => {
  folder = await makeFolder();
  table = join(await makeFolder(), 'kept.json');
  await writeFiles(folder, {
    'index.html': home('<a href="data/#row">数据</a><a href="data/list.csv">表</a>'),
    'plan/index.html': page('计划', '<p>20,000人</p>'),
    'data/index.html': page('数据', '<p id="row">1</p><a href="../">首页</a>'),
    'data/list.csv': '名称\n甲\n',
  });
});
afterEach(() => rm(folder, { recursive: true }));

/** What a build finds that keeps what it reads for the next one; `made` lists what it had to read. `maker`: its programs. */
async function build(maker = '1', base = '/211/'): Promise<readonly string[]> {
  const kept = openKeptTable(table, maker);
  made = [];
  const counted: KeptTable = {
    get: (kind, input, make) =>
      kept.get(kind, input, () => {
        if (kind === 'page' || kind === 'file') made.push(kind);
        return make();
      }),
    save: () => kept.save(),
  };
  const report = await checkDist(folder, { base, origin: 'https://example.cn' }, { kept: counted });
  kept.save();
  return report.findings.map(({ file, message }) => `${file} ${message}`);
}

it('checkDist(folder, publication, { kept }) reads a page anew when its bytes, its address or a rule changed', async () => {
  expect(await build()).toEqual([]);
  expect(made).toEqual(['page', 'page', 'page', 'file']);
  expect([await build(), made]).toEqual([[], []]);
  await appendFile(join(folder, 'plan/index.html'), '<!-- -->');
  expect([await build(), made]).toEqual([[], ['page']]);
  expect([await build('2'), made]).toEqual([[], ['page', 'page', 'page', 'file']]);
  expect([await build('2', '/'), made]).toEqual([[], ['page', 'page', 'page', 'file']]);
});

it.each([
  ['plan/index.html', '<p style="color:red">NaN</p>', ['<p> 带有 style=', '文字里有坏数据']],
  ['plan/index.html', '<a href="/211/gone/">不在</a>', ['链接失效：/211/gone/']],
  ['plan/index.html', '<img src="https://other.cn/1.png" alt="">', ['<img> 的地址不在本站']],
  ['data/list.csv', '=1+1\n', ['=1+1']],
])(
  'checkDist(folder, publication, { kept }) finds what was done to %s since, whole as if nothing were kept',
  async (file, text, expected) => {
    expect(await build()).toEqual([]);
    await appendFile(join(folder, file), text);
    const found = await build();
    for (const [index, part] of expected.entries()) expect(found[index]).toContain(part);
    expect(await build()).toEqual(found);
    await rm(table);
    expect(await build()).toEqual(found);
  },
);

it('checkDist(folder, publication, { kept }) judges unchanged pages by what became of others', async () => {
  expect(await build()).toEqual([]);
  const data = join(folder, 'data/index.html');
  await rm(join(folder, 'data/list.csv'));
  await rm(data);
  await writeFiles(folder, { 'data/index.html': page('计划', '<p id="line">1</p><a href="../">首页</a>') });
  const found = await build();
  expect(made).toEqual(['page']);
  expect(found.toSorted()).toEqual(
    [
      'index.html 链接失效：data/list.csv',
      'index.html 锚点失效：/211/data/#row',
      'plan/index.html 标题与 data/index.html 相同：计划',
      'plan/index.html 描述与 data/index.html 相同：计划的描述',
    ].toSorted(),
  );
  await writeFile(table, '{');
  expect(await build()).toEqual(found);
});
