import { rm } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pagePolicies, withPolicy } from '../deploy/policy-meta.ts';
import { checkDist, refuse } from './dist.ts';
import { demoValues } from './official.ts';
import { findings, home, makeFolder, page, writeFiles, type Files } from './testing.ts';
import { weightTable } from './weight-table.ts';

let folder = '';
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const write = (files: Files): Promise<void> => writeFiles(folder, files);

describe('checkDist(folder, publication)', () => {
  it('refuses links outside the base path', async () => {
    const found = await findings({
      'index.html': home('<a href="/plan/">去</a>'),
      'plan/index.html': page('计划', ''),
    });
    expect(found).toEqual(['index.html 链接不在站点路径 /211/ 之下：/plan/']);
  });

  it('finds missing assets, foreign styles, repeated titles and descriptions and lonely pages at once', async () => {
    const found = await findings({
      'index.html': page('首页', '<img src="x.png" alt="">', '<link rel="stylesheet" href="/211/a.css">'),
      'about/index.html': page('首页', ''),
      'a.css': '@import "https://fonts.example/a.css"; p{background:url(//cdn.example/b.png)}',
    });
    expect(found).toEqual([
      'a.css 样式向站外请求：https://fonts.example/a.css',
      'a.css 样式向站外请求：//cdn.example/b.png',
      'index.html 链接失效：x.png',
      'index.html 标题与 about/index.html 相同：首页',
      'index.html 描述与 about/index.html 相同：首页的描述',
      'about/index.html 没有页面链接到这一页',
    ]);
  });

  it('reaches a page through other pages and keeps two that link to each other alone', async () => {
    const found = await findings({
      'index.html': home(''),
      'plan/index.html': page('计划', '<a href="../far/">远</a>'),
      'far/index.html': page('远', ''),
      'one/index.html': page('一', '<a href="../two/">二</a>'),
      'two/index.html': page('二', '<a href="../one/">一</a>'),
    });
    expect(found).toEqual(['one/index.html 没有页面链接到这一页', 'two/index.html 没有页面链接到这一页']);
  });

  it('lets a page that only sends on go without heading, and follows where it sends', async () => {
    const sendOn = (to: string): string =>
      `<!doctype html><title>去</title><meta http-equiv="refresh" content="0; url=${to}"><a href="${to}">去</a>`;
    const found = await findings({
      'index.html': page('首页', ''),
      'old/index.html': sendOn('/211/'),
      'older/index.html': sendOn('/211/gone/'),
    });
    expect([...new Set(found)]).toEqual(['older/index.html 链接失效：/211/gone/']);
  });

  it('compares compressed files with what they stand for', async () => {
    const html = withPolicy(home(''), pagePolicies()('index.html'));
    const found = await findings({
      'index.html': home(''),
      'plan/index.html': page('计划', ''),
      'index.html.gz': gzipSync(html),
      'index.html.br': brotliCompressSync(`${html} `),
      'plan/index.html.gz': Buffer.from('no gzip'),
      'gone.csv.gz': gzipSync('x'),
    });
    expect(found).toEqual([
      'gone.csv.gz 压缩文件没有对应的原文件，请重新构建',
      'index.html.br 压缩文件与原文件内容不同，请重新构建，整个复制 dist/',
      'plan/index.html.gz 压缩文件与原文件内容不同，请重新构建，整个复制 dist/',
    ]);
  });

  it('finds what should be JSON and is not', async () => {
    const found = await findings({
      'index.html': page('首页', '<script type="application/ld+json">{"a":1,}</script>'),
      'data/datapackage.json': '{',
      'a.json': '{"a":1}',
    });
    expect(found).toEqual([
      'index.html 给搜索引擎的说明（application/ld+json）不是 JSON',
      'data/datapackage.json 文件不是 JSON',
    ]);
  });

  it('finds cells that a spreadsheet would run', async () => {
    const found = await findings({
      'index.html': page('首页', ''),
      'a.csv': '\uFEFF名称,数\r\n"=HYPERLINK(""http://evil.example"")",-1.5\r\n甲,＋1\r\n',
    });
    expect(found).toEqual([
      'a.csv 第 2 行有一格会被电子表格当公式执行：「=HYPERLINK("http://evil.exampl」',
      'a.csv 第 3 行有一格会被电子表格当公式执行：「＋1」',
    ]);
  });

  it('keeps demo data out of official builds, and marks on it in others', async () => {
    const files = {
      'index.html': home('<p>示例工作站 01</p><p>共 21,846 人，2025 年</p>'),
      'plan/index.html': page('计划', '<a href="../data/places/demo-2026-03-19.csv">下载</a>'),
      'data/places/demo-2026-03-19.csv': '数据性质,人数\n示例数据，不可引用,1\n',
      'data/places/2026-03-19.csv': '数据性质,人数\n示例数据，不可引用,1\n',
      'statistics/a/demo-a.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    };
    const always = [
      'plan/index.html 页面用到示例文件 ../data/places/demo-2026-03-19.csv，却没有示例数据提示（data-demo-band）',
      'data/places/2026-03-19.csv 文件里写着示例数据，文件名却没有 demo-',
      'statistics/a/demo-a.svg 文件名是 demo-，文件里却没有“示例数据”',
    ];
    expect(await findings(files)).toEqual(always);
    const values = demoValues(['名称,人数\n示例工作站 01,21846\n计划的目标,20000\n'], ['计划的目标是20000名']);
    expect(await findings(files, '/211/', { demoValues: values })).toEqual([
      'data/places/demo-2026-03-19.csv 正式发布里有示例文件',
      'statistics/a/demo-a.svg 正式发布里有示例文件',
      'index.html 正式发布里有只见于 data/demo/ 的内容：示例工作站 01、21846（删去 data/demo/ 总是安全的）',
      ...always,
    ]);
  });

  it('reads pages at once and the files that are written meanwhile after them', async () => {
    await write({ 'index.html': page('首页', '<a href="late.json">后到</a><a href="gone.json">没有</a>') });
    const written = Promise.resolve().then(() => write({ 'late.json': '{' }));
    const report = await checkDist(folder, { base: '/', origin: null }, { unfinished: written });
    expect(report.findings.map(({ file, message }) => `${file} ${message}`)).toEqual([
      expect.stringMatching(/^late\.json /),
      'index.html 链接失效：gone.json',
    ]);
  });

  it('reads no copies while they are being written, but tells those of no file', async () => {
    await write({ 'index.html': page('首页', ''), 'index.html.br': 'half', 'form.tar.gz': 'placed by hand' });
    const { findings } = await checkDist(folder, { base: '/', origin: null }, { unfinished: Promise.resolve() });
    expect(findings).toEqual([{ file: 'form.tar.gz', message: '压缩文件没有对应的原文件，请重新构建' }]);
  });

  it('weighs a page with its styles and the scripts that its scripts import', async () => {
    const noise = Array.from({ length: 3000 }, (_, index) => (index * 7919).toString(36)).join(' ');
    await write({
      'index.html': page('首页', '', '<script type="module" src="/211/a.js"></script>'),
      'a.js': 'import"./b.js";',
      'b.js': `/*${noise}*/`,
    });
    const report = await checkDist(folder, { base: '/211/', origin: null });
    expect(report.findings[0]?.message).toMatch(/^首页页超出预算：脚本 \d+ 字节（至多 2048）$|^首页页超出预算：全部/);
    expect(weightTable(report.heaviest())).toMatch(/首页 +\d+\/12646 +\d+\/14694 +\d+\/2048 +index\.html/);
    expect(() => {
      refuse(report);
    }).toThrow(/页面检查发现 1 处问题/);
  });

  it('only reminds authors of bytes that their text causes, and refuses them to developers', async () => {
    const words = Array.from({ length: 9000 }, (_, index) => (index * 7919 * 31).toString(36)).join(' ');
    await write({ 'index.html': page('首页', `<p>${words}</p>`) });
    const publication = { base: '/211/', origin: null };
    const [authors, developers] = [
      await checkDist(folder, publication, { isAuthors: true }),
      await checkDist(folder, publication),
    ];
    expect(authors.findings).toEqual([]);
    expect(authors.reminders[0]?.message).toMatch(/^首页页超出预算：HTML 和 CSS/);
    expect(developers.findings[0]?.message).toMatch(/^首页页超出预算：HTML 和 CSS/);
  });
});
