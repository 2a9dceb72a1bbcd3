import { describe, expect, it } from 'vitest';
import { demo } from './demo.ts';
import type { PageCheck } from './finding.ts';
import { headings } from './headings.ts';
import { ids } from './ids.ts';
import { inline } from './inline.ts';
import { origins } from './origins.ts';
import { readPage } from './page.ts';
import { pagePolicies, withPolicy } from '../deploy/policy-meta.ts';
import { policy } from './policy.ts';
import { text } from './text.ts';

const site = { folder: '/', base: '/211/', origin: 'https://example.cn', files: new Set<string>() };
const wrap = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><title>标题</title>${head}</head><body><h1>标题</h1>${body}</body></html>`;

const good = withPolicy(
  wrap(
    '<p id="a">20,000 人 <code>**undefined</code></p><svg><title>图</title><path d="M0,1"/></svg><a href="https://other.example/">外站</a>',
    '<script type="application/ld+json">{"a":1}</script><link rel="canonical" href="https://other.example/">',
  ),
  pagePolicies()('x/index.html'),
);

const cases: readonly (readonly [string, PageCheck, string, string])[] = [
  ['headings', headings, '<html lang="en"><h1>a</h1></html>', '<html lang> 应为 zh-CN，实际为 en'],
  ['headings', headings, '<html><h1>a</h1></html>', '<html lang> 应为 zh-CN，实际为 空'],
  ['headings', headings, wrap('<h1>再一个</h1>'), '应有一个 <h1>，实际有 2 个'],
  ['ids', ids, wrap('<p id="a"></p><svg><g id="a"></g></svg>'), 'id 重复或为空：「a」'],
  ['inline', inline, wrap('<p style="color:red">x</p>'), '<p> 带有 style=，样式请写进 src/ui/styles'],
  ['inline', inline, wrap('<script>go()</script>'), '有内联脚本，请改为 src/client 中的文件'],
  ['inline', inline, wrap('<script type="module">go()</script>'), '有内联脚本，请改为 src/client 中的文件'],
  ['inline', inline, wrap('<p onclick="go()">x</p>'), '有 onclick=，会被内容安全策略拦下'],
  ['inline', inline, wrap('<style>p{}</style>'), '有 <style>，会被内容安全策略拦下'],
  ['inline', inline, wrap('<a href=" java\nscript:go()">x</a>'), '有 javascript:，会被内容安全策略拦下'],
  ['inline', inline, wrap('<img src="data:image/png;base64,AA==" alt="">'), '有 data:，会被内容安全策略拦下'],
  ['inline', inline, wrap('<iframe srcdoc="x"></iframe>'), '有 srcdoc=，会被内容安全策略拦下'],
  ['inline', inline, wrap('', '<base href="/">'), '有 <base>，会被内容安全策略拦下'],
  ['policy', policy(), wrap(''), '没有内容安全策略（<meta http-equiv="Content-Security-Policy">）'],
  [
    'policy',
    policy(),
    wrap('', '<meta http-equiv="Content-Security-Policy" content="default-src *">'),
    `内容安全策略应为「${pagePolicies()('x/index.html')}」，实际为「default-src *」`,
  ],
  [
    'policy',
    policy(),
    withPolicy(wrap('<iframe src="/211/y/"></iframe>'), pagePolicies()('x/index.html')),
    '内容安全策略不许这一页用 <iframe>',
  ],
  ['text', text, wrap('<p>共 NaN 人</p>'), '文字里有坏数据：…标题 标题 共 NaN 人…'],
  ['text', text, wrap('<p>undefined 年</p>'), '文字里有坏数据：…标题 标题 undefined 年…'],
  ['text', text, wrap('<p>[object Object]</p>'), '文字里有坏数据：…标题 标题 [object Object]…'],
  ['text', text, wrap('<svg><path d="MNaN,3"/></svg>'), '属性里有坏数据：MNaN,3'],
  ['text', text, wrap('<a href="/211/undefined/">x</a>'), '属性里有坏数据：/211/undefined/'],
  ['text', text, wrap('<p>**第一，**建立</p>'), '加粗没有生效，请改用 <strong>：…标题 标题 **第一，**建立…'],
  ['text', text, wrap('<p>1<del>2次，3</del>5人</p>'), '有删除线 <del>：波浪号请改为“至”或“—”'],
  ['demo', demo, wrap('<b data-demo>1</b>'), '页面有示例数字（data-demo），却没有示例数据提示（data-demo-band）'],
  [
    'origins',
    origins(site),
    wrap('<img src="https://cdn.example/x.png">'),
    '<img> 的地址不在本站：https://cdn.example/x.png',
  ],
  [
    'origins',
    origins(site),
    wrap('<script src="//cdn.example/x.js"></script>'),
    '<script> 的地址不在本站：//cdn.example/x.js',
  ],
  [
    'origins',
    origins(site),
    wrap('<img srcset="/a.png 1x, http://b.example/b.png 2x">'),
    '<img> 的地址不在本站：http://b.example/b.png',
  ],
];

describe('page checks', () => {
  it.each(cases)('%s(page) refuses %#', (_name, check, html, message) => {
    expect(check(readPage('x/index.html', html))).toEqual([message]);
  });

  it.each([headings, ids, inline, text, demo, origins(site), policy()])('%o(page) accepts a good page', (check) => {
    expect(check(readPage('x/index.html', good))).toEqual([]);
  });

  it('policy() lets only a frame of figures do without scripts, and WebAssembly run where Pagefind does', () => {
    const script = wrap('', '<script type="module" src="/211/a.js"></script>');
    const policyOf = pagePolicies();
    const check = (file: string): readonly string[] => policy()(readPage(file, withPolicy(script, policyOf(file))));
    expect(check('plan/index.html')).toEqual([]);
    expect(check('embed/a/index.html')).toEqual(['内容安全策略不许这一页用 <script>']);
    expect(policyOf('plan/index.html')).not.toContain('wasm');
    expect(policyOf('search/index.html')).toContain("'wasm-unsafe-eval'");
  });

  it('headings(page) wants the page for foreign readers in English', () => {
    const inEnglish = good.replace('zh-CN', 'en');
    expect(headings(readPage('en/index.html', inEnglish))).toEqual([]);
    expect(headings(readPage('en/index.html', good))).toEqual(['<html lang> 应为 en，实际为 zh-CN']);
  });

  it('demo(page) accepts a marked page', () => {
    expect(demo(readPage('x/index.html', wrap('<p data-demo-band>示例</p><b data-demo>1</b>')))).toEqual([]);
  });
});
