import { describe, expect, it } from 'vitest';
import { readData } from '../../data.ts';
import { inProject } from '../../lib/folders.ts';
import { twinFaults } from '../../check/twins.ts';
import { sourcesOf } from './sources.ts';
import { twinned, twinText } from './twins.ts';

const { built } = readData(inProject(''));
if (built === null) throw new Error('data/ does not build');
const told = new Map([
  ['d1', [{ text: '1,243', address: 'engineers/2025/全市/创新工程师' }]],
  ['o1', [{ text: '594,487', address: 'professionals/2020/全市/合计' }]],
]);
const sources = sourcesOf(built, told, ['321人才']);
const twin = (body: string, origin: string | null = null): string => {
  const html = `<html lang="zh-CN"><body><nav><a href="/">首页</a></nav><main><h1>题</h1>${body}</main></body></html>`;
  return (twinText(html, 'a/index.html', { base: '/211/', origin }, sources) ?? '')
    .split('\n')
    .slice(4)
    .join('\n')
    .trim();
};
const demo = '（示例，不可引用）';

describe('twinText(html, file, place, sources)', () => {
  it.each([
    [
      '<p data-claim="d1">2025年创新工程师1,243人，比上年增加55人。</p>',
      `2025年创新工程师1,243人${demo}，比上年增加55人${demo}。`,
    ],
    ['<p data-claim="d1">甲县最多</p>', `甲县最多${demo}`],
    [
      '<p data-claim="o1">共594,487人，占5.8%</p>',
      '共594,487人（2021年版，professionals/2020/全市/合计），占5.8%（2021年版推算）',
    ],
    [
      '<ul data-demo><li>321人才 3家，2025年底，9:30，2026-03-19发布</li></ul>',
      `- 321人才 3家${demo}，2025年底，9:30，2026-03-19发布`,
    ],
    ['<p>企业工程师每年≥20,000名</p>', '企业工程师每年≥20,000名（2026-11-29版，targets/企业工程师）'],
    ['<p>编号 ws-001 有 5 人</p>', '编号 ws-001 有 5 人'],
    ['<p>义乌市<wbr>有<span class="x">321</span>人</p>', '义乌市有321人'],
    [
      '<dl data-demo><dt>电话</dt><dd>0579-00001234</dd><dt>日</dt><dd>2022-01-02</dd></dl>',
      `- 电话：0579-00001234${demo}\n- 日：2022-01-02${demo}`,
    ],
    ['<p>见<a href="/211/b/#c">乙</a>和<a href="#d">丁</a></p>', '见[乙](/211/b/#c)和[丁](/211/a/#d)'],
    [
      '<div role="img" aria-label="图"><svg><text>9</text></svg></div><nav>航</nav><form>表</form><p class="tools">具</p><p hidden>藏</p>',
      '',
    ],
    ['<details><summary>看</summary></details><div><p>里面</p></div>', '里面'],
    ['<p>说<q>原话</q>，<code>a_b</code>、<strong>重</strong>。</p>', '说“原话”，`a_b`、重。'],
    ['<p>*星* [方] &lt;b&gt;</p>', '\\*星\\* \\[方] \\<b>'],
    ['<table><tr><th>甲</th></tr><tr><td>&lt;b&gt;</td></tr></table>', '| 甲 |\n| --- |\n| \\<b> |'],
    ['<p><a href="mailto:a@b.cn?cc=&lt;b&gt;">信</a></p>', '[信](mailto:a@b.cn?cc=%3Cb%3E)'],
  ])('%s', (html, text) => {
    expect(twin(html)).toBe(text);
  });

  it('puts behind each number of a table where it comes from', () => {
    const table = `<table data-demo><caption>示例数据：数</caption><tr><th>类</th><th>目标</th><th>有</th><th>截至</th><th>图</th></tr>
      <tr><th>继续教育基地</th><td>≥30家</td><td data-ref="places/计数/2025/全市/继续教育基地">1,029<span class="state">初步</span></td><td>2025年底</td><td><svg></svg></td></tr></table>`;
    const text = twin(table);
    expect(text).toBe(
      `示例数据：数\n\n| 类 | 目标 | 有 | 截至 |\n| --- | --- | --- | --- |\n| 继续教育基地 | ≥30家（2026-11-29版，targets/继续教育基地） | 1,029（初步）${demo} | 2025年底 |`,
    );
    expect(twinFaults('a.md', `# 题\n\n${text}`)).toEqual([]);
    expect(twinFaults('a.md', `# 题\n\n${text.replaceAll(demo, '')}`)).toEqual([
      `示例数据的表里，这一格的数字后面没有${demo}或版和地址：1,029（初步）`,
    ]);
  });

  it('names its page, in full where the origin is known', () => {
    const html = '<html><main><h1>题</h1><p><a href="/211/b/">乙</a></p></main></html>';
    const text = twinText(html, 'a/index.html', { base: '/211/', origin: 'https://x.cn' }, sources);
    expect(text).toBe('# 题\n\n> 网页：https://x.cn/211/a/\n\n[乙](https://x.cn/211/b/)\n');
  });
});

it('twinFaults(file, text) refuses what is no page', () => {
  expect(twinFaults('a.md', '题 <b> undefined')).toHaveLength(3);
});

it('twinned(files) leaves out frames, tools and replaced versions', () => {
  const files = [
    'index.html',
    '404.html',
    'embed/a/index.html',
    'search/index.html',
    'a/2025-01-01/index.html',
    'a/2026-01-01/index.html',
  ];
  expect([...twinned(files)]).toEqual(['index.html', 'a/2026-01-01/index.html']);
});

it('twinFaults(file, text) finds markup, but none that is escaped or shown as code', () => {
  expect(twinFaults('a.md', '# 题\n\n甲<b>乙')).toEqual(['留下了 HTML：<b>']);
  expect(twinFaults('a.md', '# 题\n\n甲\\<b>乙 `<i>`\n\n  ```\n  <u>\n  ```')).toEqual([]);
});
