import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDist, refuse } from './check-dist.ts';
import { listFindings } from './check/finding.ts';
import { weightTable } from './check/weight-table.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dist-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;

async function findings(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await write(files);
  const report = await checkDist(folder, { base: '/211/', origin: 'https://example.cn' });
  return report.findings.map(({ file, message }) => `${file} ${message}`);
}

const links: readonly (readonly [string, string | null])[] = [
  ['/211/plan/', null],
  ['/211/plan/#measure-1', null],
  ['#here', null],
  ['#', null],
  ['?kind=a', null],
  ['plan/', null],
  ['https://example.cn/211/plan/', null],
  ['https://other.example/nowhere/', null],
  ['tel:12333', null],
  ['/211/数据.csv', null],
  ['/211/%E6%95%B0%E6%8D%AE.csv', null],
  ['/211/nowhere/', '链接失效：/211/nowhere/'],
  ['https://example.cn/211/nowhere/', '链接失效：https://example.cn/211/nowhere/'],
  ['/211/plan', '链接末尾少了斜线：/211/plan'],
  ['/plan/', '链接不在站点路径 /211/ 之下：/plan/'],
  ['/211/plan/#measure-11', '锚点失效：/211/plan/#measure-11'],
  ['#nowhere', '锚点失效：/211/#nowhere'],
  ['http://[', '地址写错：http://['],
];

describe('checkDist(folder, publication)', () => {
  it.each(links)('follows the link %s', async (href, message) => {
    const found = await findings({
      'index.html': page('首页', `<p id="here"><a href="${href}">去</a></p>`),
      'plan/index.html': page('计划', '<p id="measure-1">一</p>'),
      '数据.csv': 'x',
    });
    expect(found).toEqual(message === null ? [] : [`index.html ${message}`]);
  });

  it('finds missing assets, foreign styles and repeated titles at once', async () => {
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
    ]);
  });

  it('lets a page that only sends on go without heading, and follows where it sends', async () => {
    const sendOn = (to: string): string =>
      `<!doctype html><title>去</title><meta http-equiv="refresh" content="0;url=${to}"><a href="${to}">去</a>`;
    const found = await findings({
      'index.html': page('首页', ''),
      'old/index.html': sendOn('/211/'),
      'older/index.html': sendOn('/211/gone/'),
    });
    expect([...new Set(found)]).toEqual(['older/index.html 链接失效：/211/gone/']);
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
    expect(weightTable(report.heaviest)).toMatch(/首页 +\d+\/12288 +\d+\/14336 +\d+\/2048 +index\.html/);
    expect(() => {
      refuse(report);
    }).toThrow(/页面检查发现 1 处问题/);
  });
});

describe('listFindings(findings)', () => {
  it('prints a shared message once', () => {
    const broken = { message: '链接失效：/x/' };
    expect(
      listFindings([
        { file: 'b', ...broken },
        { file: 'a', message: '别的' },
        { file: 'c', ...broken },
      ]),
    ).toBe('a：别的\nb 等 2 页：链接失效：/x/');
  });
});
