import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { KeptTable } from '../../lib/kept-table.ts';
import { lineWriter } from './lines.ts';

const write = lineWriter(['义乌市', '创新工程师', '321人才']);
const written = (body: string): string => write(`<html><body>${body}</body></html>`).slice(12, -14);

describe('lineWriter(words)', () => {
  test.for([
    ['<h1>义乌市创新工程师最多</h1>', '<h1>义乌市<wbr>创新工程师<wbr>最多</h1>'],
    ['<h2 class="a">义乌市培育的创新工程师</h2>', '<h2 class="a">义乌市<wbr>培育的<wbr>创新工程师</h2>'],
    ['<p>每年1,000名</p>', '<p>每年<span class="kept">1,000名</span></p>'],
    ['<p>每年<b>1,000</b>名</p>', '<p>每年<span class="kept"><b>1,000</b>名</span></p>'],
    ['<p>每年<span class="num">1,000名</span>。', '<p>每年<span class="num">1,000名</span>。'],
    [
      '<p>去<a href="/">看（全文）</a>',
      '<p>去<a href="/">看（全<span class="kept">文<span class="bare">）</span></span></a>',
    ],
    [
      '<p>见《一个名字》和<a href="/">《另一个》的正文和条款</a>里面</p>',
      '<p>见《一个名字》和<a href="/"><span class="kept"><span class="bare">《</span>另</span>一个》的正文和条款</a><span class="kept">里面</span></p>',
    ],
    [
      '<table><tr><th>企业工程师</th><td>见正文里的2026-03-19</td><td class="number">≥20家</td></tr></table>',
      '<table><tr><th>企业<wbr>工程师</th><td>见正文里的<span class="kept">2026-03-19</span></td><td class="number">≥20家</td></tr></table>',
    ],
    [
      '<p>网址 /data/places/2026-03-19/，版本</p>',
      '<p>网址 /data/places/<wbr><span class="kept">2026-03-19</span>/，<span class="kept">版本</span></p>',
    ],
    [
      '<p>写在<code>a-b.csv</code>这个公开的文件里头</p>',
      '<p>写在<code><span class="kept">a-b</span>.csv</code>这个公开的文件<span class="kept">里头</span></p>',
    ],
    [
      '<li><a href="/">义乌市培育的创新工程师人数最多</a></li>',
      '<li><a href="/" class="phrased">义乌市<wbr>培育的<wbr>创新工程师<wbr>人数最多</a></li>',
    ],
    [
      '<li><a href="/">义乌市培育的创新工程师人数最多</a>（.xlsx）</li>',
      '<li><a href="/" class="phrased">义乌市<wbr>培育的<wbr>创新工程师<wbr>人数最多</a>（.xlsx）</li>',
    ],
    [
      '<p>计划原文：<q>掌握基础理论知识的企业工程师</q>，<a href="/">二</a></p>',
      '<p>计划原文：<q>掌握基础理论知识的企业工程师</q><span class="kept">，<a href="/">二</a></span></p>',
    ],
    ['<h2>Service points for professional-title review</h2>', '<h2>Service points for professional-title review</h2>'],
    ['<pre>2026-03-19</pre><script>1名</script>', '<pre>2026-03-19</pre><script>1名</script>'],
  ])('%s', ([given, expected]) => {
    expect(written(given as string)).toBe(expected);
  });

  test('leaves a long link to itself when a document number begins before it', () => {
    const long = '<p>见<a href="/">发〔2022〕8号《一个名字很长很长很长的文件》</a></p>';
    expect(written(long)).toContain('<span class="kept">发〔2022〕8号</span>');
  });

  test('changes no text, whatever the markup', () => {
    const textOf = (html: string): string => {
      let text = '';
      new Parser({ ontext: (more) => void (text += more) }).end(html);
      return text;
    };
    const bodies = [
      '<main><p>a&amp;b &lt;5名&gt; “x”<br>共\n  3 家</p><ul><li>一<ul><li>2026年3月1日</li></ul>二</li></ul></main>',
      '<header><a>名</a></header><main><h1>义<em>乌市</em>创新<i>工程师</i></h1></main><footer><p>0579-12345678</p></footer>',
      '<table><tr><th>义乌市<small>1名</small></th><td>第三条<sup>2</sup></td></tr></table><p>未闭合<b>1名',
    ];
    for (const body of bodies) expect(textOf(written(body))).toBe(textOf(body));
  });

  test('reads of a page whose band changed only the band', () => {
    const made: string[] = [];
    const known = new Map<string, unknown>();
    const kept: KeptTable = {
      get: <T>(_kind: string, input: string | Uint8Array, make: () => T): T => {
        const text = String(input);
        if (!known.has(text)) made.push(text);
        known.set(text, known.get(text) ?? make());
        return known.get(text) as T;
      },
      save: () => undefined,
    };
    const pageOf = (band: string): string =>
      `<body><header></header><main><p>共有5名</p><aside class="since" data-since><p>${band}</p></aside><p>每年1,000名</p></main><footer></footer></body>`;
    const mark = lineWriter([], kept);
    mark(pageOf('引用后未变。'));
    made.length = 0;
    expect(mark(pageOf('另有3个数字'))).toBe(lineWriter([])(pageOf('另有3个数字')));
    expect(made).toHaveLength(1);
    expect(made[0]).toContain('另有3个数字');
    expect(made[0]).not.toContain('每年');
  });
});
